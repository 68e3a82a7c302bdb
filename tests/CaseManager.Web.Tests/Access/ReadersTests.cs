using CaseManager.Data.Security.RowSecurity;
using CaseManager.Demo;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Testing;
using CaseManager.Web.Tests.RowSecurity;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CaseManager.Web.Tests.Access;

public class ReadersTests
{
    [Fact]
    public async Task The_listed_readers_are_exactly_those_who_can_read()
    {
        await using var app = await TestApp.StartAsync();
        await ModelCaseload.AddToAsync(app);
        var readers = new Dictionary<CaseId, HashSet<Staff>>();
        List<Staff> everyone = [];
        await app.RunAsAsync(DemoPeople.Radu, async db => everyone = await db.Staff.AsNoTracking().ToListAsync());
        foreach (var person in everyone)
        {
            await app.RunAsAsync(person, async db =>
            {
                foreach (var caseId in await db.Cases.Select(c => c.Id).ToListAsync())
                {
                    readers.TryAdd(caseId, []);
                    readers[caseId].Add(person);
                }
            });
        }

        var asked = 0;
        foreach (var (caseId, able) in readers)
        {
            await app.RunAsAsync(able.First(), async db =>
            {
                Assert.Equal(able.Select(p => p.Name).Order(), (await db.LoadReadersAsync(caseId, CancellationToken.None)).Select(r => r.Name).Order());
                asked++;
            });
        }

        Assert.InRange(asked, 10, 1000);
    }

    [Fact]
    public async Task Someone_without_access_does_not_see_the_readers()
    {
        var app = await TestApp.GetSharedAsync();
        var caseFile = await app.OpenCase(DemoPeople.Ana);

        await app.RunAsAsync(DemoPeople.Grace, async db =>
            Assert.Equal("42501",
                (await Assert.ThrowsAsync<Npgsql.PostgresException>(() => db.LoadReadersAsync(caseFile.Id, CancellationToken.None))).SqlState));
    }

    [Fact]
    public async Task The_page_shows_why_and_what_each_reader_reads()
    {
        var app = await TestApp.GetSharedAsync();
        var caseFile = await app.OpenCase(DemoPeople.Ana, team: [DemoPeople.Tom]);
        using var tom = await app.SignInAsync(DemoPeople.Tom);

        var page = await tom.Open($"/cases/{caseFile.Reference}/readers");

        page.AssertShows("Ana Dumitru");
        page.AssertShows("Case lead");
        page.AssertShows("Lead of the office that the case belongs to");
        Assert.DoesNotContain("Mihai", page.Text, StringComparison.Ordinal);
        Assert.Contains("Can read: case file, consent",
            page.Document.QuerySelectorAll(".app-record").Single(r => r.TextContent.Contains("Tom", StringComparison.Ordinal)).TextContent,
            StringComparison.Ordinal);
    }
}
