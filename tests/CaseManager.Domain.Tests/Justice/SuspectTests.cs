using CaseManager.Domain.Justice;
using Xunit;
using static CaseManager.Domain.Justice.SuspectStatus;

namespace CaseManager.Domain.Tests.Justice;

/// <summary>Suspects: status transitions, links, and suspects who are victims as well.</summary>
public class SuspectTests
{
    private readonly CourtScenario _court = CourtScenario.ForCountry("GB");

    // Permitted next statuses, besides at large, wanted, discontinued and deceased, which always are. Reviewed by hand.
    [Theory]
    [InlineData(Identified, UnderInvestigation, Arrested, Charged)]
    [InlineData(UnderInvestigation, Arrested, Charged)]
    [InlineData(Arrested, UnderInvestigation, Detained, ReleasedOnBail, Charged)]
    [InlineData(Detained, ReleasedOnBail, Charged, OnTrial)]
    [InlineData(ReleasedOnBail, Arrested, Detained, Charged, OnTrial)]
    [InlineData(Charged, Detained, ReleasedOnBail, OnTrial)]
    [InlineData(OnTrial, Detained, ReleasedOnBail)]
    [InlineData(Discontinued, UnderInvestigation)]
    [InlineData(AtLarge, UnderInvestigation, Arrested, Charged, OnTrial)]
    [InlineData(Wanted, UnderInvestigation, Arrested, Charged, OnTrial)]
    public void A_status_follows_another(SuspectStatus status, params SuspectStatus[] next) =>
        Assert.Equal(next.Concat(new[] { Discontinued, AtLarge, Wanted, Deceased }.Where(s => s != status)).Order(), status.GetNextStatuses().Order());

    [Fact]
    public void A_convicted_status_requires_a_verdict()
    {
        Assert.Equal([UnderInvestigation, Discontinued, AtLarge, Wanted], Deceased.GetNextStatuses().OrderBy(s => s)); // the recorded death may be wrong
        Assert.All(Enum.GetValues<SuspectStatus>().Except([Convicted, Acquitted]),
            status => Assert.DoesNotContain(status.GetNextStatuses(), s => s is Convicted or Acquitted));
        Assert.Equal(BusinessRule.SuspectStatusNotReachable, Assert.Throws<BusinessRuleException>(() => RecordStatus(Convicted)).Rule);
    }

    [Fact]
    public void Earlier_statuses_remain()
    {
        RecordStatus(Arrested);
        RecordStatus(Charged);

        Assert.Equal([Arrested, Charged], _court.Case.SuspectStatuses.Select(s => s.Status));
        Assert.Equal((Charged, 2), (_court.Suspect.Status, _court.Suspect.StatusCounter));
    }

    [Theory]
    [InlineData(1, "A")]
    [InlineData(4, "D")]
    [InlineData(26, "Z")]
    [InlineData(27, "A2")]
    [InlineData(53, "A3")]
    public void Pages_identify_a_suspect_by_a_letter(int number, string letter) =>
        Assert.Equal(letter,
            _court.Case.AddSuspect(Guid.CreateVersion7(), number, new(null, [], new(null, [], null, null, null)), CaseFixture.AnaStamp).Letter);

    [Fact]
    public void A_link_has_one_target_and_a_permitted_kind()
    {
        var (other, victim) = (_court.AddSuspect(), _court.Case.Victims[0].Id);

        Assert.Null(_court.Case.BlockerToLink(_court.Suspect, other, null, SuspectLinkKind.Pays));
        Assert.Null(_court.Case.BlockerToLink(_court.Suspect, null, victim, SuspectLinkKind.Recruited));
        Assert.Equal(BusinessRule.SuspectLinkNotPossible, _court.Case.BlockerToLink(_court.Suspect, null, victim, SuspectLinkKind.Pays));
        Assert.Equal(BusinessRule.SuspectLinkNotPossible, _court.Case.BlockerToLink(_court.Suspect, other, null, SuspectLinkKind.Recruited));
        Assert.Equal(BusinessRule.SuspectLinkNotPossible, _court.Case.BlockerToLink(_court.Suspect, _court.Suspect, null, SuspectLinkKind.Pays));
        Assert.Equal(BusinessRule.SuspectLinkNotPossible, _court.Case.BlockerToLink(_court.Suspect, other, victim, SuspectLinkKind.Knows));
        Assert.Equal(BusinessRule.SuspectLinkNotPossible, _court.Case.BlockerToLink(_court.Suspect, null, null, SuspectLinkKind.Knows));

        _court.Case.LinkSuspect(Guid.CreateVersion7(), _court.Suspect, other, null, SuspectLinkKind.Pays, CaseFixture.AnaStamp);
        Assert.Equal(BusinessRule.SuspectLinkedAlready, _court.Case.BlockerToLink(_court.Suspect, other, null, SuspectLinkKind.Pays));
    }

    [Fact]
    public void A_harmed_suspect_is_linked_to_one_victim_and_correctable()
    {
        var (wrong, right) = (_court.Case.Victims[0], _court.Case.AddVictim(VictimId.New(), "Luca", default, null, CaseFixture.AnaStamp));
        var (first, second) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        _court.Case.RecordNonPunishment(first, _court.Suspect, wrong, NonPunishmentState.Offered, null, null, CaseFixture.AnaStamp);

        Assert.Equal(BusinessRule.NonPunishmentSuperseded, _court.Case.BlockerToNonPunishment(_court.Suspect, null));
        Assert.Equal(BusinessRule.NonPunishmentSuperseded, Assert.Throws<BusinessRuleException>(() => Say(second, null)).Rule);

        Say(second, first);
        Say(second, first);
        Assert.Equal(right.Id, _court.Case.FindNonPunishment(_court.Suspect)!.VictimId);
        Assert.Equal([first, second], _court.Case.NonPunishments.Select(n => n.Id));

        void Say(Guid id, Guid? supersedesId) =>
            _court.Case.RecordNonPunishment(id, _court.Suspect, right, NonPunishmentState.Offered, null, supersedesId, CaseFixture.AnaStamp);
    }

    [Fact]
    public void An_element_needs_two_sources_of_full_weight()
    {
        var charge = _court.AddCharge("GB.MSA.2");
        Guid Weigh(ChargeElement element, EvidenceWeight weight, EvidenceSource? source = null, Guid? supersedesId = null)
        {
            var id = Guid.CreateVersion7();
            _court.Case.AssessEvidence(charge, id, source ?? new(Guid.CreateVersion7(), null), element, weight, supersedesId, CaseFixture.AnaStamp);
            return id;
        }

        var source = new EvidenceSource(null, Guid.CreateVersion7());
        Weigh(ChargeElement.Act, EvidenceWeight.Full);
        var second = Weigh(ChargeElement.Act, EvidenceWeight.Full, source);
        Weigh(ChargeElement.Means, EvidenceWeight.Full);
        Weigh(ChargeElement.Means, EvidenceWeight.Part);

        var together = ElementSupport.FromEvidence(_court.Case.ChargeEvidence).ToDictionary(e => e.Element);
        Assert.True(together[ChargeElement.Act] is { IsSupported: true, Full: 2 });
        Assert.True(together[ChargeElement.Means] is { IsSupported: false, IsMissing: false, Full: 1, Part: 1 });
        Assert.True(together[ChargeElement.Purpose].IsMissing);
        Assert.Equal(BusinessRule.EvidenceSuperseded, Assert.Throws<BusinessRuleException>(() => Weigh(ChargeElement.Act, EvidenceWeight.Part, source)).Rule);

        Weigh(ChargeElement.Act, EvidenceWeight.None, source, second);
        Assert.Equal(1, ElementSupport.FromEvidence(_court.Case.ChargeEvidence)[0].Full);
    }

    private void RecordStatus(SuspectStatus status) =>
        _court.Case.RecordSuspectStatus(_court.Suspect, Guid.CreateVersion7(), status, new(2024), null, CaseFixture.AnaStamp);
}
