using System.Net;
using CaseManager.Data.Security.Encryption;
using CaseManager.Demo;
using CaseManager.Domain.Aftercare;
using CaseManager.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CaseManager.Web.Tests.Providers;

public class ProviderTests
{
    private static readonly (string, string?)[] _luminaFields =
    [
        ("Input.Name", "Casa Zorilor"), ("Input.Kind", "Ngo"), ("Input.Country", "RO"), ("Input.Services", "Housing"), ("Input.Places[1].Places", "8"),
        ("Input.Places[1].FreePlaces", "2"),
        .. CreateDateFields("2026-11-20", "Input.Places[1].FreePlacesAsOf"), ("Input.Languages[0]", "ro"), ("Input.SafeContact", "Ask for Dana, mornings"),
        .. CreateDateFields("2026-01-01", "Input.AgreementStartsOn"), .. CreateDateFields("2030-12-31", "Input.AgreementEndsOn"),
    ];

    [Fact]
    public async Task A_lead_adds_a_provider_and_a_caseworker_reads_it()
    {
        var app = await TestApp.GetSharedAsync();
        var radu = await app.SignInAsync(DemoPeople.Radu);

        var added = await radu.Send("/providers/add", _luminaFields);

        Assert.True(added.Status == HttpStatusCode.Redirect, added.GetErrors());
        var ana = await app.SignInAsync(DemoPeople.Ana);
        var list = await ana.Open("/providers?kind=Housing&country=RO");
        Assert.NotNull(list.Document.QuerySelector("nav a[href='/providers'][aria-current=page]"));
        Assert.Null(list.Document.QuerySelector("main a[href='/providers/add']"));
        foreach (var text in new[] { "Casa Zorilor", "Charity, Romania", "Housing: 8 places, 2 free on 20 November 2026", "Romanian",
            "Agreement until 31 December 2030" })
        {
            list.AssertShows(text);
        }

        var page = await ana.Open(added.Location!);
        page.AssertShows("Ask for Dana, mornings");
        page.AssertShows("Radu Ionescu");
        Assert.Null(page.Document.QuerySelector("main a[href$='/change']"));
        Assert.Equal(HttpStatusCode.NotFound, (await ana.Get("/providers/add")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await ana.Get($"{added.Location}/change")).Status);
        Assert.Equal(1,
            (await app.Database.ReadAsync<long>("select count(*) from history_entry where act = 'ProviderChanged' and subject = $1",
                $"{added.Location!.Split('/')[^1]} 1")).Single());
    }

    [Fact]
    public async Task Police_and_lawyers_find_neither_the_directory_nor_its_place_in_the_menu()
    {
        var app = await TestApp.GetSharedAsync();
        var provider = await app.AddProviderAsync("Hidden House");
        foreach (var person in new[] { DemoPeople.Tom, DemoPeople.Irina })
        {
            var client = await app.SignInAsync(person);
            Assert.Equal(HttpStatusCode.NotFound, (await client.Get("/providers")).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await client.Get($"/providers/{provider.Id}")).Status);
            Assert.Null((await client.Open("/cases")).Document.QuerySelector("a[href='/providers']"));
            await app.RunAsAsync(person, async db => Assert.Empty(await db.Providers.ToListAsync()));
        }
    }

    [Fact]
    public async Task The_list_is_filtered_by_country_service_and_language()
    {
        await using var app = await TestApp.StartAsync();
        var ana = await app.SignInAsync(DemoPeople.Ana);
        foreach (var number in Enumerable.Range(0, 29))
        {
            await app.AddProviderAsync($"House {number:00}",
                f => f with
                {
                    Country = number < 2 ? "CY" : "MT",
                    Languages = number == 5 ? ["de"] : ["ro"],
                    Offers = [new(number == 7 ? ServiceKind.Childcare : ServiceKind.Counselling, null, null, null)]
                });
        }

        var first = await ana.Open("/providers?country=MT");
        first.AssertShows("27 providers match.");
        Assert.Equal("MT", first.GetFieldValue("country"));
        var second = await ana.Open(first.Document.QuerySelector("a[rel=next]")!.GetAttribute("href")!);
        Assert.Equal([.. Enumerable.Range(2, 27).Select(n => $"House {n:00}")], [.. GetNames(first), .. GetNames(second)]);
        Assert.Null(second.Document.QuerySelector("a[rel=next]"));

        Assert.Equal(["House 00", "House 01"], GetNames(await ana.Open("/providers?country=CY")));
        Assert.Equal(["House 05"], GetNames(await ana.Open("/providers?language=de&country=MT")));
        Assert.Equal(["House 07"], GetNames(await ana.Open("/providers?kind=Childcare")));
        (await ana.Open("/providers?kind=Childcare&country=CY")).AssertShows("No providers match");
        Assert.Equal(25, GetNames(await ana.Open("/providers?country=XX&kind=Nothing&language=--&after=nonsense")).Count());
    }

    [Fact]
    public async Task The_agreement_status_is_shown_in_words()
    {
        var app = await TestApp.GetSharedAsync();
        await app.AddProviderAsync("House A", f => f with { Country = "IS", AgreementEndsOn = new(2026, 6, 30) });
        await app.AddProviderAsync("House B", f => f with { Country = "IS", AgreementStartsOn = null });
        await app.AddProviderAsync("House C", f => f with { Country = "IS", IsClosed = true });
        await app.AddProviderAsync("House D", f => f with { Country = "IS" });
        await app.AddProviderAsync("House E", f => f with { Country = "IS", AgreementStartsOn = new(2090, 1, 1), AgreementEndsOn = new(2091, 1, 1) });

        var page = await (await app.SignInAsync(DemoPeople.Mihaela)).Open("/providers?country=IS");

        Assert.Equal(
            ["Agreement expired on 30 June 2026: no referrals", "No agreement recorded", "No longer operating", "Agreement since 1 January 2020",
                "Agreement from 1 January 2090 until 1 January 2091"],
            page.Document.QuerySelectorAll("tbody td:last-child").Select(c => c.TextContent.Trim()));
    }

    [Fact]
    public async Task A_change_adds_a_version_and_keeps_the_previous_readable()
    {
        var app = await TestApp.GetSharedAsync();
        var provider = await app.AddProviderAsync("Old Name");
        var radu = await app.SignInAsync(DemoPeople.Radu);
        var form = await radu.Open($"/providers/{provider.Id}/change");
        Assert.Equal(("Old Name", "1"), (form.GetFieldValue("Input.Name"), form.GetFieldValue("Input.Version")));

        await radu.Send(form, ("Input.Name", "New Name"), ("Input.Closed", "True"));
        Assert.Equal(HttpStatusCode.Redirect, (await radu.Send(form, ("Input.Name", "New Name"), ("Input.Closed", "True"))).Status); // submitted twice

        var page = await radu.Open($"/providers/{provider.Id}");
        page.AssertShows("No longer operating");
        page.AssertShows("Old Name");
        page.AssertShows("Name, Still operating");
        Assert.Equal(2, (await app.Database.ReadAsync<long>("select count(*) from provider where id = $1", provider.Id)).Single());
    }

    [Fact]
    public async Task Concurrent_changes_are_shown_and_not_overwritten_unseen()
    {
        var app = await TestApp.GetSharedAsync();
        var provider = await app.AddProviderAsync("House of Two");
        var radu = await app.SignInAsync(DemoPeople.Radu);
        var helen = await app.SignInAsync(DemoPeople.Helen);
        var (mine, theirs) = (await radu.Open($"/providers/{provider.Id}/change"), await helen.Open($"/providers/{provider.Id}/change"));
        await helen.Send(theirs, ("Input.SafeContact", "Ask for Maria"));

        var late = await radu.Send(mine, ("Input.SafeContact", "Ask for Elena"));

        Assert.Equal((HttpStatusCode.Conflict, "Ask for Elena", "2"),
            (late.Status, late.GetFieldValue("Input.SafeContact"), late.GetFieldValue("Input.Version")));
        late.AssertShows("Ask for Maria");
        Assert.Equal(2, (await app.Database.ReadAsync<long>("select count(*) from provider where id = $1", provider.Id)).Single());
        Assert.Equal(HttpStatusCode.Redirect, (await radu.Send(late)).Status);
        (await radu.Open($"/providers/{provider.Id}")).AssertShows("Version 3");
    }

    [Theory]
    [InlineData("Input.Name", "", "Enter the name of the provider")]
    [InlineData("Input.Country", "", "Select the country")]
    [InlineData("Input.SafeContact", "", "Enter a safe contact")]
    [InlineData("Input.Places[1].FreePlaces", "9", "Free places cannot be more than the number of places")]
    [InlineData("Input.Places[1].FreePlaces", "", "Enter how many places were free on that day")]
    [InlineData("Input.Places[1].FreePlacesAsOf.Day", "", "Enter the full date on which you asked")]
    [InlineData("Input.Places[1].Places", "many", "Enter a whole number, 9999 or less")]
    [InlineData("Input.AgreementStartsOn.Year", "2031", "The agreement must not end before it starts")]
    [InlineData("Input.AgreementEndsOn.Day", "32", "Enter a full date")]
    public async Task Wrong_input_loses_nothing(string field, string typed, string says)
    {
        var app = await TestApp.GetSharedAsync();
        var radu = await app.SignInAsync(DemoPeople.Radu);
        var before = await CountAsync(app);

        var answer = await radu.Send("/providers/add", [.. _luminaFields.Where(f => f.Item1 != field), (field, typed)]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains(says, answer.GetErrors(), StringComparison.Ordinal);
        Assert.Equal(("Charity", "ro"),
            (answer.Document.QuerySelector("[name='Input.Kind'][checked] + label")!.TextContent, answer.GetFieldValue("Input.Languages[0]")));
        Assert.Equal(typed, answer.GetFieldValue(field));
        Assert.Equal(before, await CountAsync(app));
    }

    [Fact]
    public async Task Adding_a_language_row_saves_nothing()
    {
        var app = await TestApp.GetSharedAsync();
        var radu = await app.SignInAsync(DemoPeople.Radu);
        var before = await CountAsync(app);

        var more = await radu.Send("/providers/add", [.. _luminaFields, ("more", "true")]);

        Assert.Equal((HttpStatusCode.OK, "ro", ""), (more.Status, more.GetFieldValue("Input.Languages[0]"), more.GetFieldValue("Input.Languages[1]")));
        Assert.Equal(before, await CountAsync(app));
    }

    private static IEnumerable<string> GetNames(PageResponse reply) => reply.Document.QuerySelectorAll("tbody th bdi").Select(n => n.TextContent);

    private static async Task<long> CountAsync(TestApp app)
    {
        var name = new ProviderNames(TestCluster.Keys).Seal("Casa Zorilor");
        return (await app.Database.ReadAsync<long>("select count(*) from provider where name = $1", name)).Single();
    }

    private static (string, string?)[] CreateDateFields(string iso, string field) =>
        iso.Split('-') is [var year, var month, var day]
        ? [($"{field}.Day", day), ($"{field}.Month", month), ($"{field}.Year", year)] : throw new ArgumentException("Not a day.", nameof(iso));
}
