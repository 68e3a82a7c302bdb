using CaseManager.Domain.Justice;
using Xunit;
using static CaseManager.Domain.Justice.SuspectStatus;

namespace CaseManager.Domain.Tests.Justice;

/// <summary>Suspects: status transitions, links, and suspects who are victims as well.</summary>
public class SuspectTests
{
    private readonly Court _court = Court.In("GB");

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
        Assert.Equal(next.Concat(new[] { Discontinued, AtLarge, Wanted, Deceased }.Where(s => s != status)).Order(), status.Next().Order());

    [Fact]
    public void No_one_is_said_to_be_convicted_without_a_verdict()
    {
        Assert.Equal([UnderInvestigation, Discontinued, AtLarge, Wanted], Deceased.Next().OrderBy(s => s)); // the recorded death may be wrong
        Assert.All(Enum.GetValues<SuspectStatus>().Except([Convicted, Acquitted]), status => Assert.DoesNotContain(status.Next(), s => s is Convicted or Acquitted));
        Assert.Equal(Rule.SuspectStatusNotReachable, Assert.Throws<RuleBrokenException>(() => Record(Convicted)).Rule);
    }

    [Fact]
    public void What_was_before_stays_on_file()
    {
        Record(Arrested);
        Record(Charged);

        Assert.Equal([Arrested, Charged], _court.Opened.SuspectStatuses.Select(s => s.Status));
        Assert.Equal((Charged, 2), (_court.Suspect.Status, _court.Suspect.StatusesTaken));
    }

    [Theory]
    [InlineData(1, "A")]
    [InlineData(4, "D")]
    [InlineData(26, "Z")]
    [InlineData(27, "A2")]
    [InlineData(53, "A3")]
    public void Screens_call_a_suspect_by_a_letter(int number, string letter) =>
        Assert.Equal(letter, _court.Opened.AddSuspect(Guid.CreateVersion7(), number, new(null, [], new(null, [], null, null, null)), Stories.Ana).Letter);

    [Fact]
    public void A_link_is_to_one_other_and_of_what_may_be_between_them()
    {
        var (other, victim) = (_court.AddSuspect(), _court.Opened.Victims[0].Id);

        Assert.Null(_court.Opened.BlockerToLink(_court.Suspect, other, null, SuspectLinkKind.Pays));
        Assert.Null(_court.Opened.BlockerToLink(_court.Suspect, null, victim, SuspectLinkKind.Recruited));
        Assert.Equal(Rule.SuspectLinkNotPossible, _court.Opened.BlockerToLink(_court.Suspect, null, victim, SuspectLinkKind.Pays));
        Assert.Equal(Rule.SuspectLinkNotPossible, _court.Opened.BlockerToLink(_court.Suspect, other, null, SuspectLinkKind.Recruited));
        Assert.Equal(Rule.SuspectLinkNotPossible, _court.Opened.BlockerToLink(_court.Suspect, _court.Suspect, null, SuspectLinkKind.Pays));
        Assert.Equal(Rule.SuspectLinkNotPossible, _court.Opened.BlockerToLink(_court.Suspect, other, victim, SuspectLinkKind.Knows));
        Assert.Equal(Rule.SuspectLinkNotPossible, _court.Opened.BlockerToLink(_court.Suspect, null, null, SuspectLinkKind.Knows));

        _court.Opened.LinkSuspect(Guid.CreateVersion7(), _court.Suspect, other, null, SuspectLinkKind.Pays, Stories.Ana);
        Assert.Equal(Rule.SuspectLinkedAlready, _court.Opened.BlockerToLink(_court.Suspect, other, null, SuspectLinkKind.Pays));
    }

    [Fact]
    public void A_suspect_who_was_harmed_is_one_person_and_who_was_said_wrongly_is_put_right()
    {
        var (wrong, right) = (_court.Opened.Victims[0], _court.Opened.AddVictim(VictimId.New(), "Luca", default, null, Stories.Ana));
        var (first, second) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        _court.Opened.RecordNonPunishment(first, _court.Suspect, wrong, NonPunishmentState.Offered, null, null, Stories.Ana);

        Assert.Equal(Rule.NonPunishmentReplaced, _court.Opened.BlockerToNonPunishment(_court.Suspect, null));
        Assert.Equal(Rule.NonPunishmentReplaced, Assert.Throws<RuleBrokenException>(() => Say(second, null)).Rule);

        Say(second, first);
        Say(second, first);
        Assert.Equal(right.Id, _court.Opened.NonPunishmentOf(_court.Suspect)!.VictimId);
        Assert.Equal([first, second], _court.Opened.NonPunishments.Select(n => n.Id));

        void Say(Guid id, Guid? instead) => _court.Opened.RecordNonPunishment(id, _court.Suspect, right, NonPunishmentState.Offered, null, instead, Stories.Ana);
    }

    [Fact]
    public void Elements_are_shown_by_two_in_full()
    {
        var charge = _court.Charge("GB.MSA.2");
        Guid Weigh(ChargeElement element, EvidenceWeight weight, EvidenceSource? source = null, Guid? instead = null)
        {
            var id = Guid.CreateVersion7();
            _court.Opened.WeighEvidence(charge, id, source ?? new(Guid.CreateVersion7(), null), element, weight, instead, Stories.Ana);
            return id;
        }

        var source = new EvidenceSource(null, Guid.CreateVersion7());
        Weigh(ChargeElement.Act, EvidenceWeight.Full);
        var second = Weigh(ChargeElement.Act, EvidenceWeight.Full, source);
        Weigh(ChargeElement.Means, EvidenceWeight.Full);
        Weigh(ChargeElement.Means, EvidenceWeight.Part);

        var together = ElementShown.Of(_court.Opened.ChargeEvidence).ToDictionary(e => e.Element);
        Assert.True(together[ChargeElement.Act] is { IsShown: true, Full: 2 });
        Assert.True(together[ChargeElement.Means] is { IsShown: false, IsMissing: false, Full: 1, Part: 1 });
        Assert.True(together[ChargeElement.Purpose].IsMissing);
        Assert.Equal(Rule.WeighedMeanwhile, Assert.Throws<RuleBrokenException>(() => Weigh(ChargeElement.Act, EvidenceWeight.Part, source)).Rule);

        Weigh(ChargeElement.Act, EvidenceWeight.None, source, second);
        Assert.Equal(1, ElementShown.Of(_court.Opened.ChargeEvidence)[0].Full);
    }

    private void Record(SuspectStatus status) => _court.Opened.RecordSuspectStatus(_court.Suspect, Guid.CreateVersion7(), status, new(2024), null, Stories.Ana);
}
