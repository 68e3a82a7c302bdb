using System.Net;
using CaseManager.Demo;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Justice;
using CaseManager.Testing;
using Xunit;

namespace CaseManager.Web.Tests.Cases;

public class JusticeTests
{
    [Fact]
    public async Task A_case_goes_from_the_suspect_to_an_appeal_that_shortens_a_sentence()
    {
        var (app, opened) = await OpenAsync();
        var (ana, irina, address) = (await app.As(DemoPeople.Ana), await app.As(DemoPeople.Irina), $"/cases/{opened.Reference}");
        (await irina.Open($"{address}/justice")).Shows("No one has been charged.");
        var suspect = await ana.Send($"{address}/suspects/add", ("Input.Name", "Viorel Planted"), ("Input.Aliases", "Vio\nthe boss"), ("Input.Roles", "Organiser"), ("Input.Agency", "20"));
        (await ana.Follow(suspect)).Shows("Vio, the boss");
        (await ana.Open($"{address}/suspects")).NeverShows("Viorel");

        var begun = await irina.Send($"{address}/justice/begin", ("Input.Kind", "Criminal"), ("Input.Country", "GB"), ("Input.Court", "Crown Court"), ("Input.Agency", "20"));
        var proceeding = begun.Location!;
        var suspectId = suspect.Location![^36..];
        await irina.Follow(await irina.Send($"{proceeding}/charge", [("Input.Suspect", suspectId), ("Input.Offence", "GB.MSA.2@2"), .. On("Committed", new(2023, 10, 14)), .. On("Charged", new(2023, 10, 16)), ("Input.Victims", opened.Victims[0].Id.Value.ToString())]));
        var charge = $"{address}/justice/charges/{(await app.Database.ReadAsync<Guid>("select id from charge where case_id = $1", opened.Id.Value)).Single()}";

        await irina.Follow(await irina.Send($"{charge}/verdict", [("Input.Stage", "FirstInstance"), ("Input.Outcome", "PleadedGuilty"), .. On("On", new(2024, 7, 26)), ("Input.Sentence", "Custody"), ("Input.Custody.Years", "5"), ("Input.Custody.Months", "3")]));
        (await irina.Open($"{address}/justice")).Shows("Pleaded guilty, not final");
        await irina.Follow(await irina.Send($"{charge}/verdict", [("Input.Stage", "Appeal"), .. On("On", new(2025, 2, 11)), ("Input.Custody.Years", "4"), ("Input.Custody.Months", "6")]));

        var history = await irina.Open(charge);
        history.Shows("First instance: Pleaded guilty");
        history.Shows("Appeal: Pleaded guilty");
        var justice = await irina.Open($"{address}/justice");
        justice.Shows("1 defendant: 1 convicted, 0 acquitted");
        justice.Shows("before appeal: 5 years 3 months");
        justice.Shows("Four years or longer, not final");
        justice.NeverShows("Viorel");
        (await ana.Open($"{address}")).Shows("1 of 1 convicted so far");
        (await ana.Open(suspect.Location!)).Shows("Based on the recorded verdicts");
    }

    [Fact]
    public async Task Police_have_what_their_agency_looks_into_and_nothing_of_anothers()
    {
        var (app, opened) = await OpenAsync();
        var address = $"/cases/{opened.Reference}";
        await app.BringBeforeCourt(DemoPeople.Ana, DemoPeople.Irina, opened.Id, DemoPeople.BucharestPolice.Id);
        var tom = await app.As(DemoPeople.Tom);

        (await tom.Open($"{address}/justice")).Shows("No one has been charged.");
        (await tom.Open($"{address}/suspects")).Shows("No suspects recorded");
        (await tom.Open($"{address}/hearings")).Shows("No hearings recorded.");
        (await tom.Open($"{address}/timeline")).NeverShows("Verdict recorded");
        foreach (var route in new[] { "suspects/{suspect:guid}", "justice/{proceeding:guid}", "justice/charges/{charge:guid}", "hearings/{hearing:guid}/change" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await tom.Get(await app.Database.FillInAsync($"{address}/{route}", opened.Id))).Status);
        }

        await app.BringBeforeCourt(DemoPeople.Ana, DemoPeople.Irina, opened.Id, DemoPeople.MetropolitanPolice.Id);
        var justice = await tom.Open($"{address}/justice");
        justice.Shows("1 defendant: 1 convicted");
        (await tom.Open($"{address}/timeline")).Shows("Verdict recorded");

        // Records added by police belong to their own agency.
        var added = await tom.Send($"{address}/suspects/add", ("Input.Name", "Seen by police"), ("Input.Roles", "Transporter"));
        (await tom.Follow(added)).Shows("Metropolitan Police");
        await tom.Follow(await tom.Send($"{address}/justice/begin", ("Input.Kind", "Criminal"), ("Input.Country", "GB")));
        Assert.Equal(["20"], (await app.Database.ReadAsync<string>("select distinct agency_id::text from proceeding where opened_by = $1 and case_id = $2", DemoPeople.Tom.Id.Value, opened.Id.Value)));
    }

    [Fact]
    public async Task Police_see_neither_that_a_suspect_was_harmed_nor_who_is_with_her_nor_what_the_lawyers_weigh()
    {
        var (app, opened) = await OpenAsync();
        var address = $"/cases/{opened.Reference}";
        await app.BringBeforeCourt(DemoPeople.Ana, DemoPeople.Irina, opened.Id, DemoPeople.MetropolitanPolice.Id);
        var tom = await app.As(DemoPeople.Tom);
        var suspect = (await app.Database.ReadAsync<Guid>("select suspect_id from non_punishment where case_id = $1", opened.Id.Value)).Single();

        (await (await app.As(DemoPeople.Ana)).Open($"{address}/suspects/{suspect}")).Shows("Directive 2011/36/EU, art. 8");
        (await tom.Open($"{address}/suspects/{suspect}")).NeverShows("Directive 2011/36/EU");
        (await tom.Open($"{address}/hearings")).NeverShows("A friend");
        (await tom.Open($"{address}/timeline")).NeverShows("Court support");
        Assert.Equal(HttpStatusCode.NotFound, (await tom.Get(await app.Database.FillInAsync($"{address}/justice/charges/{{charge:guid}}/evidence", opened.Id))).Status);
    }

    [Fact]
    public async Task Aftercare_staff_see_the_days_of_hearings_and_how_they_support_her_and_no_more()
    {
        var (app, opened) = await OpenAsync();
        var address = $"/cases/{opened.Reference}";
        await app.BringBeforeCourt(DemoPeople.Ana, DemoPeople.Irina, opened.Id);
        var mihaela = await app.As(DemoPeople.Mihaela);

        var hearings = await mihaela.Open($"{address}/hearings");
        hearings.Shows("7 January 2026");
        hearings.Shows("Accompanied by: A friend.");
        hearings.NeverShows("gives evidence");
        hearings.NeverShows("Crown Court");
        var support = await mihaela.Send(
            await app.Database.FillInAsync($"{address}/hearings/{{hearing:guid}}/support", opened.Id), ("Input.Attends", "False"), ("Input.IsPrepared", "True"), ("Input.Companion", "Her aunt"));
        (await mihaela.Follow(support)).Shows("Accompanied by: Her aunt.");
        (await mihaela.Open(address)).Shows("You can view the dates of hearings.");
        (await mihaela.Open($"{address}/timeline")).NeverShows("verdict");
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
        var (app, opened) = await OpenAsync();
        await app.Pursue(DemoPeople.Irina, opened.Id, (file, _, by) =>
        {
            var proceeding = file.OpenProceeding(Guid.CreateVersion7(), new(Domain.Justice.ProceedingKind.Criminal, country, null, null, new(null, null, null, null)), by);
            var hearing = file.PlanHearing(Guid.CreateVersion7(), proceeding, new(new(2026, 1, 7), null, Domain.Justice.HearingState.Held, new(Domain.Justice.HearingKind.Testimony, null, null, null, null)), by);
            file.RecordTestimony(
                Guid.CreateVersion7(), hearing, file.Victims[0],
                new(Domain.Justice.TestimonyMode.Recorded, null, [new(Domain.Justice.SpecialMeasure.RecordedCrossExamination, Domain.Justice.MeasureGrant.Asked, WasUsed: false)], null), null, by);
        });
        var irina = await app.As(DemoPeople.Irina);

        var form = await irina.Open(await app.Database.FillInAsync($"/cases/{opened.Reference}/hearings/{{hearing:guid}}/testimony", opened.Id));
        var justice = await irina.Open($"/cases/{opened.Reference}/justice");

        Assert.Contains(measure, form.Document.QuerySelectorAll("legend").Select(legend => legend.TextContent.Trim()));
        Assert.Contains(measure, justice.Document.QuerySelectorAll("th[scope=row]").Select(heading => heading.TextContent.Trim()));
    }

    [Fact]
    public async Task A_charge_outside_its_offences_validity_is_refused_with_the_reference_and_loses_nothing()
    {
        var (app, opened) = await OpenAsync();
        var irina = await app.As(DemoPeople.Irina);
        var suspect = await app.AddSuspect(DemoPeople.Ana, opened.Id);
        var begun = await irina.Send($"/cases/{opened.Reference}/justice/begin", ("Input.Kind", "Criminal"), ("Input.Country", "RO"));

        var refused = await irina.Send(
            $"{begun.Location}/charge", [("Input.Suspect", $"{suspect}"), ("Input.Offence", "RO.CP.210@2"), .. On("Committed", new(2023, 10, 14)), .. On("Charged", new(2026, 3, 2)), ("Input.Victims", opened.Victims[0].Id.Value.ToString())]);

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "2023"), (refused.Status, refused.Field("Input.Committed.Year")));
        Assert.Contains("Criminal Code, art. 210", refused.Errors(), StringComparison.Ordinal);
        Assert.Contains("Law 202/2024", refused.Errors(), StringComparison.Ordinal);
        Assert.Equal([0L], await app.Database.ReadAsync<long>("select count(*) from charge where case_id = $1", opened.Id.Value));
    }

    [Fact]
    public async Task A_sentence_that_the_law_forbids_is_asked_about_with_the_reference_and_taken_down_once_it_is_said_to_stand()
    {
        var (app, opened) = await OpenAsync();
        var irina = await app.As(DemoPeople.Irina);
        await app.AddSuspect(DemoPeople.Ana, opened.Id);
        var charge = Guid.CreateVersion7();
        await app.Pursue(DemoPeople.Irina, opened.Id, (file, law, by) =>
        {
            var proceeding = file.OpenProceeding(Guid.CreateVersion7(), new(Domain.Justice.ProceedingKind.Criminal, "RO", null, null, new(null, null, null, null)), by);
            file.AddCharge(charge, proceeding, file.Suspects[0], law.On("RO.CP.210", new(2025, 5, 1))!, new(new(2025, 5), new(2026), [file.Victims[0].Id]), law, by);
        });
        var page = $"/cases/{opened.Reference}/justice/charges/{charge}/verdict";
        (string, string?)[] verdict = [("Input.Stage", "FirstInstance"), ("Input.Outcome", "Convicted"), .. On("On", new(2026, 6, 1)), ("Input.Sentence", "Custody"), ("Input.Custody.Years", "4"), ("Input.Suspended.Years", "4")];

        var asked = await irina.Send(page, verdict);

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "4"), (asked.Status, asked.Field("Input.Suspended.Years")));
        asked.Shows("The sentence is suspended, but the law does not allow this. Legal reference: 5 years to 12 years (Criminal Code, art. 210).");
        asked.Shows("The sentence is shorter than the minimum.");
        asked.Shows("Law 202/2024");
        // Only one of the two warnings is confirmed.
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await irina.Send(asked, ("Input.Doubts", "NotSuspendable"))).Status);

        var taken = await irina.Send(asked, ("Input.Doubts", "NotSuspendable"), ("Input.Doubts", "TooShort"));
        (await irina.Follow(taken)).Shows("The judgment differs from the legal reference.");
    }

    [Fact]
    public async Task Reparation_above_what_is_confiscated_is_refused_with_the_reference()
    {
        var (app, opened) = await OpenAsync();
        await app.BringBeforeCourt(DemoPeople.Ana, DemoPeople.Irina, opened.Id);
        var irina = await app.As(DemoPeople.Irina);
        var order = await app.Database.FillInAsync($"/cases/{opened.Reference}/justice/charges/{{charge:guid}}/order", opened.Id);
        await irina.Follow(await irina.Send(order, [("Input.Kind", "Confiscation"), .. On("On", new(2026, 1, 9)), ("Input.Sum.Amount", "9,400"), ("Input.Sum.Currency", "GBP")]));

        var refused = await irina.Send(order, [("Input.Kind", "Reparation"), .. On("On", new(2026, 1, 9)), ("Input.Sum.Amount", "9400.01"), ("Input.Sum.Currency", "GBP")]);

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "9400.01"), (refused.Status, refused.Field("Input.Sum.Amount")));
        Assert.Contains("Modern Slavery Act 2015, s. 8 to 10", refused.Errors(), StringComparison.Ordinal);
        (await irina.Follow(await irina.Send(order, [("Input.Kind", "Reparation"), .. On("On", new(2026, 1, 9)), ("Input.Sum.Amount", "6200"), ("Input.Sum.Currency", "GBP")]))).Shows("GBP 6,200");
    }

    [Fact]
    public async Task Two_who_change_a_suspect_at_once_see_what_the_other_wrote()
    {
        var (app, opened) = await OpenAsync();
        var suspect = await app.AddSuspect(DemoPeople.Ana, opened.Id, name: "First name");
        var page = $"/cases/{opened.Reference}/suspects/{suspect}/change";
        var (ana, radu) = (await app.As(DemoPeople.Ana), await app.As(DemoPeople.Radu));
        var (hers, his) = (await ana.Open(page), await radu.Open(page));
        await ana.Follow(await ana.Send(hers, ("Input.Name", "Written by Ana")));

        var conflict = await radu.Send(his, ("Input.Name", "Written by Radu"));

        Assert.Equal((HttpStatusCode.Conflict, "Written by Radu"), (conflict.Status, conflict.Field("Input.Name")));
        conflict.Shows("Written by Ana");
        (await radu.Follow(await radu.Send(conflict))).Shows("Written by Radu");
    }

    [Fact]
    public async Task What_shows_a_charge_is_mapped_and_what_is_missing_said()
    {
        var (app, opened) = await OpenAsync();
        await app.BringBeforeCourt(DemoPeople.Ana, DemoPeople.Irina, opened.Id);
        var irina = await app.As(DemoPeople.Irina);
        var page = await app.Database.FillInAsync($"/cases/{opened.Reference}/justice/charges/{{charge:guid}}/evidence", opened.Id);

        (await irina.Open(page)).Shows("No evidence recorded for: means, purpose, identity of the defendant.");
        var source = (await app.Database.ReadAsync<Guid>("select indicator_id from charge_evidence where case_id = $1", opened.Id.Value)).Single();
        var weighed = await irina.Follow(await irina.Send(page, ("Input.Source", $"{source}"), ("Input.Element", "Means"), ("Input.Weight", "Part")));

        weighed.Shows("No evidence recorded for: purpose, identity of the defendant.");
        weighed.Shows("limited: 0 in full, 1 in part");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)] // the colleague's assessment is dated an hour earlier
    public async Task Whoever_weighs_what_a_colleague_weighed_meanwhile_is_told(int hours)
    {
        var (app, opened) = await OpenAsync();
        await app.BringBeforeCourt(DemoPeople.Ana, DemoPeople.Irina, opened.Id);
        var irina = await app.As(DemoPeople.Irina);
        var form = await irina.Open(await app.Database.FillInAsync($"/cases/{opened.Reference}/justice/charges/{{charge:guid}}/evidence", opened.Id));
        var source = (await app.Database.ReadAsync<Guid>("select indicator_id from charge_evidence where case_id = $1", opened.Id.Value)).Single();
        await app.Pursue(DemoPeople.Irina, opened.Id, (changed, _, by) => changed.WeighEvidence(
            changed.Charges[0], Guid.CreateVersion7(by.When.AddHours(hours)), new(source, null), ChargeElement.Means, EvidenceWeight.Full, null, by));

        var refused = await irina.Send(form, ("Input.Source", $"{source}"), ("Input.Element", "Means"), ("Input.Weight", "Part"));

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Part"), (refused.Status, refused.Field("Input.Weight")));
        refused.Shows("already assessed");
        (await irina.Follow(await irina.Send(form, ("Input.Source", $"{source}"), ("Input.Element", "Purpose"), ("Input.Weight", "Part")))).Shows("No evidence recorded for: identity of the defendant.");
    }

    [Fact]
    public async Task A_hearing_stands_in_my_work_and_in_the_calendar_by_its_day_alone()
    {
        var (app, opened) = await OpenAsync();
        var irina = await app.As(DemoPeople.Irina);
        var begun = await irina.Send($"/cases/{opened.Reference}/justice/begin", ("Input.Kind", "Criminal"), ("Input.Country", "GB"));
        var day = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(5);
        await irina.Follow(await irina.Send($"{begun.Location}/hearing", [("Input.Kind", "Testimony"), .. On("Day", day), ("Input.Hour", "9:30"), ("Input.Place", "Court planted")]));
        var mihaela = await app.As(DemoPeople.Mihaela);

        var work = await mihaela.Open("/work");
        work.Shows(opened.CoverName);
        work.Shows("View hearing");
        work.NeverShows("Court planted");
        using var calendar = await mihaela.Client.GetAsync(new Uri("/work/deadlines.ics", UriKind.Relative));
        var said = await calendar.Content.ReadAsStringAsync();
        Assert.Contains($"DTSTART;VALUE=DATE:{day:yyyyMMdd}", said, StringComparison.Ordinal);
        Assert.DoesNotContain("planted", said, StringComparison.Ordinal);
        (await irina.Open("/proceedings")).Shows(opened.CoverName);
    }

    private static async Task<(TestApp App, Case Opened)> OpenAsync()
    {
        var app = await TestApp.SharedAsync();
        return (app, await app.OpenCase(DemoPeople.Ana, "Juniper", answers: a => a with { Acts = Builders.Signs((Domain.Trafficking.Act.Recruitment, default, "By an agent")) }, team: [DemoPeople.Irina, DemoPeople.Mihaela, DemoPeople.Tom]));
    }

    private static (string Name, string? Value)[] On(string field, DateOnly day) => [($"Input.{field}.Day", $"{day.Day}"), ($"Input.{field}.Month", $"{day.Month}"), ($"Input.{field}.Year", $"{day.Year}")];
}
