using System.Net;
using CaseManager.Demo;
using CaseManager.Domain.Access;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Victims;
using CaseManager.Testing;
using Xunit;

namespace CaseManager.Web.Tests.Find;

public class FindTests
{
    [Theory]
    [InlineData("Ziudmila Gheorghitza Brinzanu")]
    [InlineData("brânzanu ziudmila")]
    [InlineData("Ziudmyla Branzanu")]
    public async Task Someone_is_found_by_what_was_heard_and_the_page_says_why(string asked)
    {
        var app = await TestApp.SharedAsync();
        var (ana, _) = await CaseAsync("Ziudmila Brînzanu");
        var before = await LookUpsAsync(app);

        var page = await ana.Send("/find", ("Input.Name", asked), ("Input.Purpose", "NewReport"));

        Assert.Contains(Found(page), p => p.StartsWith("Amber", StringComparison.Ordinal));
        Assert.DoesNotContain("Brînzanu", page.Document.QuerySelector("section[aria-labelledby=found-h]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(before + 1, await LookUpsAsync(app));
        Assert.DoesNotContain(await app.Database.ReadAsync<string>("select h::text from history_entry h"), row => row.Contains("anzanu", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task A_name_that_is_searched_for_is_in_no_log()
    {
        await using var app = await TestApp.StartAsync(recordLog: true);
        using var ana = await app.As(DemoPeople.Ana);

        await ana.Send("/find", ("Input.Name", "Ziudmyla Branzanu"), ("Input.Purpose", "NewReport"));

        Assert.Contains(app.Log.Written, line => line.Contains("\"Route\":\"find\"", StringComparison.Ordinal));
        Assert.DoesNotContain(app.Log.Written, line => line.Contains("anzanu", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Other_names_find_as_well()
    {
        var (ana, opened) = await CaseAsync("Ziuleta Morar");
        await ana.Send($"/cases/{opened.Reference}/person/names", ("Input.Rows[0].Name", "Perlitza Zamfirache"), ("Input.Rows[0].Kind", "GivenByExploiter"));

        Assert.NotEmpty(Found(await ana.Send("/find", ("Input.Name", "Zamfirache Perlita"), ("Input.Purpose", "Danger"))));
    }

    [Fact]
    public async Task Who_may_not_be_known_is_not_found_and_the_answer_is_as_if_there_were_no_one()
    {
        var (_, opened) = await CaseAsync("Zoritza Hidden-Name");
        var grace = await (await TestApp.SharedAsync()).As(DemoPeople.Grace); // of another office

        var hidden = await grace.Send("/find", ("Input.Name", "Zoritza Hidden-Name"), ("Input.Purpose", "NewReport"));
        var none = await grace.Send("/find", ("Input.Name", "Zzoritza Unheard-Of"), ("Input.Purpose", "NewReport"));

        Assert.Empty(Found(hidden));
        Assert.Equal(Squeezed(none), Squeezed(hidden));
        Assert.NotEqual(default, opened.Id);
    }

    [Fact]
    public async Task Those_who_work_on_the_case_learn_that_it_was_found()
    {
        var app = await TestApp.SharedAsync();
        var (ana, opened) = await CaseAsync("Zamfira Cotofana");

        await (await app.As(DemoPeople.Radu)).Send("/find", ("Input.Name", "Zamfira Cotofana"), ("Input.Purpose", "SamePerson"));

        (await ana.Open($"/cases/{opened.Reference}/looks")).Shows("Search by name");
    }

    [Fact]
    public async Task No_more_than_five_are_shown_and_the_page_asks_for_more_to_go_by()
    {
        var app = await TestApp.SharedAsync();
        var worker = await app.Hire(Role.Caseworker, DemoPeople.Bucharest);
        for (var i = 0; i < 6; i++)
        {
            await app.OpenCase(worker, answers: a => a with { Person = a.Person! with { NameOnDocuments = "Zenobia Multiplu", Born = BirthDate.Exact(new(1990 + i, 1, 1)) } });
        }

        var visitor = await app.As(worker);
        var page = await visitor.Send("/find", ("Input.Name", "Zenobia Multiplu"), ("Input.Purpose", "NewReport"));

        Assert.Equal(5, Found(page).Count);
        page.Shows("There are more than 5 possible matches");
        Assert.InRange(Found(await visitor.Send("/find", ("Input.Name", "Zenobia Multiplu"), ("Input.BirthYear", "1990"), ("Input.Purpose", "NewReport"))).Count, 1, 3);
    }

    [Fact]
    public async Task Whoever_was_erased_is_not_found_and_what_is_damaged_keeps_no_one_else_from_being_found()
    {
        var app = await TestApp.SharedAsync();
        var ((ana, found), (_, erased), (_, damaged)) = (await CaseAsync("Zenaida Trandafir"), await CaseAsync("Zenaida Trandafir"), await CaseAsync("Zenaida Trandafir"));
        await app.Database.ExecuteAsync("delete from sealing_key where id = (select id from victim where case_id = $1)", erased.Id.Value);
        await app.Database.ExecuteAsync("update identity set seal = (select seal from identity where case_id = $1) where case_id = $2", found.Id.Value, damaged.Id.Value);

        var page = await ana.Send("/find", ("Input.Name", "Zenaida Trandafir"), ("Input.Purpose", "SurvivorAsked"));

        Assert.Contains($"{found.Reference}", Assert.Single(Found(page)), StringComparison.Ordinal);
        page.Shows("could not be opened");
    }

    [Theory]
    [InlineData("Input.Name", "Zo", "Enter at least 3 letters of the name")]
    [InlineData("Input.Name", "Unknown", "This is a placeholder for an unknown name")]
    [InlineData("Input.Purpose", "", "Select the purpose of the search")]
    [InlineData("Input.BirthYear", "99", "Enter a year, such as 1999")]
    public async Task A_search_without_what_it_needs_is_asked_for_again(string field, string value, string error)
    {
        var ana = await (await TestApp.SharedAsync()).As(DemoPeople.Ana);
        (string, string?)[] fields = [("Input.Name", "Zenobia"), ("Input.Purpose", "NewReport")];

        var answer = await ana.Send("/find", [.. fields.Where(f => f.Item1 != field), (field, value)]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains(error, answer.Errors(), StringComparison.Ordinal);
    }

    private static async Task<(Visitor Ana, Case Opened)> CaseAsync(string name)
    {
        var app = await TestApp.SharedAsync();
        return (await app.As(DemoPeople.Ana), await app.OpenCase(DemoPeople.Ana, answers: a => a with { Person = a.Person! with { NameOnDocuments = name } }));
    }

    private static async Task<long> LookUpsAsync(TestApp app) => (await app.Database.ReadAsync<long>("select count(*) from history_entry where act = 'LookedFor' and subject = 'NewReport'"))[0];

    private static List<string> Found(Reply page) => [.. page.Document.QuerySelectorAll("main li.app-record").Select(r => r.TextContent.Trim())];

    private static string Squeezed(Reply page) => string.Join(' ', page.Document.QuerySelector("section[aria-labelledby=found-h]")!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
