using CaseManager.Domain.Access;
using CaseManager.Testing;
using Xunit;

namespace CaseManager.Web.Tests.Doors;

/// <summary>The reviewed table covers every page and form, and the matrix runs for every role.</summary>
public class PageTableTests
{
    [Fact]
    public async Task Every_page_and_every_form_is_in_the_table()
    {
        var app = await TestApp.SharedAsync();
        string[] inTable = [.. WhoMayDoWhat.Pages.SelectMany(p => p.Posts.Select(f => $"POST {p.Path} {f.Handler}").Prepend($"GET {p.Path}"))];

        string[] served = [.. (await PagesOfTheApp.ReadAsync(app)).SelectMany(p => p.Value.Select(handler => $"POST {p.Key} {handler}").Prepend($"GET {p.Key}"))];

        Assert.Equal("", string.Join('\n', served.Except(inTable)));
        Assert.Equal("", string.Join('\n', inTable.Except(served)));
    }

    [Fact]
    public void Every_refusal_in_the_table_stands_beside_a_success()
    {
        Assert.All(WhoMayDoWhat.Pages, page => Assert.NotEmpty(page.Roles));
        foreach (var page in WhoMayDoWhat.Pages.Where(p => p.Reach is Reach.KnownCase or Reach.DirectedCase))
        {
            var answers = WhoMayDoWhat.Situations.SelectMany(s => page.Roles.Select(role => WhoMayDoWhat.Expect(page, role, s, Outcome.Opens))).ToHashSet();
            Assert.Contains(Outcome.Opens, answers);
            Assert.Contains(Outcome.NotThere, answers);
        }
    }

    [Fact]
    public void Every_role_has_its_matrix()
    {
        var roles = typeof(PageMatrixTests).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(PageMatrixTests))).Select(type => type.Name.Replace("MatrixTests", "", StringComparison.Ordinal));

        Assert.Equal(Enum.GetNames<Role>().Order(StringComparer.Ordinal), roles.Order(StringComparer.Ordinal));
    }
}
