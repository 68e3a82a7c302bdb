using CaseManager.Domain.Access;
using CaseManager.Domain.Aftercare;
using CaseManager.Domain.Cases;
using CaseManager.Domain.People;
using CaseManager.Domain.Sharing;
using CaseManager.Domain.Tasks;
using Xunit;

namespace CaseManager.Domain.Tests.Aftercare;

/// <summary>Follow-up contacts, critical incidents, and the health summary for the case lead.</summary>
public class FollowUpTests
{
    private static readonly FollowUpDetails _visit = new(ContactMethod.PartnerVisit, new(2026, 11, 20), RiskLevel.Medium, new(2027, 2, 20),
        new("Casa Noua", "She sleeps well", "Debts"));
    private static readonly IncidentDetails _threat = new(IncidentKind.Threat, new(2026, 11), new("A man asked for her", "She stays with her aunt"));
    private static readonly OrganisationId _provider = new(7);
    private static readonly HealthNotes _summary = new("Sees a counsellor each week; nothing that the case needs to plan for");

    [Fact]
    public void The_latest_contact_comes_first_and_a_correction_replaces_it()
    {
        var (caseFile, antonia) = OpenCase();
        var first = Guid.CreateVersion7();
        caseFile.RecordFollowUp(antonia, first, _visit, null, "", CaseFixture.AnaStamp);
        caseFile.RecordFollowUp(antonia, Guid.CreateVersion7(), _visit with { ContactedOn = new(2026, 11, 22) }, null, "", CaseFixture.AnaStamp);
        caseFile.RecordFollowUp(antonia, Guid.CreateVersion7(), _visit with { Risk = RiskLevel.High }, first, "", CaseFixture.AnaStamp);

        Assert.Equal([(new DateOnly(2026, 11, 22), RiskLevel.Medium), (new(2026, 11, 20), RiskLevel.High)],
            caseFile.GetFollowUps(antonia.Id).Select(f => (f.ContactedOn, f.Risk!.Value)));
        Assert.Equal(BusinessRule.FollowUpSuperseded,
            Assert.Throws<BusinessRuleException>(() => caseFile.RecordFollowUp(antonia, Guid.CreateVersion7(), _visit, first, "", CaseFixture.AnaStamp)).Rule);
    }

    [Fact]
    public void An_incident_gives_the_case_lead_a_risk_review_today()
    {
        var (caseFile, antonia) = OpenCase();
        var first = Guid.CreateVersion7();
        caseFile.RecordIncident(antonia, first, _threat, null, "Look at the risk again", CaseFixture.AnaStamp);
        caseFile.RecordIncident(antonia, Guid.CreateVersion7(), _threat with { Kind = IncidentKind.ContactByExploiters }, first, "Look at the risk again",
            CaseFixture.AnaStamp);

        Assert.Equal([IncidentKind.ContactByExploiters], caseFile.GetIncidents(antonia.Id).Select(i => i.Kind));
        Assert.Equal(2, caseFile.Tasks.Count); // a corrected kind of incident requires another review
        Assert.All(caseFile.Tasks, task =>
            Assert.Equal((TaskKind.SafetyReview, Compartment.Safety, CaseFixture.AnaStamp.Date), (task.Kind, task.Compartment, task.DueOn)));
        caseFile.RecordIncident(antonia, Guid.CreateVersion7(), _threat with { Kind = IncidentKind.ContactByExploiters },
            caseFile.GetIncidents(antonia.Id)[0].Id, "", CaseFixture.AnaStamp);
        Assert.Equal(2, caseFile.Tasks.Count);
        Assert.Equal(BusinessRule.IncidentSuperseded,
            Assert.Throws<BusinessRuleException>(() => caseFile.RecordIncident(antonia, Guid.CreateVersion7(), _threat, first, "", CaseFixture.AnaStamp)).Rule);
    }

    [Theory]
    [InlineData(null, 0)]
    [InlineData(RiskLevel.Medium, 0)]
    [InlineData(RiskLevel.High, 1)]
    [InlineData(RiskLevel.Critical, 1)]
    public void A_high_retrafficking_risk_gives_the_case_lead_a_review(RiskLevel? risk, int tasks)
    {
        var (caseFile, antonia) = OpenCase();
        var first = Guid.CreateVersion7();

        caseFile.RecordFollowUp(antonia, first, _visit with { Risk = risk }, null, "Look at the risk again", CaseFixture.AnaStamp);
        // A correction of another field requires no further review.
        caseFile.RecordFollowUp(antonia, Guid.CreateVersion7(), _visit with { Risk = risk, NextDueOn = null }, first, "Look at the risk again",
            CaseFixture.AnaStamp);

        Assert.Equal(tasks, caseFile.Tasks.Count);
        Assert.All(caseFile.Tasks, t => Assert.Equal((TaskKind.SafetyReview, Compartment.Safety, CaseFixture.AnaStamp.Date), (t.Kind, t.Compartment, t.DueOn)));
    }

    [Fact]
    public void An_unsuccessful_attempt_is_not_a_contact()
    {
        var (caseFile, antonia) = OpenCase();
        caseFile.RecordFollowUp(antonia, Guid.CreateVersion7(), _visit with { Method = ContactMethod.NotReached, Notes = new(null, null, null) }, null, "",
            CaseFixture.AnaStamp);
        Assert.Null(caseFile.FindLastContact(antonia.Id));

        caseFile.RecordFollowUp(antonia, Guid.CreateVersion7(), _visit with { ContactedOn = new(2026, 11, 1) }, null, "", CaseFixture.AnaStamp);

        Assert.Equal(new DateOnly(2026, 11, 1), caseFile.FindLastContact(antonia.Id)!.ContactedOn);
    }

    [Fact]
    public void Location_details_are_stored_in_the_safety_compartment()
    {
        var (caseFile, antonia) = OpenCase();
        caseFile.DequeueEvents();
        caseFile.RecordFollowUp(antonia, Guid.CreateVersion7(), _visit, null, "", CaseFixture.AnaStamp);
        caseFile.RecordIncident(antonia, Guid.CreateVersion7(), _threat, null, "Look at the risk again", CaseFixture.AnaStamp);

        Assert.All(caseFile.DequeueEvents(), e => Assert.Equal(Compartment.Safety, e.Compartment));
    }

    [Theory]
    [InlineData(null, null, BusinessRule.HealthSummaryNeedsConsent)]
    [InlineData(ConsentState.Refused, null, BusinessRule.HealthSummaryNeedsConsent)]
    [InlineData(ConsentState.Given, "2026-11-22", BusinessRule.HealthSummaryNeedsConsent)]
    [InlineData(ConsentState.Given, "2026-11-23", null)]
    [InlineData(ConsentState.Given, null, null)]
    public void A_health_summary_needs_consent_on_its_date(ConsentState? answered, string? endsOn, BusinessRule? expected)
    {
        var (caseFile, antonia) = OpenCase();
        if (answered is { } answer)
        {
            RecordHealthConsent(caseFile, antonia, answer, endsOn is null ? null : DateOnly.Parse(endsOn, System.Globalization.CultureInfo.InvariantCulture));
        }

        Assert.Equal(expected, caseFile.BlockerToHealthSummary(antonia, _provider, CaseFixture.AnaStamp.Date, null));
    }

    [Fact]
    public void A_health_summary_replaces_only_the_version_that_was_seen()
    {
        var (caseFile, antonia) = OpenCase();
        RecordHealthConsent(caseFile, antonia, ConsentState.Given, null);
        var first = Guid.CreateVersion7();
        caseFile.RecordHealthSummary(antonia, first, _summary, _provider, null, CaseFixture.AnaStamp);
        caseFile.RecordHealthSummary(antonia, Guid.CreateVersion7(), _summary with { Text = "Well" }, _provider, first, CaseFixture.AnaStamp);

        Assert.Equal("Well", caseFile.FindHealthSummary(antonia.Id, _provider)!.Content!.Text);
        Assert.Equal(BusinessRule.HealthSummarySuperseded,
            Assert.Throws<BusinessRuleException>(() =>
                caseFile.RecordHealthSummary(antonia, Guid.CreateVersion7(), _summary, _provider, first, CaseFixture.AnaStamp)).Rule);
        Assert.All(caseFile.DequeueEvents().Where(e => e.Code == EventCode.HealthSummaryRecorded), e => Assert.Equal(Compartment.Health, e.Compartment));
    }

    [Fact]
    public void Each_provider_writes_its_own_summary_under_current_consent()
    {
        var (caseFile, antonia) = OpenCase();
        RecordHealthConsent(caseFile, antonia, ConsentState.Given, null);
        caseFile.RecordHealthSummary(antonia, Guid.CreateVersion7(), _summary, _provider, null, CaseFixture.AnaStamp);
        caseFile.RecordHealthSummary(antonia, Guid.CreateVersion7(), _summary with { Text = "Well" }, new(8), null, CaseFixture.CreateStampAfter(1));

        Assert.Equal(["Well", _summary.Text], caseFile.GetHealthSummaries(antonia.Id).Select(h => h.Content!.Text));
        Assert.All(caseFile.HealthSummaries, h => Assert.Equal(caseFile.FindConsent(antonia, ConsentScope.HealthSummary)!.Id, h.ConsentId));
    }

    [Fact]
    public void A_form_sent_twice_is_recorded_once()
    {
        var (caseFile, antonia) = OpenCase();
        RecordHealthConsent(caseFile, antonia, ConsentState.Given, null);
        var ids = Enumerable.Range(0, 3).Select(_ => Guid.CreateVersion7()).ToArray();
        for (var time = 0; time < 2; time++)
        {
            caseFile.RecordFollowUp(antonia, ids[0], _visit, null, "", CaseFixture.AnaStamp);
            caseFile.RecordIncident(antonia, ids[1], _threat, null, "Look at the risk again", CaseFixture.AnaStamp);
            caseFile.RecordHealthSummary(antonia, ids[2], _summary, _provider, null, CaseFixture.AnaStamp);
        }

        Assert.Equal((1, 1, 1, 1), (caseFile.FollowUps.Count, caseFile.Incidents.Count, caseFile.HealthSummaries.Count, caseFile.Tasks.Count));
    }

    private static void RecordHealthConsent(Case caseFile, Victim antonia, ConsentState state, DateOnly? endsOn) => caseFile.RecordConsent(
        antonia, Guid.CreateVersion7(), ConsentScope.HealthSummary, new(state, new(2026, 11, 1), "ro", ConsentForm.Oral) { ExpiresOn = endsOn }, null,
        CaseFixture.AnaStamp);

    private static (Case Opened, Victim Antonia) OpenCase()
    {
        var caseFile = CaseFixture.OpenCase();
        return (caseFile, caseFile.Victims[0]);
    }
}
