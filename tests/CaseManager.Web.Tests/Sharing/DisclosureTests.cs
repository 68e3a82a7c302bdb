using System.Net;
using CaseManager.Demo;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Notes;
using CaseManager.Domain.Sharing;
using CaseManager.Domain.Trafficking;
using CaseManager.Testing;
using Xunit;

namespace CaseManager.Web.Tests.Sharing;

public class DisclosureTests
{
    private static readonly (string, string?)[] _form = [("Input.Recipient", "Harbour Tribunal"), ("Input.Purpose", "To show what happened"),
        ("Input.Ground", "LegalClaims")];

    [Fact]
    public async Task A_disclosure_is_logged_before_it_can_be_printed()
    {
        var (app, caseFile, legal, irina) = await OpenCaseAsync();
        using var ana = await app.SignInAsync(DemoPeople.Ana);
        (await ana.Open($"/cases/{caseFile.Reference}/disclosures")).AssertShows("No disclosures recorded.");
        Assert.Equal(HttpStatusCode.NotFound, (await irina.Get($"/cases/{caseFile.Reference}/court-chronology/{Guid.CreateVersion7()}")).Status);

        var printed = await irina.Follow(await irina.Send($"/cases/{caseFile.Reference}/court-chronology", _form));

        printed.AssertShows("Court chronology, disclosure 1");
        printed.AssertShows("This print is recorded");
        foreach (var text in new[] { "Harbour Tribunal", "To show what happened", legal.Name, $"Amber, {caseFile.Reference}" })
        {
            Assert.Contains(text, printed.Document.QuerySelector(".app-paper")!.TextContent, StringComparison.Ordinal);
        }

        await irina.Send($"/cases/{caseFile.Reference}/court-chronology", _form);
        var rows = (await ana.Open($"/cases/{caseFile.Reference}/disclosures")).Document.QuerySelectorAll("tbody tr").Select(tr => tr.TextContent).ToList();
        Assert.Equal(["2", "1"], rows.Select(r => r.Trim()[..1]));
        Assert.All(rows,
            row => Assert.All(new[] { "Court chronology", legal.Name, "Harbour Tribunal", "To show what happened" },
                said => Assert.Contains(said, row, StringComparison.Ordinal)));
        (await ana.Open($"/cases/{caseFile.Reference}/timeline?kind=Disclosures")).AssertShows("Court chronology created");
        Assert.Empty(await app.Database.ReadAsync<string>("select d::text from disclosure d where encode(seal, 'escape') like '%Harbour%'"));
        Assert.Equal(["court-chronology"],
            (await app.Database.ReadAsync<string>(
                "select distinct subject from history_entry where case_id = $1 and act = 'Viewed' and subject = 'court-chronology'", caseFile.Id.Value)));
    }

    [Fact]
    public async Task A_double_click_discloses_once()
    {
        var (_, caseFile, _, irina) = await OpenCaseAsync();
        var form = await irina.Open($"/cases/{caseFile.Reference}/court-chronology");

        var sent = await Task.WhenAll(irina.Send(form, _form), irina.Send(form, _form));

        Assert.Single(sent.Select(s => (s.Status, s.Location)).Distinct(), s => s.Status == HttpStatusCode.Redirect);
        Assert.Single((await irina.Open($"/cases/{caseFile.Reference}/disclosures")).Document.QuerySelectorAll("tbody tr"));
    }

    [Fact]
    public async Task A_disclosure_needs_consent_that_is_still_in_force()
    {
        var (app, caseFile, _, irina) = await OpenCaseAsync();
        Guid consent = default;
        await app.UpdateCaseAsync(DemoPeople.Ana, caseFile.Id, (changed, stamp) => consent = changed.RecordConsent(
            changed.Victims[0], Guid.CreateVersion7(), ConsentScope.LegalRepresentation,
            new(ConsentState.Given, stamp.Date, null, null) { Details = ConsentDetails.None with { Recipient = "A lawyer in London" } }, null, stamp).Id);
        (string, string?)[] fields = [.. _form[..2], ("Input.Ground", $"{consent}")];
        var form = await irina.Open($"/cases/{caseFile.Reference}/court-chronology");
        form.AssertShows("A lawyer in London");
        Assert.Equal(HttpStatusCode.Redirect, (await irina.Send(form, fields)).Status);

        await (await app.SignInAsync(DemoPeople.Ana)).Send($"/cases/{caseFile.Reference}/consent/{consent}/withdraw", ("Input.WithdrawnOn.Day", "4"),
            ("Input.WithdrawnOn.Month", "11"), ("Input.WithdrawnOn.Year", "2025"));
        (await irina.Open($"/cases/{caseFile.Reference}/court-chronology")).AssertDoesNotShow("A lawyer in London");
        var refused = await irina.Send($"/cases/{caseFile.Reference}/court-chronology", fields);

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "This consent is no longer in force. Select another consent, or the law as the basis."),
            (refused.Status, refused.GetErrors()));
        Assert.Equal("Harbour Tribunal", refused.GetFieldValue("Input.Recipient"));
        Assert.Single((await irina.Open($"/cases/{caseFile.Reference}/disclosures")).Document.QuerySelectorAll("tbody tr"));
    }

    [Theory]
    [InlineData("Input.Recipient", "", "Enter the recipient")]
    [InlineData("Input.Purpose", "", "Enter the purpose")]
    [InlineData("Input.Ground", "", "Select the basis for the disclosure")]
    [InlineData("Input.Ground", "Contract", "Select the basis for the disclosure")]
    [InlineData("Input.EndsOn.Year", "2020", "End date must be the same as or after the start date")]
    public async Task Missing_input_is_requested(string field, string value, string error)
    {
        var (_, caseFile, _, irina) = await OpenCaseAsync();

        var answer = await irina.Send($"/cases/{caseFile.Reference}/court-chronology",
            [.. _form.Where(f => f.Item1 != field), ("Input.StartsOn.Year", "2023"), (field, value)]);

        Assert.Equal((HttpStatusCode.UnprocessableEntity, error), (answer.Status, answer.GetErrors()));
        (await irina.Open($"/cases/{caseFile.Reference}/disclosures")).AssertShows("No disclosures recorded.");
    }

    [Fact]
    public async Task The_chronology_contains_only_court_material_in_order()
    {
        var (app, caseFile, _, irina) = await OpenCaseAsync();
        await RecordEntriesAsync(app, caseFile);

        var rows = GetRows(await irina.Follow(await irina.Send($"/cases/{caseFile.Reference}/court-chronology", _form)));

        Assert.Equal(
            [
                "1|2022|Means: Fraud or deception|Survivor’s statement (Stated)", "2|October 2023|General note|Recorded in this case",
                "3|15 October 2023|GB NRM: Referred to the NRM|Metropolitan Police",
                "4|Date not known|Means: Force|Third party’s account: A neighbour (Stated)",
            ],
            rows.Select(r => string.Join('|',
                r.Select(cell => cell.Replace("There was no factory", "", StringComparison.Ordinal).Replace("She called home", "", StringComparison.Ordinal)
                    .Replace("He hit her", "", StringComparison.Ordinal)))));
    }

    [Fact]
    public async Task The_chronology_covers_the_requested_period_and_undated_entries()
    {
        var (app, caseFile, _, irina) = await OpenCaseAsync();
        await RecordEntriesAsync(app, caseFile);

        var rows = GetRows(await irina.Follow(await irina.Send($"/cases/{caseFile.Reference}/court-chronology",
            [.. _form, ("Input.StartsOn.Year", "2023"), ("Input.EndsOn.Year", "2023"), ("Input.EndsOn.Month", "10"), ("Input.EndsOn.Day", "14")])));

        Assert.Equal(["October 2023", "Date not known"], rows.Select(r => r[1]));
    }

    [Fact]
    public async Task A_reopened_chronology_shows_only_current_access()
    {
        var (app, caseFile, _, irina) = await OpenCaseAsync();
        var made = (await irina.Send($"/cases/{caseFile.Reference}/court-chronology", _form)).Location!;
        (await irina.Open(made)).AssertShows("No entries in this period.");

        await RecordEntriesAsync(app, caseFile);
        var colleague = await app.CreateStaffAsync(Role.LegalOfficer, DemoPeople.Bucharest);
        var again = await irina.Open(made);

        Assert.Equal(4, GetRows(again).Count);
        again.AssertShows("This shows what you can read now");
        Assert.Equal(HttpStatusCode.NotFound, (await (await app.SignInAsync(colleague)).Get(made)).Status);
    }

    [Fact]
    public async Task A_chronology_prints_that_day_while_its_basis_holds()
    {
        var (app, caseFile, _, irina) = await OpenCaseAsync();
        await RecordEntriesAsync(app, caseFile);
        Guid consent = default;
        await app.UpdateCaseAsync(DemoPeople.Ana, caseFile.Id, (changed, stamp) => consent = changed.RecordConsent(
            changed.Victims[0], Guid.CreateVersion7(), ConsentScope.LegalRepresentation,
            new(ConsentState.Given, stamp.Date, null, null) { Details = ConsentDetails.None with { Recipient = "A lawyer in London" } }, null, stamp).Id);
        var resting = (await irina.Send($"/cases/{caseFile.Reference}/court-chronology", [.. _form[..2], ("Input.Ground", $"{consent}")])).Location!;
        var lawful = (await irina.Send($"/cases/{caseFile.Reference}/court-chronology", _form)).Location!;
        Assert.Equal((4, 4), (GetRows(await irina.Open(resting)).Count, GetRows(await irina.Open(lawful)).Count));

        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        await (await app.SignInAsync(DemoPeople.Ana)).Send($"/cases/{caseFile.Reference}/consent/{consent}/withdraw", ("Input.WithdrawnOn.Day", $"{today.Day}"),
            ("Input.WithdrawnOn.Month", $"{today.Month}"), ("Input.WithdrawnOn.Year", $"{today.Year}"));
        (await irina.Open(resting)).AssertShows("only while its basis is valid");
        Assert.Equal((0, 4), (GetRows(await irina.Open(resting)).Count, GetRows(await irina.Open(lawful)).Count));

        await app.Database.ExecuteAsync("update disclosure set recorded_at = recorded_at - interval '1 day' where case_id = $1", caseFile.Id.Value);
        Assert.Empty(GetRows(await irina.Open(lawful)));
    }

    [Fact]
    public async Task The_chronology_covers_proceedings_about_this_person()
    {
        var (app, caseFile, legal, irina) = await OpenCaseAsync();
        await RecordEntriesAsync(app, caseFile);
        await app.AddCourtProceedingsAsync(DemoPeople.Ana, legal, caseFile.Id); // the charge names the first victim
        await app.UpdateCaseAsync(DemoPeople.Ana, caseFile.Id, (changed, stamp) => changed.AddVictim(VictimId.New(), "Willow", default, null, stamp));
        var willow = (await app.Database.ReadAsync<Guid>("select id from victim where case_id = $1 and cover_name = 'Willow'", caseFile.Id.Value)).Single();

        var ambers = await irina.Follow(await irina.Send($"/cases/{caseFile.Reference}/court-chronology", _form));
        var willows = await irina.Follow(await irina.Send($"/cases/{caseFile.Reference}/court-chronology?person={willow}", _form));

        ambers.AssertShows("Crown Court");
        willows.AssertShows($"Willow, {caseFile.Reference}");
        willows.AssertDoesNotShow("Crown Court");
    }

    [Fact]
    public async Task Whole_case_entries_are_omitted_in_cases_with_several_people()
    {
        var (app, caseFile, _, irina) = await OpenCaseAsync();
        await app.WriteNote(DemoPeople.Ana, caseFile.Id, NoteKind.General, "They were seen together", wholeCase: true, happened: new(2024));
        var made = (await irina.Send($"/cases/{caseFile.Reference}/court-chronology", _form)).Location!;
        (await irina.Open(made)).AssertShows("They were seen together");

        await app.UpdateCaseAsync(DemoPeople.Ana, caseFile.Id, (changed, stamp) => changed.AddVictim(VictimId.New(), "Willow", default, null, stamp));

        (await irina.Open(made)).AssertDoesNotShow("They were seen together");
    }

    private static IReadOnlyList<string[]> GetRows(PageResponse page) =>
        [.. page.Document.QuerySelectorAll(".app-chronology tbody tr").Select(tr => tr.QuerySelectorAll("th, td").Select(c => c.TextContent).ToArray())];

    private static async Task RecordEntriesAsync(TestApp app, Case caseFile)
    {
        await app.UpdateCaseAsync(DemoPeople.Ana, caseFile.Id, (changed, stamp) =>
        {
            var victim = changed.Victims[0];
            changed.RecordIndicator(victim, Guid.CreateVersion7(),
                new(Element.Means, nameof(Means.Force), IndicatorSource.ThirdParty, Confidence.Stated, new("He hit her", "A neighbour")), stamp);
            changed.RecordIndicator(victim, Guid.CreateVersion7(),
                new(Element.Means, nameof(Means.Deception), IndicatorSource.Survivor, Confidence.Stated, new("There was no factory", OccurredOn: new(2022))),
                stamp);
        });
        await app.AddReferralAsync(DemoPeople.Ana, caseFile.Id, new(2023, 10, 15));
        await app.WriteNote(DemoPeople.Ana, caseFile.Id, NoteKind.General, "She called home", happened: new(2023, 10));
        await app.WriteNote(DemoPeople.Ana, caseFile.Id, NoteKind.General, "What it looked like", graphic: true, happened: new(2023, 10));
        foreach (var (author, kind) in new[] { (DemoPeople.Ana, NoteKind.Safety), (DemoPeople.Ana, NoteKind.Aftercare) })
        {
            await app.WriteNote(author, caseFile.Id, kind, "Only for us", happened: new(2023, 10));
        }
    }

    private static async Task<(TestApp App, Case Opened, Staff Legal, TestClient Irina)> OpenCaseAsync()
    {
        var app = await TestApp.GetSharedAsync();
        var legal = await app.CreateStaffAsync(Role.LegalOfficer, DemoPeople.Bucharest, "Lidia Legal");
        return (app, await app.OpenCase(DemoPeople.Ana, team: [legal]), legal, await app.SignInAsync(legal));
    }
}
