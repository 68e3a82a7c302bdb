using System.Net;
using CaseManager.Demo;
using CaseManager.Domain.Access;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Intake;
using CaseManager.Testing;
using Xunit;

namespace CaseManager.Web.Tests.People;

public class SurvivorTests
{
    [Fact]
    public async Task New_information_is_recorded_and_the_rest_remains()
    {
        var (ana, caseFile) = await OpenCaseAsync(a => a with { Person = a.Person! with { PreferredName = "Toni" } });

        await ana.Send($"/cases/{caseFile.Reference}/person/change", ("Input.NameOnDocuments.Text", "Ștefania Țîrlea"),
            ("Input.ExcludedInterpreters.Text", "Anyone from her town"));
        await ana.Send(
            $"/cases/{caseFile.Reference}/person/names", ("Input.Rows[0].Name", "Candy"), ("Input.Rows[0].Kind", "GivenByExploiter"),
            ("Input.Rows[0].Flags", "IsHiddenInPresence"),
            ("Input.Rows[1].Name", "Stefania Tirlea"), ("Input.Rows[1].Kind", "Spelling"));
        await ana.Send($"/cases/{caseFile.Reference}/person/papers", ("Input.Rows[0].Kind", "Passport"), ("Input.Rows[0].Number", "XB 123456"),
            ("Input.Rows[0].Holder", "Exploiter"));
        await ana.Send($"/cases/{caseFile.Reference}/person/family", ("Input.Rows[1].Kind", "Child"), ("Input.Rows[1].Name", "Six years old"),
            ("Input.Rows[1].Flags", "IsDependant"));

        var page = await ana.Open($"/cases/{caseFile.Reference}/person");
        page.AssertShows("Toni");
        page.AssertShows("Ștefania Țîrlea");
        page.AssertShows("Anyone from her town");
        page.AssertShows("Candy (given by the exploiter; do not use in front of the person)");
        page.AssertShows("Stefania Tirlea (alternative spelling)");
        page.AssertShows("Passport: XB 123456, with the exploiter");
        page.AssertShows("Child: Six years old. Depends on the survivor");
        (await ana.Open($"/cases/{caseFile.Reference}/timeline")).AssertShows("Identity changed: identity documents");
        await AssertEncryptedAsync("identity", "Candy", "XB 123456", "Six years");
    }

    [Fact]
    public async Task An_emptied_row_is_removed()
    {
        var (ana, caseFile) = await OpenCaseAsync();
        var address = $"/cases/{caseFile.Reference}/person/names";
        await ana.Send(address, ("Input.Rows[0].Name", "One"), ("Input.Rows[0].Kind", "Alias"), ("Input.Rows[1].Name", "Two"), ("Input.Rows[1].Kind", "Alias"));

        await ana.Send(address, ("Input.Rows[0].Name", ""));

        var form = await ana.Open(address);
        Assert.Equal(("Two", "", ""),
            (form.GetFieldValue("Input.Rows[0].Name"), form.GetFieldValue("Input.Rows[1].Name"), form.GetFieldValue("Input.Rows[2].Name")));
    }

    [Fact]
    public async Task A_name_without_a_kind_is_rejected_without_loss()
    {
        var (ana, caseFile) = await OpenCaseAsync();

        var answer = await ana.Send($"/cases/{caseFile.Reference}/person/names", ("Input.Rows[0].Name", "Candy"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains("Select the type of name", answer.GetErrors(), StringComparison.Ordinal);
        Assert.Equal("Candy", answer.GetFieldValue("Input.Rows[0].Name"));
    }

    [Fact]
    public async Task A_real_name_revealed_by_the_cover_name_is_refused()
    {
        var (ana, caseFile) = await OpenCaseAsync();
        var change = $"/cases/{caseFile.Reference}/person/change";

        var refused = await ana.Send(change, ("Input.NameOnDocuments.Text", "Amber Jones"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("The cover name shares a word with the real name", refused.GetErrors(), StringComparison.Ordinal);
        await ana.Send($"/cases/{caseFile.Reference}/person/cover-name", ("Input.CoverName", "Juniper"));
        Assert.Equal(HttpStatusCode.Redirect, (await ana.Send(change, ("Input.NameOnDocuments.Text", "Amber Jones"))).Status);

        (await ana.Open("/cases")).AssertShows("Juniper");
        (await ana.Open($"/cases/{caseFile.Reference}/timeline")).AssertShows("Cover name changed");
    }

    [Fact]
    public async Task Someone_found_to_be_a_child_gets_child_protection()
    {
        var (ana, caseFile) = await OpenCaseAsync();

        await ana.Send($"/cases/{caseFile.Reference}/person/change", ("Input.BirthDate.Basis", "Exact"), ("Input.BirthDate.Exact.Day", "1"),
            ("Input.BirthDate.Exact.Month", "5"), ("Input.BirthDate.Exact.Year", "2012"));

        (await ana.Open($"/cases/{caseFile.Reference}/tasks")).AssertShows("guardian");
        (await ana.Open($"/cases/{caseFile.Reference}/people")).AssertShows("Child protection");
    }

    [Fact]
    public async Task Concurrent_survivor_changes_are_not_overwritten_unseen()
    {
        var (ana, caseFile) = await OpenCaseAsync();
        foreach (var (page, field, other, name) in new[]
        {
            ("person/change", "Input.PreferredName.Text", "Input.PhoneOrEmail.Text", "Preferred name"),
            ("safety/change", "Input.MustNotKnow.Text", "Input.NeedsDetail", "People who must not know"),
        })
        {
            var address = $"/cases/{caseFile.Reference}/{page}";
            var (here, there) = (await ana.Open(address), await ana.Open(address));
            Assert.Equal(HttpStatusCode.Redirect, (await ana.Send(there, (field, "There"))).Status);

            var answer = await ana.Send(here, (other, "Here"));

            Assert.Equal((page, HttpStatusCode.Conflict), (page, answer.Status));
            Assert.Contains(answer.Document.QuerySelectorAll("main tbody tr"),
                row => row.TextContent.Contains(name, StringComparison.Ordinal) && row.TextContent.Contains("There", StringComparison.Ordinal));
            Assert.Equal("Here", answer.GetFieldValue(other));
        }
    }

    [Fact]
    public async Task The_contact_rule_is_dated_and_shown_first()
    {
        var (ana, caseFile) = await OpenCaseAsync();

        await ana.Send(
            $"/cases/{caseFile.Reference}/safety/contact", ("Input.CheckedOn.Day", "3"), ("Input.CheckedOn.Month", "11"), ("Input.CheckedOn.Year", "2026"),
            ("Input.Channels", "TextMessage"),
            ("Input.Hours.Text", "Weekdays, 10 to 14"), ("Input.CodeWord.Text", "Biscuits"), ("Input.OthersOnPhone.Text", "Her aunt"));

        (await ana.Open($"/cases/{caseFile.Reference}")).AssertShows("Weekdays, 10 to 14");
        var safety = await ana.Open($"/cases/{caseFile.Reference}/safety");
        safety.AssertShows("Biscuits");
        safety.AssertShows("Her aunt");
        safety.AssertShows("3 November 2026");
        await AssertEncryptedAsync("safe_contact", "Biscuits", "Her aunt");
    }

    [Fact]
    public async Task A_future_check_date_is_refused()
    {
        var (ana, caseFile) = await OpenCaseAsync();

        var answer = await ana.Send($"/cases/{caseFile.Reference}/safety/contact", ("Input.CodeWord.Text", "Biscuits"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Equal("Biscuits", answer.GetFieldValue("Input.CodeWord.Text"));
    }

    [Fact]
    public async Task An_aftercare_risk_assessment_gives_the_lead_a_review()
    {
        var app = await TestApp.GetSharedAsync();
        var (lead, irina) = (await app.CreateStaffAsync(Role.Caseworker, DemoPeople.Bucharest),
            await app.CreateStaffAsync(Role.AftercareWorker, DemoPeople.CasaLumina));
        var caseFile = await app.OpenCase(lead, team: [irina]);
        var client = await app.SignInAsync(irina);

        await client.Send(
            $"/cases/{caseFile.Reference}/safety/risk", ("Input.Level", "High"), ("Input.Sources", "Exploiters"),
            ("Input.Description", "A cousin asked for her"), ("Input.Plan", "She calls us or 112"),
            CreateDateField(0, "Day"), CreateDateField(0, "Month"), CreateDateField(0, "Year"));

        (await client.Open($"/cases/{caseFile.Reference}/safety")).AssertShows("A cousin asked for her");
        (await client.Open($"/cases/{caseFile.Reference}")).AssertShows("Risk: High");
        (await (await app.SignInAsync(lead)).Open("/my-work")).AssertShows("Review the risk and the safety plan");
        await AssertEncryptedAsync("risk_assessment", "cousin", "She calls us");
    }

    [Theory]
    [InlineData("High", "Enter a safety plan for this risk level: at least what is done today")]
    [InlineData("", "Select the risk level")]
    [InlineData("Low", "Enter the date to review by")]
    public async Task A_risk_without_what_it_needs_is_asked_for_again(string level, string error)
    {
        var (ana, caseFile) = await OpenCaseAsync();

        var answer = await ana.Send($"/cases/{caseFile.Reference}/safety/risk", ("Input.Level", level), ("Input.Description", "A cousin asked for her"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains(error, answer.GetErrors(), StringComparison.Ordinal);
        Assert.Equal("A cousin asked for her", answer.GetFieldValue("Input.Description"));
    }

    [Fact]
    public async Task Only_safety_readers_see_the_risk_level_on_the_overview()
    {
        var app = await TestApp.GetSharedAsync();
        var (ana, caseFile) = (await app.SignInAsync(DemoPeople.Ana), await app.OpenCase(DemoPeople.Ana, team: [DemoPeople.Irina]));
        (await ana.Open($"/cases/{caseFile.Reference}")).AssertShows("The risk has not been assessed yet.");
        foreach (var level in new[] { "Low", "Critical" })
        {
            await ana.Send(
                $"/cases/{caseFile.Reference}/safety/risk", ("Input.Level", level), ("Input.Description", "A cousin asked for her"),
                ("Input.Plan", "She calls us"),
                CreateDateField(0, "Day"), CreateDateField(0, "Month"), CreateDateField(0, "Year"));
        }

        var legal = await app.SignInAsync(DemoPeople.Irina);

        (await ana.Open($"/cases/{caseFile.Reference}")).AssertShows("Risk: Critical");
        Assert.DoesNotContain("Risk", (await legal.Open($"/cases/{caseFile.Reference}")).Text, StringComparison.Ordinal);
    }

    private static (string Name, string? Value) CreateDateField(int days, string part)
    {
        var day = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(days);
        return ($"Input.ReviewDueOn.{part}", $"{part switch { "Day" => day.Day, "Month" => day.Month, _ => day.Year }}");
    }

    private static async Task AssertEncryptedAsync(string table, params string[] planted)
    {
        var rows = await (await TestApp.GetSharedAsync()).Database.ReadAsync<string>($"select t::text from {table} t");
        Assert.NotEmpty(rows);
        Assert.All(planted, word => Assert.DoesNotContain(rows, row => row.Contains(word, StringComparison.Ordinal)));
    }

    private static async Task<(TestClient Ana, Case Opened)> OpenCaseAsync(Func<IntakeAnswers, IntakeAnswers>? answers = null)
    {
        var app = await TestApp.GetSharedAsync();
        return (await app.SignInAsync(DemoPeople.Ana), await app.OpenCase(DemoPeople.Ana, answers: answers));
    }
}
