using System.Net;
using CaseManager.Demo;
using CaseManager.Domain.Access;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Intake;
using CaseManager.Testing;
using Xunit;

namespace CaseManager.Web.Tests.Cases;

public class SurvivorTests
{
    [Fact]
    public async Task What_becomes_known_of_someone_is_taken_down_and_the_rest_stays()
    {
        var (ana, opened) = await CaseAsync(a => a with { Person = a.Person! with { CalledAs = "Toni" } });

        await ana.Send($"/cases/{opened.Reference}/person/change", ("Input.NameOnDocuments.Text", "Ștefania Țîrlea"), ("Input.ExcludedInterpreters.Text", "Anyone from her town"));
        await ana.Send(
            $"/cases/{opened.Reference}/person/names", ("Input.Rows[0].Name", "Candy"), ("Input.Rows[0].Kind", "GivenByExploiter"), ("Input.Rows[0].Heed", "NotBeforeThem"),
            ("Input.Rows[1].Name", "Stefania Tirlea"), ("Input.Rows[1].Kind", "Spelling"));
        await ana.Send($"/cases/{opened.Reference}/person/papers", ("Input.Rows[0].Kind", "Passport"), ("Input.Rows[0].Number", "XB 123456"), ("Input.Rows[0].Holder", "Exploiter"));
        await ana.Send($"/cases/{opened.Reference}/person/family", ("Input.Rows[1].Kind", "Child"), ("Input.Rows[1].Who", "Six years old"), ("Input.Rows[1].Heed", "Depends"));

        var page = await ana.Open($"/cases/{opened.Reference}/person");
        page.Shows("Toni");
        page.Shows("Ștefania Țîrlea");
        page.Shows("Anyone from her town");
        page.Shows("Candy (given by the exploiter; do not use in front of the person)");
        page.Shows("Stefania Tirlea (alternative spelling)");
        page.Shows("Passport: XB 123456, with the exploiter");
        page.Shows("Child: Six years old. Depends on the survivor");
        (await ana.Open($"/cases/{opened.Reference}/timeline")).Shows("Identity changed: identity documents");
        await NothingInTheClearAsync("identity", "Candy", "XB 123456", "Six years");
    }

    [Fact]
    public async Task A_line_that_is_emptied_is_gone()
    {
        var (ana, opened) = await CaseAsync();
        var address = $"/cases/{opened.Reference}/person/names";
        await ana.Send(address, ("Input.Rows[0].Name", "One"), ("Input.Rows[0].Kind", "Alias"), ("Input.Rows[1].Name", "Two"), ("Input.Rows[1].Kind", "Alias"));

        await ana.Send(address, ("Input.Rows[0].Name", ""));

        var form = await ana.Open(address);
        Assert.Equal(("Two", "", ""), (form.Field("Input.Rows[0].Name"), form.Field("Input.Rows[1].Name"), form.Field("Input.Rows[2].Name")));
    }

    [Fact]
    public async Task A_name_without_its_kind_is_asked_for_and_nothing_is_lost()
    {
        var (ana, opened) = await CaseAsync();

        var answer = await ana.Send($"/cases/{opened.Reference}/person/names", ("Input.Rows[0].Name", "Candy"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains("Select the type of name", answer.Errors(), StringComparison.Ordinal);
        Assert.Equal("Candy", answer.Field("Input.Rows[0].Name"));
    }

    [Fact]
    public async Task A_real_name_that_the_cover_name_tells_waits_for_another_cover_name()
    {
        var (ana, opened) = await CaseAsync();
        var change = $"/cases/{opened.Reference}/person/change";

        var refused = await ana.Send(change, ("Input.NameOnDocuments.Text", "Amber Jones"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("The cover name shares a word with the real name", refused.Errors(), StringComparison.Ordinal);
        await ana.Send($"/cases/{opened.Reference}/person/cover-name", ("Input.CoverName", "Juniper"));
        Assert.Equal(HttpStatusCode.Redirect, (await ana.Send(change, ("Input.NameOnDocuments.Text", "Amber Jones"))).Status);

        (await ana.Open("/cases")).Shows("Juniper");
        (await ana.Open($"/cases/{opened.Reference}/timeline")).Shows("Cover name changed");
    }

    [Fact]
    public async Task Whoever_turns_out_to_have_been_a_child_gets_what_a_child_is_owed()
    {
        var (ana, opened) = await CaseAsync();

        await ana.Send($"/cases/{opened.Reference}/person/change", ("Input.Born.Basis", "Exact"), ("Input.Born.Exact.Day", "1"), ("Input.Born.Exact.Month", "5"), ("Input.Born.Exact.Year", "2012"));

        (await ana.Open($"/cases/{opened.Reference}/tasks")).Shows("guardian");
        (await ana.Open($"/cases/{opened.Reference}/people")).Shows("Child protection");
    }

    [Fact]
    public async Task What_someone_else_wrote_of_a_survivor_meanwhile_is_not_written_over_unseen()
    {
        var (ana, opened) = await CaseAsync();
        foreach (var (page, field, other, name) in new[]
        {
            ("person/change", "Input.CalledAs.Text", "Input.PhoneOrEmail.Text", "Preferred name"),
            ("safety/change", "Input.MustNotKnow.Text", "Input.NeedsDetail", "People who must not know"),
        })
        {
            var address = $"/cases/{opened.Reference}/{page}";
            var (here, there) = (await ana.Open(address), await ana.Open(address));
            Assert.Equal(HttpStatusCode.Redirect, (await ana.Send(there, (field, "There"))).Status);

            var answer = await ana.Send(here, (other, "Here"));

            Assert.Equal((page, HttpStatusCode.Conflict), (page, answer.Status));
            Assert.Contains(answer.Document.QuerySelectorAll("main tbody tr"), row => row.TextContent.Contains(name, StringComparison.Ordinal) && row.TextContent.Contains("There", StringComparison.Ordinal));
            Assert.Equal("Here", answer.Field(other));
        }
    }

    [Fact]
    public async Task The_contact_rule_is_checked_on_a_day_and_stands_above_everything()
    {
        var (ana, opened) = await CaseAsync();

        await ana.Send(
            $"/cases/{opened.Reference}/safety/contact", ("Input.CheckedOn.Day", "3"), ("Input.CheckedOn.Month", "11"), ("Input.CheckedOn.Year", "2026"), ("Input.Channels", "TextMessage"),
            ("Input.Hours.Text", "Weekdays, 10 to 14"), ("Input.CodeWord.Text", "Biscuits"), ("Input.OthersOnPhone.Text", "Her aunt"));

        (await ana.Open($"/cases/{opened.Reference}")).Shows("Weekdays, 10 to 14");
        var safety = await ana.Open($"/cases/{opened.Reference}/safety");
        safety.Shows("Biscuits");
        safety.Shows("Her aunt");
        safety.Shows("3 November 2026");
        await NothingInTheClearAsync("safe_contact", "Biscuits", "Her aunt");
    }

    [Fact]
    public async Task A_day_on_which_no_one_checked_yet_is_refused()
    {
        var (ana, opened) = await CaseAsync();

        var answer = await ana.Send($"/cases/{opened.Reference}/safety/contact", ("Input.CodeWord.Text", "Biscuits"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Equal("Biscuits", answer.Field("Input.CodeWord.Text"));
    }

    [Fact]
    public async Task A_risk_is_assessed_by_aftercare_and_its_review_is_the_leads_work()
    {
        var app = await TestApp.SharedAsync();
        var (lead, irina) = (await app.Hire(Role.Caseworker, DemoPeople.Bucharest), await app.Hire(Role.AftercareWorker, DemoPeople.CasaLumina));
        var opened = await app.OpenCase(lead, team: [irina]);
        var visitor = await app.As(irina);

        await visitor.Send(
            $"/cases/{opened.Reference}/safety/risk", ("Input.Level", "High"), ("Input.From", "Exploiters"), ("Input.Of", "A cousin asked for her"), ("Input.Plan", "She calls us or 112"),
            DateIn(0, "Day"), DateIn(0, "Month"), DateIn(0, "Year"));

        (await visitor.Open($"/cases/{opened.Reference}/safety")).Shows("A cousin asked for her");
        (await visitor.Open($"/cases/{opened.Reference}")).Shows("Risk: High");
        (await (await app.As(lead)).Open("/work")).Shows("Review the risk and the safety plan");
        await NothingInTheClearAsync("risk_assessment", "cousin", "She calls us");
    }

    [Theory]
    [InlineData("High", "Enter a safety plan for this risk level: at least what is done today")]
    [InlineData("", "Select the risk level")]
    [InlineData("Low", "Enter the date to review by")]
    public async Task A_risk_without_what_it_needs_is_asked_for_again(string level, string error)
    {
        var (ana, opened) = await CaseAsync();

        var answer = await ana.Send($"/cases/{opened.Reference}/safety/risk", ("Input.Level", level), ("Input.Of", "A cousin asked for her"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains(error, answer.Errors(), StringComparison.Ordinal);
        Assert.Equal("A cousin asked for her", answer.Field("Input.Of"));
    }

    [Fact]
    public async Task The_overview_says_how_great_the_risk_is_to_those_who_keep_the_survivor_safe_and_to_nobody_else()
    {
        var app = await TestApp.SharedAsync();
        var (ana, opened) = (await app.As(DemoPeople.Ana), await app.OpenCase(DemoPeople.Ana, team: [DemoPeople.Irina]));
        (await ana.Open($"/cases/{opened.Reference}")).Shows("The risk has not been assessed yet.");
        foreach (var level in new[] { "Low", "Critical" })
        {
            await ana.Send(
                $"/cases/{opened.Reference}/safety/risk", ("Input.Level", level), ("Input.Of", "A cousin asked for her"), ("Input.Plan", "She calls us"),
                DateIn(0, "Day"), DateIn(0, "Month"), DateIn(0, "Year"));
        }

        var legal = await app.As(DemoPeople.Irina);

        (await ana.Open($"/cases/{opened.Reference}")).Shows("Risk: Critical");
        Assert.DoesNotContain("Risk", (await legal.Open($"/cases/{opened.Reference}")).Text, StringComparison.Ordinal);
    }

    private static (string Name, string? Value) DateIn(int days, string part)
    {
        var day = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(days);
        return ($"Input.ReviewOn.{part}", $"{part switch { "Day" => day.Day, "Month" => day.Month, _ => day.Year }}");
    }

    private static async Task NothingInTheClearAsync(string table, params string[] planted)
    {
        var rows = await (await TestApp.SharedAsync()).Database.ReadAsync<string>($"select t::text from {table} t");
        Assert.NotEmpty(rows);
        Assert.All(planted, word => Assert.DoesNotContain(rows, row => row.Contains(word, StringComparison.Ordinal)));
    }

    private static async Task<(Visitor Ana, Case Opened)> CaseAsync(Func<IntakeAnswers, IntakeAnswers>? answers = null)
    {
        var app = await TestApp.SharedAsync();
        return (await app.As(DemoPeople.Ana), await app.OpenCase(DemoPeople.Ana, answers: answers));
    }
}
