using System.Net;
using CaseManager.Demo;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Sharing;
using CaseManager.Domain.Trafficking;
using CaseManager.Testing;
using Xunit;

namespace CaseManager.Web.Tests.Cases;

public class DisclosureTests
{
    private static readonly (string, string?)[] _form = [("Input.Recipient", "Harbour Tribunal"), ("Input.Purpose", "To show what happened"), ("Input.Ground", "LegalClaims")];

    [Fact]
    public async Task What_is_handed_out_is_on_the_list_before_it_can_be_printed()
    {
        var (app, opened, legal, irina) = await CaseAsync();
        using var ana = await app.As(DemoPeople.Ana);
        (await ana.Open($"/cases/{opened.Reference}/disclosures")).Shows("No disclosures recorded.");
        Assert.Equal(HttpStatusCode.NotFound, (await irina.Get($"/cases/{opened.Reference}/court-chronology/{Guid.CreateVersion7()}")).Status);

        var printed = await irina.Follow(await irina.Send($"/cases/{opened.Reference}/court-chronology", _form));

        printed.Shows("Court chronology, disclosure 1");
        printed.Shows("This print is recorded");
        foreach (var said in new[] { "Harbour Tribunal", "To show what happened", legal.Name, $"Amber, {opened.Reference}" })
        {
            Assert.Contains(said, printed.Document.QuerySelector(".app-paper")!.TextContent, StringComparison.Ordinal);
        }

        await irina.Send($"/cases/{opened.Reference}/court-chronology", _form);
        var rows = (await ana.Open($"/cases/{opened.Reference}/disclosures")).Document.QuerySelectorAll("tbody tr").Select(tr => tr.TextContent).ToList();
        Assert.Equal(["2", "1"], rows.Select(r => r.Trim()[..1]));
        Assert.All(rows, row => Assert.All(new[] { "Court chronology", legal.Name, "Harbour Tribunal", "To show what happened" }, said => Assert.Contains(said, row, StringComparison.Ordinal)));
        (await ana.Open($"/cases/{opened.Reference}/timeline?kind=Disclosures")).Shows("Court chronology created");
        Assert.Empty(await app.Database.ReadAsync<string>("select d::text from disclosure d where encode(seal, 'escape') like '%Harbour%'"));
        Assert.Equal(["court-chronology"], (await app.Database.ReadAsync<string>("select distinct subject from history_entry where case_id = $1 and act = 'Viewed' and subject = 'court-chronology'", opened.Id.Value)));
    }

    [Fact]
    public async Task A_double_click_hands_out_once()
    {
        var (_, opened, _, irina) = await CaseAsync();
        var form = await irina.Open($"/cases/{opened.Reference}/court-chronology");

        var sent = await Task.WhenAll(irina.Send(form, _form), irina.Send(form, _form));

        Assert.Single(sent.Select(s => (s.Status, s.Location)).Distinct(), s => s.Status == HttpStatusCode.Redirect);
        Assert.Single((await irina.Open($"/cases/{opened.Reference}/disclosures")).Document.QuerySelectorAll("tbody tr"));
    }

    [Fact]
    public async Task It_rests_on_a_consent_in_force_and_on_none_that_was_taken_back_meanwhile()
    {
        var (app, opened, _, irina) = await CaseAsync();
        Guid consent = default;
        await app.Change(DemoPeople.Ana, opened.Id, (changed, by) => consent = changed.RecordConsent(
            changed.Victims[0], Guid.CreateVersion7(), ConsentScope.LegalRepresentation,
            new(ConsentState.Given, by.Day, null, null) { Details = ConsentDetails.None with { Recipient = "A lawyer in London" } }, null, by).Id);
        (string, string?)[] fields = [.. _form[..2], ("Input.Ground", $"{consent}")];
        var form = await irina.Open($"/cases/{opened.Reference}/court-chronology");
        form.Shows("A lawyer in London");
        Assert.Equal(HttpStatusCode.Redirect, (await irina.Send(form, fields)).Status);

        await (await app.As(DemoPeople.Ana)).Send($"/cases/{opened.Reference}/consent/{consent}/withdraw", ("Input.On.Day", "4"), ("Input.On.Month", "11"), ("Input.On.Year", "2025"));
        (await irina.Open($"/cases/{opened.Reference}/court-chronology")).NeverShows("A lawyer in London");
        var refused = await irina.Send($"/cases/{opened.Reference}/court-chronology", fields);

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "This consent is no longer in force. Select another consent, or the law as the basis."), (refused.Status, refused.Errors()));
        Assert.Equal("Harbour Tribunal", refused.Field("Input.Recipient"));
        Assert.Single((await irina.Open($"/cases/{opened.Reference}/disclosures")).Document.QuerySelectorAll("tbody tr"));
    }

    [Theory]
    [InlineData("Input.Recipient", "", "Enter the recipient")]
    [InlineData("Input.Purpose", "", "Enter the purpose")]
    [InlineData("Input.Ground", "", "Select the basis for the disclosure")]
    [InlineData("Input.Ground", "Contract", "Select the basis for the disclosure")]
    [InlineData("Input.Until.Year", "2020", "End date must be the same as or after the start date")]
    public async Task What_is_missing_is_asked_for(string field, string value, string error)
    {
        var (_, opened, _, irina) = await CaseAsync();

        var answer = await irina.Send($"/cases/{opened.Reference}/court-chronology", [.. _form.Where(f => f.Item1 != field), ("Input.From.Year", "2023"), (field, value)]);

        Assert.Equal((HttpStatusCode.UnprocessableEntity, error), (answer.Status, answer.Errors()));
        (await irina.Open($"/cases/{opened.Reference}/disclosures")).Shows("No disclosures recorded.");
    }

    [Fact]
    public async Task It_holds_what_may_go_to_a_court_in_order_and_nothing_else()
    {
        var (app, opened, _, irina) = await CaseAsync();
        await TellAsync(app, opened);

        var rows = Rows(await irina.Follow(await irina.Send($"/cases/{opened.Reference}/court-chronology", _form)));

        Assert.Equal(
            [
                "1|2022|Means: Fraud or deception|Survivor’s statement (Stated)", "2|October 2023|General note|Recorded in this case", "3|15 October 2023|GB NRM: Referred to the NRM|Metropolitan Police",
                "4|Date not known|Means: Force|Third party’s account: A neighbour (Stated)",
            ],
            rows.Select(r => string.Join('|', r.Select(cell => cell.Replace("There was no factory", "", StringComparison.Ordinal).Replace("She called home", "", StringComparison.Ordinal).Replace("He hit her", "", StringComparison.Ordinal)))));
    }

    [Fact]
    public async Task It_tells_of_the_time_asked_for_and_of_what_has_no_date()
    {
        var (app, opened, _, irina) = await CaseAsync();
        await TellAsync(app, opened);

        var rows = Rows(await irina.Follow(await irina.Send($"/cases/{opened.Reference}/court-chronology", [.. _form, ("Input.From.Year", "2023"), ("Input.Until.Year", "2023"), ("Input.Until.Month", "10"), ("Input.Until.Day", "14")])));

        Assert.Equal(["October 2023", "Date not known"], rows.Select(r => r[1]));
    }

    [Fact]
    public async Task Opened_again_it_shows_what_its_reader_may_see_now_and_says_so()
    {
        var (app, opened, _, irina) = await CaseAsync();
        var made = (await irina.Send($"/cases/{opened.Reference}/court-chronology", _form)).Location!;
        (await irina.Open(made)).Shows("No entries in this period.");

        await TellAsync(app, opened);
        var colleague = await app.Hire(Role.LegalOfficer, DemoPeople.Bucharest);
        var again = await irina.Open(made);

        Assert.Equal(4, Rows(again).Count);
        again.Shows("This shows what you can read now");
        Assert.Equal(HttpStatusCode.NotFound, (await (await app.As(colleague)).Get(made)).Status);
    }

    [Fact]
    public async Task It_can_be_printed_on_the_day_it_is_made_and_while_what_it_rests_on_holds()
    {
        var (app, opened, _, irina) = await CaseAsync();
        await TellAsync(app, opened);
        Guid consent = default;
        await app.Change(DemoPeople.Ana, opened.Id, (changed, by) => consent = changed.RecordConsent(
            changed.Victims[0], Guid.CreateVersion7(), ConsentScope.LegalRepresentation,
            new(ConsentState.Given, by.Day, null, null) { Details = ConsentDetails.None with { Recipient = "A lawyer in London" } }, null, by).Id);
        var resting = (await irina.Send($"/cases/{opened.Reference}/court-chronology", [.. _form[..2], ("Input.Ground", $"{consent}")])).Location!;
        var lawful = (await irina.Send($"/cases/{opened.Reference}/court-chronology", _form)).Location!;
        Assert.Equal((4, 4), (Rows(await irina.Open(resting)).Count, Rows(await irina.Open(lawful)).Count));

        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        await (await app.As(DemoPeople.Ana)).Send($"/cases/{opened.Reference}/consent/{consent}/withdraw", ("Input.On.Day", $"{today.Day}"), ("Input.On.Month", $"{today.Month}"), ("Input.On.Year", $"{today.Year}"));
        (await irina.Open(resting)).Shows("only while its basis is valid");
        Assert.Equal((0, 4), (Rows(await irina.Open(resting)).Count, Rows(await irina.Open(lawful)).Count));

        await app.Database.ExecuteAsync("update disclosure set made_at = made_at - interval '1 day' where case_id = $1", opened.Id.Value);
        Assert.Empty(Rows(await irina.Open(lawful)));
    }

    [Fact]
    public async Task Of_a_case_with_others_it_tells_of_the_proceedings_about_this_person()
    {
        var (app, opened, legal, irina) = await CaseAsync();
        await TellAsync(app, opened);
        await app.BringBeforeCourt(DemoPeople.Ana, legal, opened.Id); // the charge names the first victim
        await app.Change(DemoPeople.Ana, opened.Id, (changed, by) => changed.AddVictim(VictimId.New(), "Willow", default, null, by));
        var willow = (await app.Database.ReadAsync<Guid>("select id from victim where case_id = $1 and cover_name = 'Willow'", opened.Id.Value)).Single();

        var ambers = await irina.Follow(await irina.Send($"/cases/{opened.Reference}/court-chronology", _form));
        var willows = await irina.Follow(await irina.Send($"/cases/{opened.Reference}/court-chronology?person={willow}", _form));

        ambers.Shows("Crown Court");
        willows.Shows($"Willow, {opened.Reference}");
        willows.NeverShows("Crown Court");
    }

    [Fact]
    public async Task What_concerns_the_whole_case_is_left_out_where_the_case_has_others()
    {
        var (app, opened, _, irina) = await CaseAsync();
        await app.WriteNote(DemoPeople.Ana, opened.Id, NoteKind.General, "They were seen together", wholeCase: true, happened: new(2024));
        var made = (await irina.Send($"/cases/{opened.Reference}/court-chronology", _form)).Location!;
        (await irina.Open(made)).Shows("They were seen together");

        await app.Change(DemoPeople.Ana, opened.Id, (changed, by) => changed.AddVictim(VictimId.New(), "Willow", default, null, by));

        (await irina.Open(made)).NeverShows("They were seen together");
    }

    private static IReadOnlyList<string[]> Rows(Reply page) =>
        [.. page.Document.QuerySelectorAll(".app-chronology tbody tr").Select(tr => tr.QuerySelectorAll("th, td").Select(c => c.TextContent).ToArray())];

    private static async Task TellAsync(TestApp app, Case opened)
    {
        await app.Change(DemoPeople.Ana, opened.Id, (changed, by) =>
        {
            var victim = changed.Victims[0];
            changed.RecordIndicator(victim, Guid.CreateVersion7(), new(Element.Means, nameof(Means.Force), IndicatorSource.ThirdParty, Confidence.Stated, new("He hit her", "A neighbour")), by);
            changed.RecordIndicator(victim, Guid.CreateVersion7(), new(Element.Means, nameof(Means.Deception), IndicatorSource.Survivor, Confidence.Stated, new("There was no factory", On: new(2022))), by);
        });
        await app.Refer(DemoPeople.Ana, opened.Id, new(2023, 10, 15));
        await app.WriteNote(DemoPeople.Ana, opened.Id, NoteKind.General, "She called home", happened: new(2023, 10));
        await app.WriteNote(DemoPeople.Ana, opened.Id, NoteKind.General, "What it looked like", graphic: true, happened: new(2023, 10));
        foreach (var (author, kind) in new[] { (DemoPeople.Ana, NoteKind.Safety), (DemoPeople.Ana, NoteKind.Aftercare) })
        {
            await app.WriteNote(author, opened.Id, kind, "Only for us", happened: new(2023, 10));
        }
    }

    private static async Task<(TestApp App, Case Opened, Staff Legal, Visitor Irina)> CaseAsync()
    {
        var app = await TestApp.SharedAsync();
        var legal = await app.Hire(Role.LegalOfficer, DemoPeople.Bucharest, "Lidia Legal");
        return (app, await app.OpenCase(DemoPeople.Ana, team: [legal]), legal, await app.As(legal));
    }
}
