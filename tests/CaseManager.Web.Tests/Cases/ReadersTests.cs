using CaseManager.Data.RowSecurity;
using CaseManager.Demo;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Testing;
using CaseManager.Web.Tests.RowSecurity;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CaseManager.Web.Tests.Cases;

public class ReadersTests
{
    [Fact]
    public async Task Those_named_as_readers_of_a_case_are_those_who_can_read_it()
    {
        await using var app = await TestApp.StartAsync();
        await ModelCaseload.AddToAsync(app);
        var readers = new Dictionary<CaseId, HashSet<Staff>>();
        List<Staff> everyone = [];
        await app.InScopeOf(DemoPeople.Radu, async db => everyone = await db.Staff.AsNoTracking().ToListAsync());
        foreach (var person in everyone)
        {
            await app.InScopeOf(person, async db =>
            {
                foreach (var opened in await db.Cases.Select(c => c.Id).ToListAsync())
                {
                    readers.TryAdd(opened, []);
                    readers[opened].Add(person);
                }
            });
        }

        var asked = 0;
        foreach (var (opened, able) in readers)
        {
            await app.InScopeOf(able.First(), async db =>
            {
                Assert.Equal(able.Select(p => p.Name).Order(), (await db.ReadersOfAsync(opened, CancellationToken.None)).Select(r => r.Name).Order());
                asked++;
            });
        }

        Assert.InRange(asked, 10, 1000);
    }

    [Fact]
    public async Task Whoever_cannot_see_a_case_is_not_told_who_can()
    {
        var app = await TestApp.SharedAsync();
        var opened = await app.OpenCase(DemoPeople.Ana);

        await app.InScopeOf(DemoPeople.Grace, async db =>
            Assert.Equal("42501", (await Assert.ThrowsAsync<Npgsql.PostgresException>(() => db.ReadersOfAsync(opened.Id, CancellationToken.None))).SqlState));
    }

    [Fact]
    public async Task The_page_says_why_and_what_each_reads()
    {
        var app = await TestApp.SharedAsync();
        var opened = await app.OpenCase(DemoPeople.Ana, team: [DemoPeople.Tom]);
        using var tom = await app.As(DemoPeople.Tom);

        var page = await tom.Open($"/cases/{opened.Reference}/readers");

        page.Shows("Ana Dumitru");
        page.Shows("Case lead");
        page.Shows("Lead of the office that the case belongs to");
        Assert.DoesNotContain("Mihai", page.Text, StringComparison.Ordinal);
        Assert.Contains("Can read: case file, consent", page.Document.QuerySelectorAll(".app-record").Single(r => r.TextContent.Contains("Tom", StringComparison.Ordinal)).TextContent, StringComparison.Ordinal);
    }
}
