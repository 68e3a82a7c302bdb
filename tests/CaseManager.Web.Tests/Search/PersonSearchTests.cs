using System.Net;
using CaseManager.Demo;
using CaseManager.Domain.Access;
using CaseManager.Domain.Cases;
using CaseManager.Domain.People;
using CaseManager.Testing;
using Xunit;

namespace CaseManager.Web.Tests.Search;

public class PersonSearchTests
{
    [Theory]
    [InlineData("Ziudmila Gheorghitza Brinzanu")]
    [InlineData("brânzanu ziudmila")]
    [InlineData("Ziudmyla Branzanu")]
    public async Task A_person_is_found_by_a_spoken_name_with_reasons(string asked)
    {
        var app = await TestApp.GetSharedAsync();
        var (ana, _) = await OpenCaseAsync("Ziudmila Brînzanu");
        var before = await CountSearchesAsync(app);

        var page = await ana.Send("/search", ("Input.Name", asked), ("Input.Purpose", "NewReport"));

        Assert.Contains(GetResults(page), p => p.StartsWith("Amber", StringComparison.Ordinal));
        Assert.DoesNotContain("Brînzanu", page.Document.QuerySelector("section[aria-labelledby=found-h]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(before + 1, await CountSearchesAsync(app));
        Assert.DoesNotContain(await app.Database.ReadAsync<string>("select h::text from history_entry h"),
            row => row.Contains("anzanu", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task A_searched_name_is_in_no_log()
    {
        await using var app = await TestApp.StartAsync(recordLog: true);
        using var ana = await app.SignInAsync(DemoPeople.Ana);

        await ana.Send("/search", ("Input.Name", "Ziudmyla Branzanu"), ("Input.Purpose", "NewReport"));

        Assert.Contains(app.Log.AppLines, line => line.Contains("\"Route\":\"search\"", StringComparison.Ordinal));
        Assert.DoesNotContain(app.Log.AppLines, line => line.Contains("anzanu", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Other_names_are_searched_as_well()
    {
        var (ana, caseFile) = await OpenCaseAsync("Ziuleta Morar");
        await ana.Send($"/cases/{caseFile.Reference}/person/names", ("Input.Rows[0].Name", "Perlitza Zamfirache"), ("Input.Rows[0].Kind", "GivenByExploiter"));

        Assert.NotEmpty(GetResults(await ana.Send("/search", ("Input.Name", "Zamfirache Perlita"), ("Input.Purpose", "Danger"))));
    }

    [Fact]
    public async Task An_inaccessible_person_is_answered_like_an_absent_one()
    {
        var (_, caseFile) = await OpenCaseAsync("Zoritza Hidden-Name");
        var grace = await (await TestApp.GetSharedAsync()).SignInAsync(DemoPeople.Grace); // of another office

        var hidden = await grace.Send("/search", ("Input.Name", "Zoritza Hidden-Name"), ("Input.Purpose", "NewReport"));
        var none = await grace.Send("/search", ("Input.Name", "Zzoritza Unheard-Of"), ("Input.Purpose", "NewReport"));

        Assert.Empty(GetResults(hidden));
        Assert.Equal(GetCompactText(none), GetCompactText(hidden));
        Assert.NotEqual(default, caseFile.Id);
    }

    [Fact]
    public async Task The_case_team_sees_that_the_case_was_found()
    {
        var app = await TestApp.GetSharedAsync();
        var (ana, caseFile) = await OpenCaseAsync("Zamfira Cotofana");

        await (await app.SignInAsync(DemoPeople.Radu)).Send("/search", ("Input.Name", "Zamfira Cotofana"), ("Input.Purpose", "SamePerson"));

        (await ana.Open($"/cases/{caseFile.Reference}/access-log")).AssertShows("Search by name");
    }

    [Fact]
    public async Task At_most_five_results_appear_with_a_prompt_to_refine()
    {
        var app = await TestApp.GetSharedAsync();
        var worker = await app.CreateStaffAsync(Role.Caseworker, DemoPeople.Bucharest);
        for (var i = 0; i < 6; i++)
        {
            await app.OpenCase(worker, answers: a =>
                a with { Person = a.Person! with { NameOnDocuments = "Zenobia Multiplu", BirthDate = BirthDate.FromExactDate(new(1990 + i, 1, 1)) } });
        }

        var client = await app.SignInAsync(worker);
        var page = await client.Send("/search", ("Input.Name", "Zenobia Multiplu"), ("Input.Purpose", "NewReport"));

        Assert.Equal(5, GetResults(page).Count);
        page.AssertShows("There are more than 5 possible matches");
        Assert.InRange(GetResults(await client.Send("/search", ("Input.Name", "Zenobia Multiplu"), ("Input.BirthYear", "1990"),
            ("Input.Purpose", "NewReport"))).Count, 1, 3);
    }

    [Fact]
    public async Task An_erased_person_is_not_found_and_damage_hides_nobody()
    {
        var app = await TestApp.GetSharedAsync();
        var ((ana, found), (_, erased),
            (_, damaged)) = (await OpenCaseAsync("Zenaida Trandafir"), await OpenCaseAsync("Zenaida Trandafir"), await OpenCaseAsync("Zenaida Trandafir"));
        await app.Database.ExecuteAsync("delete from sealing_key where id = (select id from victim where case_id = $1)", erased.Id.Value);
        await app.Database.ExecuteAsync("update identity set seal = (select seal from identity where case_id = $1) where case_id = $2", found.Id.Value,
            damaged.Id.Value);

        var page = await ana.Send("/search", ("Input.Name", "Zenaida Trandafir"), ("Input.Purpose", "SurvivorRequest"));

        Assert.Contains($"{found.Reference}", Assert.Single(GetResults(page)), StringComparison.Ordinal);
        page.AssertShows("could not be opened");
    }

    [Theory]
    [InlineData("Input.Name", "Zo", "Enter at least 3 letters of the name")]
    [InlineData("Input.Name", "Unknown", "This is a placeholder for an unknown name")]
    [InlineData("Input.Purpose", "", "Select the purpose of the search")]
    [InlineData("Input.BirthYear", "99", "Enter a year, such as 1999")]
    public async Task An_incomplete_search_is_rejected(string field, string value, string error)
    {
        var ana = await (await TestApp.GetSharedAsync()).SignInAsync(DemoPeople.Ana);
        (string, string?)[] fields = [("Input.Name", "Zenobia"), ("Input.Purpose", "NewReport")];

        var answer = await ana.Send("/search", [.. fields.Where(f => f.Item1 != field), (field, value)]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains(error, answer.GetErrors(), StringComparison.Ordinal);
    }

    private static async Task<(TestClient Ana, Case Opened)> OpenCaseAsync(string name)
    {
        var app = await TestApp.GetSharedAsync();
        return (await app.SignInAsync(DemoPeople.Ana),
            await app.OpenCase(DemoPeople.Ana, answers: a => a with { Person = a.Person! with { NameOnDocuments = name } }));
    }

    private static async Task<long> CountSearchesAsync(TestApp app) =>
        (await app.Database.ReadAsync<long>("select count(*) from history_entry where act = 'PersonSearched' and subject = 'NewReport'"))[0];

    private static List<string> GetResults(PageResponse page) => [.. page.Document.QuerySelectorAll("main li.app-record").Select(r => r.TextContent.Trim())];

    private static string GetCompactText(PageResponse page) =>
        string.Join(' ',
            page.Document.QuerySelector("section[aria-labelledby=found-h]")!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
