using CaseManager.Domain.Access;
using CaseManager.Domain.Aftercare;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Sharing;
using CaseManager.Domain.Tasks;
using CaseManager.Domain.Victims;
using Xunit;

namespace CaseManager.Domain.Tests.Aftercare;

/// <summary>Follow-up contacts, critical incidents, and the health summary for the case lead.</summary>
public class FollowUpTests
{
    private static readonly FollowUpFacts _visit = new(ContactWay.PartnerVisit, new(2026, 11, 20), RiskLevel.Medium, new(2027, 2, 20), new("Casa Noua", "She sleeps well", "Debts"));
    private static readonly IncidentFacts _threat = new(IncidentKind.Threat, new(2026, 11), new("A man asked for her", "She stays with her aunt"));
    private static readonly OrganisationId _provider = new(7);
    private static readonly HealthWords _summary = new("Sees a counsellor each week; nothing that the case needs to plan for");

    [Fact]
    public void The_last_time_in_touch_comes_first_and_a_correction_takes_its_place()
    {
        var (opened, antonia) = Opened();
        var first = Guid.CreateVersion7();
        opened.RecordFollowUp(antonia, first, _visit, null, "", Stories.Ana);
        opened.RecordFollowUp(antonia, Guid.CreateVersion7(), _visit with { On = new(2026, 11, 22) }, null, "", Stories.Ana);
        opened.RecordFollowUp(antonia, Guid.CreateVersion7(), _visit with { Risk = RiskLevel.High }, first, "", Stories.Ana);

        Assert.Equal([(new DateOnly(2026, 11, 22), RiskLevel.Medium), (new(2026, 11, 20), RiskLevel.High)], opened.FollowUpsOf(antonia.Id).Select(f => (f.On, f.Risk!.Value)));
        Assert.Equal(Rule.FollowUpReplaced, Assert.Throws<RuleBrokenException>(() => opened.RecordFollowUp(antonia, Guid.CreateVersion7(), _visit, first, "", Stories.Ana)).Rule);
    }

    [Fact]
    public void Whoever_leads_the_case_is_to_look_at_the_risk_on_the_day_that_an_incident_is_taken_down()
    {
        var (opened, antonia) = Opened();
        var first = Guid.CreateVersion7();
        opened.RecordIncident(antonia, first, _threat, null, "Look at the risk again", Stories.Ana);
        opened.RecordIncident(antonia, Guid.CreateVersion7(), _threat with { Kind = IncidentKind.ContactByExploiters }, first, "Look at the risk again", Stories.Ana);

        Assert.Equal([IncidentKind.ContactByExploiters], opened.IncidentsOf(antonia.Id).Select(i => i.Kind));
        Assert.Equal(2, opened.Tasks.Count); // a corrected kind of incident requires another review
        Assert.All(opened.Tasks, task => Assert.Equal((TaskKind.SafetyReview, Compartment.Safety, Stories.Ana.Day), (task.Kind, task.Compartment, task.DueOn)));
        opened.RecordIncident(antonia, Guid.CreateVersion7(), _threat with { Kind = IncidentKind.ContactByExploiters }, opened.IncidentsOf(antonia.Id)[0].Id, "", Stories.Ana);
        Assert.Equal(2, opened.Tasks.Count);
        Assert.Equal(Rule.IncidentReplaced, Assert.Throws<RuleBrokenException>(() => opened.RecordIncident(antonia, Guid.CreateVersion7(), _threat, first, "", Stories.Ana)).Rule);
    }

    [Theory]
    [InlineData(null, 0)]
    [InlineData(RiskLevel.Medium, 0)]
    [InlineData(RiskLevel.High, 1)]
    [InlineData(RiskLevel.Critical, 1)]
    public void Whoever_leads_the_case_is_to_look_where_the_risk_of_being_trafficked_again_is_high(RiskLevel? risk, int tasks)
    {
        var (opened, antonia) = Opened();
        var first = Guid.CreateVersion7();

        opened.RecordFollowUp(antonia, first, _visit with { Risk = risk }, null, "Look at the risk again", Stories.Ana);
        // A correction of another field requires no further review.
        opened.RecordFollowUp(antonia, Guid.CreateVersion7(), _visit with { Risk = risk, NextOn = null }, first, "Look at the risk again", Stories.Ana);

        Assert.Equal(tasks, opened.Tasks.Count);
        Assert.All(opened.Tasks, t => Assert.Equal((TaskKind.SafetyReview, Compartment.Safety, Stories.Ana.Day), (t.Kind, t.Compartment, t.DueOn)));
    }

    [Fact]
    public void Nobody_is_in_touch_with_whom_nobody_could_reach()
    {
        var (opened, antonia) = Opened();
        opened.RecordFollowUp(antonia, Guid.CreateVersion7(), _visit with { Way = ContactWay.NotReached, Words = new(null, null, null) }, null, "", Stories.Ana);
        Assert.Null(opened.LastReached(antonia.Id));

        opened.RecordFollowUp(antonia, Guid.CreateVersion7(), _visit with { On = new(2026, 11, 1) }, null, "", Stories.Ana);

        Assert.Equal(new DateOnly(2026, 11, 1), opened.LastReached(antonia.Id)!.On);
    }

    [Fact]
    public void What_tells_where_someone_is_stands_with_their_safety()
    {
        var (opened, antonia) = Opened();
        opened.TakeUnrecorded();
        opened.RecordFollowUp(antonia, Guid.CreateVersion7(), _visit, null, "", Stories.Ana);
        opened.RecordIncident(antonia, Guid.CreateVersion7(), _threat, null, "Look at the risk again", Stories.Ana);

        Assert.All(opened.TakeUnrecorded(), e => Assert.Equal(Compartment.Safety, e.Compartment));
    }

    [Theory]
    [InlineData(null, null, Rule.HealthSummaryNeedsConsent)]
    [InlineData(ConsentState.Refused, null, Rule.HealthSummaryNeedsConsent)]
    [InlineData(ConsentState.Given, "2026-11-22", Rule.HealthSummaryNeedsConsent)]
    [InlineData(ConsentState.Given, "2026-11-23", null)]
    [InlineData(ConsentState.Given, null, null)]
    public void Health_is_summed_up_on_the_days_for_which_the_survivor_agreed(ConsentState? answered, string? until, Rule? expected)
    {
        var (opened, antonia) = Opened();
        if (answered is { } answer)
        {
            Answer(opened, antonia, answer, until is null ? null : DateOnly.Parse(until, System.Globalization.CultureInfo.InvariantCulture));
        }

        Assert.Equal(expected, opened.BlockerToHealthSummary(antonia, _provider, Stories.Ana.Day, null));
    }

    [Fact]
    public void A_later_summary_takes_the_place_of_the_one_that_was_seen()
    {
        var (opened, antonia) = Opened();
        Answer(opened, antonia, ConsentState.Given, null);
        var first = Guid.CreateVersion7();
        opened.WriteHealthSummary(antonia, first, _summary, _provider, null, Stories.Ana);
        opened.WriteHealthSummary(antonia, Guid.CreateVersion7(), _summary with { Said = "Well" }, _provider, first, Stories.Ana);

        Assert.Equal("Well", opened.HealthSummaryOf(antonia.Id, _provider)!.Content!.Said);
        Assert.Equal(Rule.HealthSummaryReplaced, Assert.Throws<RuleBrokenException>(() => opened.WriteHealthSummary(antonia, Guid.CreateVersion7(), _summary, _provider, first, Stories.Ana)).Rule);
        Assert.All(opened.TakeUnrecorded().Where(e => e.Code == EventCode.HealthSummaryWritten), e => Assert.Equal(Compartment.Health, e.Compartment));
    }

    [Fact]
    public void Each_provider_sums_up_for_itself_and_rests_on_the_consent_of_that_day()
    {
        var (opened, antonia) = Opened();
        Answer(opened, antonia, ConsentState.Given, null);
        opened.WriteHealthSummary(antonia, Guid.CreateVersion7(), _summary, _provider, null, Stories.Ana);
        opened.WriteHealthSummary(antonia, Guid.CreateVersion7(), _summary with { Said = "Well" }, new(8), null, Stories.After(1));

        Assert.Equal(["Well", _summary.Said], opened.HealthSummariesOf(antonia.Id).Select(h => h.Content!.Said));
        Assert.All(opened.HealthSummaries, h => Assert.Equal(opened.ConsentOf(antonia, ConsentScope.HealthSummary)!.Id, h.ConsentId));
    }

    [Fact]
    public void Who_sends_a_form_twice_has_taken_it_down_once()
    {
        var (opened, antonia) = Opened();
        Answer(opened, antonia, ConsentState.Given, null);
        var ids = Enumerable.Range(0, 3).Select(_ => Guid.CreateVersion7()).ToArray();
        for (var time = 0; time < 2; time++)
        {
            opened.RecordFollowUp(antonia, ids[0], _visit, null, "", Stories.Ana);
            opened.RecordIncident(antonia, ids[1], _threat, null, "Look at the risk again", Stories.Ana);
            opened.WriteHealthSummary(antonia, ids[2], _summary, _provider, null, Stories.Ana);
        }

        Assert.Equal((1, 1, 1, 1), (opened.FollowUps.Count, opened.Incidents.Count, opened.HealthSummaries.Count, opened.Tasks.Count));
    }

    private static void Answer(Case opened, Victim antonia, ConsentState state, DateOnly? until) => opened.RecordConsent(
        antonia, Guid.CreateVersion7(), ConsentScope.HealthSummary, new(state, new(2026, 11, 1), "ro", ConsentForm.Oral) { ExpiresOn = until }, null, Stories.Ana);

    private static (Case Opened, Victim Antonia) Opened()
    {
        var opened = Stories.Open();
        return (opened, opened.Victims[0]);
    }
}
