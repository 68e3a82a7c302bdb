using CaseManager.Domain.Cases;
using CaseManager.Domain.Justice;
using CaseManager.Domain.Victims;
using Xunit;

namespace CaseManager.Domain.Tests.Justice;

/// <summary>Evidence and support at hearings: the latest account is current, and an update based on an outdated version is refused.</summary>
public class HearingTests
{
    private static readonly TestimonyAccount _byLink = new(TestimonyMode.ByLiveLink, null, [new(SpecialMeasure.LiveLink, MeasureGrant.Asked, false)], null);
    private static readonly SupportPlan _withMihaela = new(true, "Mihaela", null, false, null);

    [Fact]
    public void A_later_account_of_evidence_takes_the_place_of_the_one_that_was_seen()
    {
        var (opened, hearing, antonia) = Planned();
        var (first, second) = (Guid.CreateVersion7(), Guid.CreateVersion7());

        opened.RecordTestimony(first, hearing, antonia, _byLink, null, Stories.Ana);
        opened.RecordTestimony(second, hearing, antonia, _byLink with { WasGiven = true }, first, Stories.Ana);

        Assert.Equal((second, true), (opened.TestimonyAt(hearing, antonia.Id)!.Id, opened.TestimonyAt(hearing, antonia.Id)!.Content!.WasGiven));
        Assert.Equal(Rule.TestimonyReplaced, Assert.Throws<RuleBrokenException>(() => opened.RecordTestimony(Guid.CreateVersion7(), hearing, antonia, _byLink, first, Stories.Ana)).Rule);
        Assert.Equal(Rule.TestimonyReplaced, Assert.Throws<RuleBrokenException>(() => opened.RecordTestimony(Guid.CreateVersion7(), hearing, antonia, _byLink, null, Stories.Ana)).Rule);
    }

    [Fact]
    public void A_later_plan_of_support_takes_the_place_of_the_one_that_was_seen()
    {
        var (opened, hearing, antonia) = Planned();
        var (first, second) = (Guid.CreateVersion7(), Guid.CreateVersion7());

        opened.PlanCourtSupport(first, hearing, antonia, _withMihaela, null, Stories.Ana);
        opened.PlanCourtSupport(second, hearing, antonia, _withMihaela with { IsPrepared = true }, first, Stories.Ana);

        Assert.Equal((second, true), (opened.SupportAt(hearing, antonia.Id)!.Id, opened.SupportAt(hearing, antonia.Id)!.Content!.IsPrepared));
        Assert.Equal(Rule.CourtSupportReplaced, Assert.Throws<RuleBrokenException>(() => opened.PlanCourtSupport(Guid.CreateVersion7(), hearing, antonia, _withMihaela, first, Stories.Ana)).Rule);
        Assert.Equal(Rule.CourtSupportReplaced, Assert.Throws<RuleBrokenException>(() => opened.PlanCourtSupport(Guid.CreateVersion7(), hearing, antonia, _withMihaela, null, Stories.Ana)).Rule);
    }

    [Fact]
    public void Who_sends_a_form_twice_has_taken_it_down_once()
    {
        var (opened, hearing, antonia) = Planned();
        var (evidence, support) = (Guid.CreateVersion7(), Guid.CreateVersion7());

        for (var time = 0; time < 2; time++)
        {
            opened.RecordTestimony(evidence, hearing, antonia, _byLink, null, Stories.Ana);
            opened.PlanCourtSupport(support, hearing, antonia, _withMihaela, null, Stories.Ana);
        }

        Assert.Equal((1, 1), (opened.Testimonies.Count, opened.CourtSupport.Count));
    }

    private static (Case Opened, Hearing Hearing, Victim Antonia) Planned()
    {
        var court = Court.In("GB");
        return (court.Opened, court.Opened.PlanHearing(Guid.CreateVersion7(), court.Proceeding, new(new(2024, 7, 8), null, HearingState.Planned, new(HearingKind.Testimony, null, null, null, null)), Stories.Ana), court.Opened.Victims[0]);
    }
}
