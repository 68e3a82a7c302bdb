using System.Net;
using CaseManager.Demo;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Justice;
using CaseManager.Testing;
using Xunit;

namespace CaseManager.Web.Tests.Justice;

public class JusticeTests
{
    [Fact]
    public async Task A_case_goes_from_the_suspect_to_an_appeal_that_shortens_a_sentence()
    {
        var (app, caseFile) = await OpenCaseAsync();
        var (ana, irina, address) = (await app.SignInAsync(DemoPeople.Ana), await app.SignInAsync(DemoPeople.Irina), $"/cases/{caseFile.Reference}");
        (await irina.Open($"{address}/justice")).AssertShows("No one has been charged.");
        var suspect = await ana.Send($"{address}/suspects/add", ("Input.Name", "Viorel Planted"), ("Input.Aliases", "Vio\nthe boss"),
            ("Input.Roles", "Organiser"), ("Input.Agency", "20"));
        (await ana.Follow(suspect)).AssertShows("Vio, the boss");
        (await ana.Open($"{address}/suspects")).AssertDoesNotShow("Viorel");

        var started = await irina.Send($"{address}/justice/start", ("Input.Kind", "Criminal"), ("Input.Country", "GB"), ("Input.Court", "Crown Court"),
            ("Input.Agency", "20"));
        var proceeding = started.Location!;
        var suspectId = suspect.Location![^36..];
        await irina.Follow(await irina.Send($"{proceeding}/charge",
            [("Input.SuspectId", suspectId), ("Input.Offence", "GB.MSA.2@2"), .. CreateDateFields("CommittedOn", new(2023, 10, 14)),
                .. CreateDateFields("ChargedOn", new(2023, 10, 16)), ("Input.Victims", caseFile.Victims[0].Id.Value.ToString())]));
        var charge =
            $"{address}/justice/charges/{(await app.Database.ReadAsync<Guid>("select id from charge where case_id = $1", caseFile.Id.Value)).Single()}";

        await irina.Follow(await irina.Send($"{charge}/verdict",
            [("Input.Stage", "FirstInstance"), ("Input.Outcome", "PleadedGuilty"), .. CreateDateFields("DecidedOn", new(2024, 7, 26)),
                ("Input.Sentence", "Custody"), ("Input.Custody.Years", "5"), ("Input.Custody.Months", "3")]));
        (await irina.Open($"{address}/justice")).AssertShows("Pleaded guilty, not final");
        await irina.Follow(await irina.Send($"{charge}/verdict",
            [("Input.Stage", "Appeal"), .. CreateDateFields("DecidedOn", new(2025, 2, 11)), ("Input.Custody.Years", "4"), ("Input.Custody.Months", "6")]));

        var history = await irina.Open(charge);
        history.AssertShows("First instance: Pleaded guilty");
        history.AssertShows("Appeal: Pleaded guilty");
        var justice = await irina.Open($"{address}/justice");
        justice.AssertShows("1 defendant: 1 convicted, 0 acquitted");
        justice.AssertShows("before appeal: 5 years 3 months");
        justice.AssertShows("Four years or longer, not final");
        justice.AssertDoesNotShow("Viorel");
        (await ana.Open($"{address}")).AssertShows("1 of 1 convicted so far");
        (await ana.Open(suspect.Location!)).AssertShows("Based on the recorded verdicts");
    }

    [Fact]
    public async Task Police_see_only_the_investigations_of_their_agency()
    {
        var (app, caseFile) = await OpenCaseAsync();
        var address = $"/cases/{caseFile.Reference}";
        await app.AddCourtProceedingsAsync(DemoPeople.Ana, DemoPeople.Irina, caseFile.Id, DemoPeople.BucharestPolice.Id);
        var tom = await app.SignInAsync(DemoPeople.Tom);

        (await tom.Open($"{address}/justice")).AssertShows("No one has been charged.");
        (await tom.Open($"{address}/suspects")).AssertShows("No suspects recorded");
        (await tom.Open($"{address}/hearings")).AssertShows("No hearings recorded.");
        (await tom.Open($"{address}/timeline")).AssertDoesNotShow("Verdict recorded");
        foreach (var route in new[] { "suspects/{suspect:guid}", "justice/{proceeding:guid}", "justice/charges/{charge:guid}",
            "hearings/{hearing:guid}/change" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await tom.Get(await app.Database.FillInAsync($"{address}/{route}", caseFile.Id))).Status);
        }

        await app.AddCourtProceedingsAsync(DemoPeople.Ana, DemoPeople.Irina, caseFile.Id, DemoPeople.MetropolitanPolice.Id);
        var justice = await tom.Open($"{address}/justice");
        justice.AssertShows("1 defendant: 1 convicted");
        (await tom.Open($"{address}/timeline")).AssertShows("Verdict recorded");

        // Records added by police belong to their own agency.
        var added = await tom.Send($"{address}/suspects/add", ("Input.Name", "Seen by police"), ("Input.Roles", "Transporter"));
        (await tom.Follow(added)).AssertShows("Metropolitan Police");
        await tom.Follow(await tom.Send($"{address}/justice/start", ("Input.Kind", "Criminal"), ("Input.Country", "GB")));
        Assert.Equal(["20"],
            (await app.Database.ReadAsync<string>("select distinct agency_id::text from proceeding where opened_by = $1 and case_id = $2",
                DemoPeople.Tom.Id.Value, caseFile.Id.Value)));
    }

    [Fact]
    public async Task Police_see_no_harmed_suspects_support_or_evidence_assessment()
    {
        var (app, caseFile) = await OpenCaseAsync();
        var address = $"/cases/{caseFile.Reference}";
        await app.AddCourtProceedingsAsync(DemoPeople.Ana, DemoPeople.Irina, caseFile.Id, DemoPeople.MetropolitanPolice.Id);
        var tom = await app.SignInAsync(DemoPeople.Tom);
        var suspect = (await app.Database.ReadAsync<Guid>("select suspect_id from non_punishment where case_id = $1", caseFile.Id.Value)).Single();

        (await (await app.SignInAsync(DemoPeople.Ana)).Open($"{address}/suspects/{suspect}")).AssertShows("Directive 2011/36/EU, art. 8");
        (await tom.Open($"{address}/suspects/{suspect}")).AssertDoesNotShow("Directive 2011/36/EU");
        (await tom.Open($"{address}/hearings")).AssertDoesNotShow("A friend");
        (await tom.Open($"{address}/timeline")).AssertDoesNotShow("Court support");
        Assert.Equal(HttpStatusCode.NotFound,
            (await tom.Get(await app.Database.FillInAsync($"{address}/justice/charges/{{charge:guid}}/evidence", caseFile.Id))).Status);
    }

    [Fact]
    public async Task Aftercare_staff_see_hearing_dates_and_support_only()
    {
        var (app, caseFile) = await OpenCaseAsync();
        var address = $"/cases/{caseFile.Reference}";
        await app.AddCourtProceedingsAsync(DemoPeople.Ana, DemoPeople.Irina, caseFile.Id);
        var mihaela = await app.SignInAsync(DemoPeople.Mihaela);

        var hearings = await mihaela.Open($"{address}/hearings");
        hearings.AssertShows("7 January 2026");
        hearings.AssertShows("Accompanied by: A friend.");
        hearings.AssertDoesNotShow("gives evidence");
        hearings.AssertDoesNotShow("Crown Court");
        var support = await mihaela.Send(
            await app.Database.FillInAsync($"{address}/hearings/{{hearing:guid}}/support", caseFile.Id), ("Input.IsAttending", "False"),
            ("Input.IsPrepared", "True"), ("Input.Companion", "Her aunt"));
        (await mihaela.Follow(support)).AssertShows("Accompanied by: Her aunt.");
        (await mihaela.Open(address)).AssertShows("You can view the dates of hearings.");
        (await mihaela.Open($"{address}/timeline")).AssertDoesNotShow("verdict");
        foreach (var page in new[] { "suspects", "justice" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await mihaela.Get($"{address}/{page}")).Status);
        }
    }

    [Theory]
    [InlineData("GB", "Pre-recorded cross-examination (section 28)")]
    [InlineData("RO", "Pre-recorded cross-examination")]
    public async Task Recorded_cross_examination_has_the_provision_of_its_country(string country, string measure)
    {
        var (app, caseFile) = await OpenCaseAsync();
        await app.UpdateJusticeAsync(DemoPeople.Irina, caseFile.Id, (file, _, stamp) =>
        {
            var proceeding = file.OpenProceeding(Guid.CreateVersion7(),
                new(Domain.Justice.ProceedingKind.Criminal, country, null, null, new(null, null, null, null)), stamp);
            var hearing = file.PlanHearing(Guid.CreateVersion7(), proceeding,
                new(new(2026, 1, 7), null, Domain.Justice.HearingState.Held, new(Domain.Justice.HearingKind.Testimony, null, null, null, null)), stamp);
            file.RecordTestimony(
                Guid.CreateVersion7(), hearing, file.Victims[0],
                new(Domain.Justice.TestimonyMode.Recorded, null,
                    [new(Domain.Justice.SpecialMeasure.RecordedCrossExamination, Domain.Justice.MeasureGrant.Requested, WasUsed: false)], null), null, stamp);
        });
        var irina = await app.SignInAsync(DemoPeople.Irina);

        var form = await irina.Open(await app.Database.FillInAsync($"/cases/{caseFile.Reference}/hearings/{{hearing:guid}}/testimony", caseFile.Id));
        var justice = await irina.Open($"/cases/{caseFile.Reference}/justice");

        Assert.Contains(measure, form.Document.QuerySelectorAll("legend").Select(legend => legend.TextContent.Trim()));
        Assert.Contains(measure, justice.Document.QuerySelectorAll("th[scope=row]").Select(heading => heading.TextContent.Trim()));
    }

    [Fact]
    public async Task An_offence_not_in_force_is_refused_with_its_reference()
    {
        var (app, caseFile) = await OpenCaseAsync();
        var irina = await app.SignInAsync(DemoPeople.Irina);
        var suspect = await app.AddSuspect(DemoPeople.Ana, caseFile.Id);
        var started = await irina.Send($"/cases/{caseFile.Reference}/justice/start", ("Input.Kind", "Criminal"), ("Input.Country", "RO"));

        var refused = await irina.Send(
            $"{started.Location}/charge",
            [("Input.SuspectId", $"{suspect}"), ("Input.Offence", "RO.CP.210@2"), .. CreateDateFields("CommittedOn", new(2023, 10, 14)),
                .. CreateDateFields("ChargedOn", new(2026, 3, 2)), ("Input.Victims", caseFile.Victims[0].Id.Value.ToString())]);

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "2023"), (refused.Status, refused.GetFieldValue("Input.CommittedOn.Year")));
        Assert.Contains("Criminal Code, art. 210", refused.GetErrors(), StringComparison.Ordinal);
        Assert.Contains("Law 202/2024", refused.GetErrors(), StringComparison.Ordinal);
        Assert.Equal([0L], await app.Database.ReadAsync<long>("select count(*) from charge where case_id = $1", caseFile.Id.Value));
    }

    [Fact]
    public async Task An_unlawful_sentence_is_recorded_only_after_confirmation()
    {
        var (app, caseFile) = await OpenCaseAsync();
        var irina = await app.SignInAsync(DemoPeople.Irina);
        await app.AddSuspect(DemoPeople.Ana, caseFile.Id);
        var charge = Guid.CreateVersion7();
        await app.UpdateJusticeAsync(DemoPeople.Irina, caseFile.Id, (file, law, stamp) =>
        {
            var proceeding = file.OpenProceeding(Guid.CreateVersion7(),
                new(Domain.Justice.ProceedingKind.Criminal, "RO", null, null, new(null, null, null, null)), stamp);
            file.AddCharge(charge, proceeding, file.Suspects[0], law.FindInForce("RO.CP.210", new(2025, 5, 1))!,
                new(new(2025, 5), new(2026), [file.Victims[0].Id]), law, stamp);
        });
        var page = $"/cases/{caseFile.Reference}/justice/charges/{charge}/verdict";
        (string, string?)[] verdict = [("Input.Stage", "FirstInstance"), ("Input.Outcome", "Convicted"), .. CreateDateFields("DecidedOn", new(2026, 6, 1)),
            ("Input.Sentence", "Custody"), ("Input.Custody.Years", "4"), ("Input.Suspended.Years", "4")];

        var asked = await irina.Send(page, verdict);

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "4"), (asked.Status, asked.GetFieldValue("Input.Suspended.Years")));
        asked.AssertShows("The sentence is suspended, but the law does not allow this. Legal reference: 5 years to 12 years (Criminal Code, art. 210).");
        asked.AssertShows("The sentence is shorter than the minimum.");
        asked.AssertShows("Law 202/2024");
        // Only one of the two warnings is confirmed.
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await irina.Send(asked, ("Input.Warnings", "NotSuspendable"))).Status);

        var taken = await irina.Send(asked, ("Input.Warnings", "NotSuspendable"), ("Input.Warnings", "TooShort"));
        (await irina.Follow(taken)).AssertShows("The judgment differs from the legal reference.");
    }

    [Fact]
    public async Task Reparation_above_what_is_confiscated_is_refused_with_the_reference()
    {
        var (app, caseFile) = await OpenCaseAsync();
        await app.AddCourtProceedingsAsync(DemoPeople.Ana, DemoPeople.Irina, caseFile.Id);
        var irina = await app.SignInAsync(DemoPeople.Irina);
        var order = await app.Database.FillInAsync($"/cases/{caseFile.Reference}/justice/charges/{{charge:guid}}/order", caseFile.Id);
        await irina.Follow(await irina.Send(order,
            [("Input.Kind", "Confiscation"), .. CreateDateFields("OrderedOn", new(2026, 1, 9)), ("Input.Sum.Amount", "9,400"), ("Input.Sum.Currency", "GBP")]));

        var refused = await irina.Send(order,
            [("Input.Kind", "Reparation"), .. CreateDateFields("OrderedOn", new(2026, 1, 9)), ("Input.Sum.Amount", "9400.01"), ("Input.Sum.Currency", "GBP")]);

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "9400.01"), (refused.Status, refused.GetFieldValue("Input.Sum.Amount")));
        Assert.Contains("Modern Slavery Act 2015, s. 8 to 10", refused.GetErrors(), StringComparison.Ordinal);
        (await irina.Follow(await irina.Send(order,
            [("Input.Kind", "Reparation"), .. CreateDateFields("OrderedOn", new(2026, 1, 9)), ("Input.Sum.Amount", "6200"),
                ("Input.Sum.Currency", "GBP")]))).AssertShows("GBP 6,200");
    }

    [Fact]
    public async Task Simultaneous_suspect_edits_show_each_others_changes()
    {
        var (app, caseFile) = await OpenCaseAsync();
        var suspect = await app.AddSuspect(DemoPeople.Ana, caseFile.Id, name: "First name");
        var page = $"/cases/{caseFile.Reference}/suspects/{suspect}/change";
        var (ana, radu) = (await app.SignInAsync(DemoPeople.Ana), await app.SignInAsync(DemoPeople.Radu));
        var (hers, his) = (await ana.Open(page), await radu.Open(page));
        await ana.Follow(await ana.Send(hers, ("Input.Name", "Written by Ana")));

        var conflict = await radu.Send(his, ("Input.Name", "Written by Radu"));

        Assert.Equal((HttpStatusCode.Conflict, "Written by Radu"), (conflict.Status, conflict.GetFieldValue("Input.Name")));
        conflict.AssertShows("Written by Ana");
        (await radu.Follow(await radu.Send(conflict))).AssertShows("Written by Radu");
    }

    [Fact]
    public async Task The_evidence_map_shows_what_is_missing()
    {
        var (app, caseFile) = await OpenCaseAsync();
        await app.AddCourtProceedingsAsync(DemoPeople.Ana, DemoPeople.Irina, caseFile.Id);
        var irina = await app.SignInAsync(DemoPeople.Irina);
        var page = await app.Database.FillInAsync($"/cases/{caseFile.Reference}/justice/charges/{{charge:guid}}/evidence", caseFile.Id);

        (await irina.Open(page)).AssertShows("No evidence recorded for: means, purpose, identity of the defendant.");
        var source = (await app.Database.ReadAsync<Guid>("select indicator_id from charge_evidence where case_id = $1", caseFile.Id.Value)).Single();
        var assessed = await irina.Follow(await irina.Send(page, ("Input.Source", $"{source}"), ("Input.Element", "Means"), ("Input.Weight", "Part")));

        assessed.AssertShows("No evidence recorded for: purpose, identity of the defendant.");
        assessed.AssertShows("limited: 0 in full, 1 in part");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)] // the colleague's assessment is dated an hour earlier
    public async Task A_concurrent_evidence_assessment_is_reported(int hours)
    {
        var (app, caseFile) = await OpenCaseAsync();
        await app.AddCourtProceedingsAsync(DemoPeople.Ana, DemoPeople.Irina, caseFile.Id);
        var irina = await app.SignInAsync(DemoPeople.Irina);
        var form = await irina.Open(await app.Database.FillInAsync($"/cases/{caseFile.Reference}/justice/charges/{{charge:guid}}/evidence", caseFile.Id));
        var source = (await app.Database.ReadAsync<Guid>("select indicator_id from charge_evidence where case_id = $1", caseFile.Id.Value)).Single();
        await app.UpdateJusticeAsync(DemoPeople.Irina, caseFile.Id, (changed, _, stamp) => changed.AssessEvidence(
            changed.Charges[0], Guid.CreateVersion7(stamp.OccurredAt.AddHours(hours)), new(source, null), ChargeElement.Means, EvidenceWeight.Full,
            null, stamp));

        var refused = await irina.Send(form, ("Input.Source", $"{source}"), ("Input.Element", "Means"), ("Input.Weight", "Part"));

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Part"), (refused.Status, refused.GetFieldValue("Input.Weight")));
        refused.AssertShows("already assessed");
        (await irina.Follow(await irina.Send(form, ("Input.Source", $"{source}"), ("Input.Element", "Purpose"), ("Input.Weight", "Part")))).AssertShows(
            "No evidence recorded for: identity of the defendant.");
    }

    [Fact]
    public async Task A_hearing_appears_in_my_work_and_the_calendar()
    {
        var (app, caseFile) = await OpenCaseAsync();
        var irina = await app.SignInAsync(DemoPeople.Irina);
        var started = await irina.Send($"/cases/{caseFile.Reference}/justice/start", ("Input.Kind", "Criminal"), ("Input.Country", "GB"));
        var day = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(5);
        await irina.Follow(await irina.Send($"{started.Location}/hearing",
            [("Input.Kind", "Testimony"), .. CreateDateFields("Date", day), ("Input.Hour", "9:30"), ("Input.Place", "Court planted")]));
        var mihaela = await app.SignInAsync(DemoPeople.Mihaela);

        var work = await mihaela.Open("/my-work");
        work.AssertShows(caseFile.CoverName);
        work.AssertShows("View hearing");
        work.AssertDoesNotShow("Court planted");
        using var calendar = await mihaela.Client.GetAsync(new Uri("/my-work/deadlines.ics", UriKind.Relative));
        var text = await calendar.Content.ReadAsStringAsync();
        Assert.Contains($"DTSTART;VALUE=DATE:{day:yyyyMMdd}", text, StringComparison.Ordinal);
        Assert.DoesNotContain("planted", text, StringComparison.Ordinal);
        (await irina.Open("/proceedings")).AssertShows(caseFile.CoverName);
    }

    private static async Task<(TestApp App, Case Opened)> OpenCaseAsync()
    {
        var app = await TestApp.GetSharedAsync();
        return (app, await app.OpenCase(DemoPeople.Ana, "Juniper",
            answers: a => a with { Acts = CaseBuilders.CreateSigns((Domain.Trafficking.Act.Recruitment, default, "By an agent")) },
            team: [DemoPeople.Irina, DemoPeople.Mihaela, DemoPeople.Tom]));
    }

    private static (string Name, string? Value)[] CreateDateFields(string field, DateOnly day) =>
        [($"Input.{field}.Day", $"{day.Day}"), ($"Input.{field}.Month", $"{day.Month}"), ($"Input.{field}.Year", $"{day.Year}")];
}
