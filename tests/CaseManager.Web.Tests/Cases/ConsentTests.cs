using System.Net;
using CaseManager.Demo;
using CaseManager.Domain.Access;
using CaseManager.Domain.Cases;
using CaseManager.Testing;
using Xunit;

namespace CaseManager.Web.Tests.Cases;

public class ConsentTests
{
    private static readonly (string, string?)[] _given =
    [
        ("Input.State", "Given"), ("Input.On.Day", "3"), ("Input.On.Month", "11"), ("Input.On.Year", "2026"), ("Input.How", "Oral"), ("Input.Language", "ro"), ("Input.Giver", "Self"),
    ];

    private static readonly string[] _sealed = ["Harbour", "Friday", "Rusu", "Oral"];

    [Fact]
    public async Task Each_question_is_asked_by_itself_and_nothing_is_ticked_beforehand()
    {
        var (ana, opened) = await CaseAsync();

        foreach (var scope in Enum.GetNames<Domain.Sharing.ConsentScope>())
        {
            var form = await ana.Open($"/cases/{opened.Reference}/consent/record?scope={scope}");
            Assert.Empty(form.Document.QuerySelectorAll("main form [checked], main form option[selected]:not([value=''])"));
            Assert.Single(form.Document.QuerySelectorAll("main form fieldset:has([name='Input.State'])"));
        }
    }

    [Fact]
    public async Task What_was_agreed_to_is_taken_down_with_how_and_sealed()
    {
        var (ana, opened) = await CaseAsync();

        await ana.Send(
            $"/cases/{opened.Reference}/consent/record?scope=ShareWithOrganisation",
            [.. _given, ("Input.Recipient", "Harbour shelter"), ("Input.Purpose", "A bed from Friday"), ("Input.Interpreter", "Mrs Rusu"), ("Input.Sheet", "Sharing, version 2")]);

        var page = await ana.Open($"/cases/{opened.Reference}/consent");
        page.Shows("Yes, on 3 November 2026, explained in Romanian");
        page.Shows("Harbour shelter");
        page.Shows("Sharing, version 2");
        var rows = await (await TestApp.SharedAsync()).Database.ReadAsync<string>("select c::text from consent c where case_id = $1", opened.Id.Value);
        Assert.All(_sealed, word => Assert.DoesNotContain(rows, row => row.Contains(word, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Consent_taken_back_is_told_to_the_lead_today_and_stays_readable()
    {
        var (ana, opened) = await CaseAsync();
        await ana.Send($"/cases/{opened.Reference}/consent/record?scope=Photograph", _given);
        var list = await ana.Open($"/cases/{opened.Reference}/consent");
        var withdraw = list.Document.QuerySelectorAll("main a").Single(a => a.TextContent.StartsWith("Withdraw consent", StringComparison.Ordinal)).GetAttribute("href")!;
        var form = await ana.Open(withdraw);
        (string, string?)[] fields = [("Input.On.Day", "4"), ("Input.On.Month", "11"), ("Input.On.Year", "2026"), ("Input.Words", "By text message")];

        Assert.All(await Task.WhenAll(ana.Send(form, fields), ana.Send(form, fields)), a => Assert.Equal(HttpStatusCode.Redirect, a.Status));

        var page = await ana.Open($"/cases/{opened.Reference}/consent");
        page.Shows("Withdrawn on 4 November 2026");
        page.Shows("Previous answers");
        Assert.Single((await ana.Open($"/cases/{opened.Reference}/tasks")).Document.QuerySelectorAll("main a"), a => a.TextContent.Contains("Consent withdrawn", StringComparison.Ordinal));
        (await ana.Open($"/cases/{opened.Reference}/timeline")).Shows("Consent withdrawn");
    }

    [Fact]
    public async Task Two_who_answer_at_once_do_not_write_over_each_other_unseen()
    {
        var (ana, opened) = await CaseAsync();
        var address = $"/cases/{opened.Reference}/consent/record?scope=Research";
        var (here, there) = (await ana.Open(address), await ana.Open(address));
        Assert.Equal(HttpStatusCode.Redirect, (await ana.Send(there, _given)).Status);

        var answer = await ana.Send(here, ("Input.State", "Declined"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains("Someone else has already recorded another answer", answer.Errors(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Input.State", "", "Select the answer")]
    [InlineData("Input.State", "Withdrawn", "Select the answer")]
    [InlineData("Input.On.Day", "", "Enter the date of the answer")]
    [InlineData("Input.Giver", "", "Select who answered")]
    [InlineData("Input.Giver", "Guardian", "Enter the name of the person who answered for the survivor")]
    [InlineData("Input.ExpiresOn.Year", "2026", "Enter a real date")]
    public async Task An_answer_without_what_it_needs_is_asked_for_again(string field, string value, string error)
    {
        var (ana, opened) = await CaseAsync();

        var answer = await ana.Send($"/cases/{opened.Reference}/consent/record?scope=StoryUse", [.. _given.Where(f => f.Item1 != field), (field, value), ("Input.Words", "Perhaps later")]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains(error, answer.Errors(), StringComparison.Ordinal);
        Assert.Equal("Perhaps later", answer.Field("Input.Words"));
    }

    [Fact]
    public async Task Police_learn_of_their_own_question_alone()
    {
        var app = await TestApp.SharedAsync();
        var police = await app.Hire(Role.PoliceLiaison, DemoPeople.BucharestPolice);
        var opened = await app.OpenCase(DemoPeople.Ana, team: [police]);
        await (await app.As(DemoPeople.Ana)).Send($"/cases/{opened.Reference}/consent/record?scope=Photograph", _given);
        var visitor = await app.As(police);

        (await visitor.Open($"/cases/{opened.Reference}")).NeverShows("photograph");
        (await visitor.Open($"/cases/{opened.Reference}/timeline")).NeverShows("photograph");
    }

    private static async Task<(Visitor Ana, Case Opened)> CaseAsync()
    {
        var app = await TestApp.SharedAsync();
        return (await app.As(DemoPeople.Ana), await app.OpenCase(DemoPeople.Ana));
    }
}
