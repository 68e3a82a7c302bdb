using CaseManager.Domain.Cases;
using CaseManager.Domain.Justice;
using CaseManager.Domain.People;
using Xunit;

namespace CaseManager.Domain.Tests.Justice;

/// <summary>Evidence and support at hearings: the latest account is current, and an update based on an outdated version is refused.</summary>
public class HearingTests
{
    private static readonly TestimonyAccount _testimonyByLink = new(TestimonyMode.ByLiveLink, null,
        [new(SpecialMeasure.LiveLink, MeasureGrant.Requested, false)], null);
    private static readonly SupportPlan _supportByMihaela = new(true, "Mihaela", null, false, null);

    [Fact]
    public void A_later_testimony_record_replaces_the_one_seen()
    {
        var (caseFile, hearing, antonia) = PlanHearing();
        var (first, second) = (Guid.CreateVersion7(), Guid.CreateVersion7());

        caseFile.RecordTestimony(first, hearing, antonia, _testimonyByLink, null, CaseFixture.AnaStamp);
        caseFile.RecordTestimony(second, hearing, antonia, _testimonyByLink with { WasGiven = true }, first, CaseFixture.AnaStamp);

        Assert.Equal((second, true), (caseFile.FindTestimony(hearing, antonia.Id)!.Id, caseFile.FindTestimony(hearing, antonia.Id)!.Content!.WasGiven));
        Assert.Equal(BusinessRule.TestimonySuperseded,
            Assert.Throws<BusinessRuleException>(() =>
                caseFile.RecordTestimony(Guid.CreateVersion7(), hearing, antonia, _testimonyByLink, first, CaseFixture.AnaStamp)).Rule);
        Assert.Equal(BusinessRule.TestimonySuperseded,
            Assert.Throws<BusinessRuleException>(() =>
                caseFile.RecordTestimony(Guid.CreateVersion7(), hearing, antonia, _testimonyByLink, null, CaseFixture.AnaStamp)).Rule);
    }

    [Fact]
    public void A_later_support_plan_replaces_the_one_seen()
    {
        var (caseFile, hearing, antonia) = PlanHearing();
        var (first, second) = (Guid.CreateVersion7(), Guid.CreateVersion7());

        caseFile.PlanCourtSupport(first, hearing, antonia, _supportByMihaela, null, CaseFixture.AnaStamp);
        caseFile.PlanCourtSupport(second, hearing, antonia, _supportByMihaela with { IsPrepared = true }, first, CaseFixture.AnaStamp);

        Assert.Equal((second, true), (caseFile.FindCourtSupport(hearing, antonia.Id)!.Id, caseFile.FindCourtSupport(hearing, antonia.Id)!.Content!.IsPrepared));
        Assert.Equal(BusinessRule.CourtSupportSuperseded,
            Assert.Throws<BusinessRuleException>(() =>
                caseFile.PlanCourtSupport(Guid.CreateVersion7(), hearing, antonia, _supportByMihaela, first, CaseFixture.AnaStamp)).Rule);
        Assert.Equal(BusinessRule.CourtSupportSuperseded,
            Assert.Throws<BusinessRuleException>(() =>
                caseFile.PlanCourtSupport(Guid.CreateVersion7(), hearing, antonia, _supportByMihaela, null, CaseFixture.AnaStamp)).Rule);
    }

    [Fact]
    public void A_form_sent_twice_is_recorded_once()
    {
        var (caseFile, hearing, antonia) = PlanHearing();
        var (evidence, support) = (Guid.CreateVersion7(), Guid.CreateVersion7());

        for (var time = 0; time < 2; time++)
        {
            caseFile.RecordTestimony(evidence, hearing, antonia, _testimonyByLink, null, CaseFixture.AnaStamp);
            caseFile.PlanCourtSupport(support, hearing, antonia, _supportByMihaela, null, CaseFixture.AnaStamp);
        }

        Assert.Equal((1, 1), (caseFile.Testimonies.Count, caseFile.CourtSupport.Count));
    }

    private static (Case Opened, Hearing Hearing, Victim Antonia) PlanHearing()
    {
        var court = CourtScenario.ForCountry("GB");
        return (court.Case, court.Case.PlanHearing(Guid.CreateVersion7(), court.Proceeding,
            new(new(2024, 7, 8), null, HearingState.Planned, new(HearingKind.Testimony, null, null, null, null)), CaseFixture.AnaStamp), court.Case.Victims[0]);
    }
}
