using CaseManager.Domain.Access;
using CaseManager.Testing;
using Xunit;

namespace CaseManager.Web.Tests.Access;

/// <summary>The reviewed table covers every page and form, and the matrix runs for every role.</summary>
public class PageTableTests
{
    [Fact]
    public async Task Every_page_and_every_form_is_in_the_table()
    {
        var app = await TestApp.GetSharedAsync();
        string[] inTable = [.. AuthorizationMatrix.Pages.SelectMany(p => p.Posts.Select(f => $"POST {p.Path} {f.Handler}").Prepend($"GET {p.Path}"))];

        string[] served = [.. (await AppPages.ReadAsync(app)).SelectMany(p => p.Value.Select(handler => $"POST {p.Key} {handler}").Prepend($"GET {p.Key}"))];

        Assert.Equal("", string.Join('\n', served.Except(inTable)));
        Assert.Equal("", string.Join('\n', inTable.Except(served)));
    }

    [Fact]
    public void Every_refusal_in_the_table_has_a_matching_success()
    {
        Assert.All(AuthorizationMatrix.Pages, page => Assert.NotEmpty(page.Roles));
        foreach (var page in AuthorizationMatrix.Pages.Where(p => p.Scope is PageScope.AccessibleCase or PageScope.ManagedCase))
        {
            var answers = AuthorizationMatrix.CaseRelations.SelectMany(s =>
                page.Roles.Select(role => AuthorizationMatrix.GetExpectedResult(page, role, s, ExpectedResult.Ok))).ToHashSet();
            Assert.Contains(ExpectedResult.Ok, answers);
            Assert.Contains(ExpectedResult.NotFound, answers);
        }
    }

    [Fact]
    public void Every_role_has_its_matrix()
    {
        var roles = typeof(PageMatrixTests).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(PageMatrixTests)))
            .Select(type => type.Name.Replace("MatrixTests", "", StringComparison.Ordinal));

        Assert.Equal(Enum.GetNames<Role>().Order(StringComparer.Ordinal), roles.Order(StringComparer.Ordinal));
    }
}
