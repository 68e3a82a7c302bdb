using CaseManager.Domain.Justice;
using CaseManager.Domain.Law;
using Xunit;
using static CaseManager.Domain.Justice.SentenceDoubt;
using static CaseManager.Domain.Justice.VerdictOutcome;
using static CaseManager.Domain.Justice.VerdictStage;

namespace CaseManager.Domain.Tests.Justice;

/// <summary>Which verdicts are accepted, which need confirmation, and which are refused.</summary>
public class VerdictTests
{
    // Checked against the law in force when the offence was committed.
    [Theory]
    [InlineData("RO.CP.210", "2023-10-14", "6y")]
    [InlineData("RO.CP.210", "2023-10-14", "3y")]
    [InlineData("RO.CP.210", "2023-10-14", "10y")]
    [InlineData("RO.CP.210", "2023-10-14", "3y susp")] // suspension was permitted before 1 July 2024
    [InlineData("RO.CP.210", "2023-10-14", "2y 11m 29d", TooShort)]
    [InlineData("RO.CP.210", "2023-10-14", "10y 1d", TooLong)]
    [InlineData("RO.CP.210", "2023-10-14", "fine", TooShort)]
    [InlineData("RO.CP.210", "2024-07-01", "3y", TooShort)]
    [InlineData("RO.CP.210", "2024-07-01", "5y")]
    [InlineData("RO.CP.210", "2024-07-01", "12y")]
    [InlineData("RO.CP.210", "2024-07-01", "5y susp", NotSuspendable)]
    [InlineData("RO.CP.210", "2024-07-01", "5y susp 1d", NotSuspendable)]
    [InlineData("RO.CP.210", "2024-07-01", "life", LifeNotProvided)]
    [InlineData("RO.CP.210", "2024-07-01", "4y susp", TooShort, NotSuspendable)]
    [InlineData("GB.MSA.2", "2023-10-14", "life 12y")]
    [InlineData("GB.MSA.2", "2023-10-14", "30y")]
    [InlineData("GB.MSA.4", "2023-10-14", "10y")]
    [InlineData("GB.MSA.4", "2023-10-14", "10y 1d", TooLong)]
    public void A_sentence_that_does_not_agree_with_the_law_is_asked_about(string offence, string committed, string sentence, params SentenceDoubt[] doubts)
    {
        var court = Court.In(offence[..2]);
        var charge = court.Charge(offence, on: committed);
        var facts = Court.Facts(FirstInstance, Convicted, sentence, on: "2026-01-20");

        Assert.Equal(doubts, Domain.Cases.Case.DoubtsOf(charge, facts, Court.Law));
        Assert.Equal(doubts.Length == 0 ? null : Rule.SentenceQuestioned, court.Opened.BlockerToVerdict(charge, facts, null, Court.Law));
        Assert.Null(court.Opened.BlockerToVerdict(charge, facts with { Doubts = doubts }, null, Court.Law));
    }

    [Fact]
    public void What_the_judgment_says_all_the_same_is_taken_down_with_a_mark()
    {
        var court = Court.In("RO");
        var charge = court.Charge("RO.CP.210", on: "2024-07-01");

        Assert.Equal(Rule.SentenceQuestioned, Assert.Throws<RuleBrokenException>(() => court.Decide(charge, FirstInstance, Convicted, "5y susp", on: "2026-01-20")).Rule);
        Assert.Empty(charge.Verdicts);
        Assert.False(court.Decide(charge, FirstInstance, Convicted, "5y susp", on: "2026-01-20", doubts: NotSuspendable).Agrees);
    }

    [Fact]
    public void A_doubt_that_there_is_not_leaves_no_mark()
    {
        var court = Court.In("RO");

        Assert.True(court.Decide(court.Charge("RO.CP.210", on: "2024-07-01"), FirstInstance, Convicted, "5y", on: "2026-01-20", doubts: NotSuspendable).Agrees);
    }

    [Fact]
    public void Of_a_lesser_offence_the_range_is_another() =>
        Assert.Empty(Domain.Cases.Case.DoubtsOf(Court.In("RO").Charge("RO.CP.210"), Court.Facts(FirstInstance, ConvictedOfLesser, "6m"), Court.Law));

    [Theory]
    [InlineData(Acquitted)]
    [InlineData(Dismissed)]
    [InlineData(Dropped)]
    public void Only_who_is_convicted_is_sentenced(VerdictOutcome outcome) =>
        Assert.Equal(Rule.SentenceNeedsConviction, Assert.Throws<RuleBrokenException>(() => Decide(Court.In("GB"), FirstInstance, outcome, "5y")).Rule);

    [Theory]
    [InlineData("2y susp 3y")]
    [InlineData("life susp 1y")]
    public void No_more_is_suspended_than_there_is(string sentence) =>
        Assert.Equal(Rule.SuspendedTooLong, Assert.Throws<RuleBrokenException>(() => Decide(Court.In("GB"), FirstInstance, Convicted, sentence)).Rule);

    [Fact]
    public void Sentences_do_not_wait_for_each_other()
    {
        var court = Court.In("GB");
        var (one, two, foreign) = (court.Charge("GB.MSA.1"), court.Charge("GB.MSA.2"), court.Charge("GB.MSA.2", court.AddSuspect()));
        court.Decide(one, FirstInstance, Convicted, "2y", after: two);

        Assert.Equal(Rule.SentencesCircular, Assert.Throws<RuleBrokenException>(() => court.Decide(two, FirstInstance, Convicted, "3y", after: one)).Rule);
        Assert.Equal(Rule.SentencesCircular, Assert.Throws<RuleBrokenException>(() => court.Decide(two, FirstInstance, Convicted, "3y", after: two)).Rule);
        Assert.Equal(Rule.SentencesCircular, Assert.Throws<RuleBrokenException>(() => court.Decide(two, FirstInstance, Convicted, "3y", after: foreign)).Rule);
    }

    // Decisions so far, none if empty, and the stages permitted next.
    [Theory]
    [InlineData("", "FirstInstance")]
    [InlineData("FirstInstance Convicted", "Appeal, Final")]
    [InlineData("FirstInstance Convicted, Appeal Acquitted", "Appeal, Final")]
    [InlineData("FirstInstance Convicted, Appeal SentBack", "FirstInstance")]
    [InlineData("FirstInstance Convicted, Final Convicted", "")]
    public void A_charge_goes_from_court_to_court(string decided, string next)
    {
        var court = Court.In("GB");
        var charge = court.Charge("GB.MSA.2");
        foreach (var verdict in decided.Split(", ", StringSplitOptions.RemoveEmptyEntries).Select(v => v.Split(' ')))
        {
            court.Decide(charge, Enum.Parse<VerdictStage>(verdict[0]), Enum.Parse<VerdictOutcome>(verdict[1]));
        }

        foreach (var stage in Enum.GetValues<VerdictStage>())
        {
            var blocker = court.Opened.BlockerToVerdict(charge, Court.Facts(stage, Convicted, null), null, Court.Law);
            Assert.Equal(next.Contains($"{stage}", StringComparison.Ordinal) ? null : Rule.VerdictNotReachable, blocker);
        }
    }

    [Fact]
    public void Only_an_appeal_sends_back()
    {
        Assert.Equal(Rule.VerdictNotReachable, Assert.Throws<RuleBrokenException>(() => Decide(Court.In("GB"), FirstInstance, SentBack, null)).Rule);
    }

    [Fact]
    public void No_verdict_is_before_the_one_before_it()
    {
        var court = Court.In("GB");
        var charge = court.Charge("GB.MSA.2");
        court.Decide(charge, FirstInstance, Convicted, "5y", on: "2024-07-26");

        Assert.Equal(Rule.VerdictOutOfOrder, Assert.Throws<RuleBrokenException>(() => court.Decide(charge, Appeal, Convicted, "4y", on: "2024-07-25")).Rule);
        court.Decide(charge, Appeal, Convicted, "4y", on: "2024");
    }

    [Fact]
    public void A_correction_takes_the_place_of_a_verdict_and_both_stay_on_file()
    {
        var court = Court.In("GB");
        var charge = court.Charge("GB.MSA.2");
        var first = court.Decide(charge, FirstInstance, Convicted, "5y");
        court.Decide(charge, Appeal, Convicted, "4y 6m", on: "2025-02-11");

        var corrected = court.Decide(charge, FirstInstance, PleadedGuilty, "5y 3m", instead: first.Id);

        Assert.Equal([corrected.Id, charge.InForce!.Id], charge.Decided.Select(v => v.Id));
        Assert.Equal(3, charge.Verdicts.Count);
        Assert.Equal(Rule.VerdictReplaced, Assert.Throws<RuleBrokenException>(() => court.Decide(charge, FirstInstance, Convicted, "5y", instead: first.Id)).Rule);
    }

    [Fact]
    public void A_verdict_of_another_is_taken_back_and_the_charge_is_open_again()
    {
        var court = Court.In("GB");
        var charge = court.Charge("GB.MSA.2");
        var first = court.Decide(charge, FirstInstance, Convicted, "5y");
        var appeal = court.Decide(charge, Appeal, Convicted, "4y", on: "2025-02-11");

        // Refused: a later verdict follows it.
        Assert.Equal(Rule.VerdictNotReachable, Assert.Throws<RuleBrokenException>(() => court.Decide(charge, FirstInstance, DidNotHappen, instead: first.Id)).Rule);
        court.Decide(charge, Appeal, DidNotHappen, instead: appeal.Id);
        Assert.Equal(Court.Length("5y"), charge.InForce!.Sentence!.Custody);
        court.Decide(charge, FirstInstance, DidNotHappen, instead: first.Id);

        Assert.Null(charge.InForce);
        Assert.Equal(4, charge.Verdicts.Count);
        Assert.Null(Domain.Cases.Case.BlockerToTakingBack(charge));
        Assert.Equal(Rule.VerdictNotReachable, Assert.Throws<RuleBrokenException>(() => court.Decide(charge, FirstInstance, DidNotHappen)).Rule);
    }

    [Fact]
    public void A_correction_leaves_what_follows_possible()
    {
        var court = Court.In("GB");
        var charge = court.Charge("GB.MSA.2");
        var first = court.Decide(charge, FirstInstance, Convicted, "5y");
        court.Decide(charge, Appeal, Convicted, "4y", on: "2025-02-11");

        Assert.Equal(Rule.VerdictNotReachable, Assert.Throws<RuleBrokenException>(() => court.Decide(charge, Final, Convicted, "5y", instead: first.Id)).Rule);
        Assert.Equal(Rule.VerdictOutOfOrder, Assert.Throws<RuleBrokenException>(() => court.Decide(charge, FirstInstance, Convicted, "5y", on: "2025-03-01", instead: first.Id)).Rule);
    }

    [Theory]
    [InlineData("RO.CP.209", 1, "2024-06-30")] // no version was in force
    [InlineData("RO.CP.210", 2, "2024-06-30")]
    [InlineData("RO.CP.210", 1, "2024-07-01")]
    [InlineData("RO.CP.210", 2, "2023")]
    [InlineData("GB.MSA.2", 1, "2023-10-14")] // superseded by another version
    public void Nobody_is_charged_under_a_law_that_was_not_in_force(string offence, int version, string committed)
    {
        var court = Court.In(offence[..2]);
        var facts = new ChargeFacts(ApproximateDate.Parse(committed), new(2025), [court.Opened.Victims[0].Id]);

        Assert.Equal(Rule.OffenceNotInForce, Domain.Cases.Case.BlockerToCharge(court.Proceeding, Court.Law.Find(offence, version), facts, Court.Law));
    }

    [Theory]
    [InlineData("RO.CP.210", 1, "2024")] // in force for half of the year
    [InlineData("RO.CP.210", 2, "2024")]
    [InlineData("RO.CP.210", 1, "2024-06-30")]
    [InlineData("RO.CP.210", 2, "2024-07-01")]
    public void Where_the_day_is_not_known_the_law_of_any_day_that_it_may_have_been_is_taken(string offence, int version, string committed)
    {
        var court = Court.In(offence[..2]);
        var facts = new ChargeFacts(ApproximateDate.Parse(committed), new(2025), [court.Opened.Victims[0].Id]);

        Assert.Null(Domain.Cases.Case.BlockerToCharge(court.Proceeding, Court.Law.Find(offence, version), facts, Court.Law));
    }

    [Fact]
    public void A_charge_is_of_the_law_of_its_country_and_names_someone()
    {
        var court = Court.In("GB");
        var facts = new ChargeFacts(new(2023), new(2024), [court.Opened.Victims[0].Id]);

        Assert.Equal(Rule.OffenceOfAnotherCountry, Domain.Cases.Case.BlockerToCharge(court.Proceeding, Court.Law.Find("RO.CP.210", 1), facts, Court.Law));
        Assert.Equal(Rule.ChargeNeedsVictim, Domain.Cases.Case.BlockerToCharge(court.Proceeding, Court.Law.Find("GB.MSA.2", 2), facts with { Victims = [] }, Court.Law));
    }

    [Fact]
    public void A_charge_is_a_mistake_only_while_no_court_decided_of_it()
    {
        var court = Court.In("GB");
        var (decided, mistake) = (court.Charge("GB.MSA.2"), court.Charge("GB.MSA.1"));
        court.Decide(decided, FirstInstance, Acquitted);
        court.Opened.TakeBackCharge(mistake, Stories.Ana);

        Assert.Equal(Rule.ChargeDecided, Assert.Throws<RuleBrokenException>(() => court.Opened.TakeBackCharge(decided, Stories.Ana)).Rule);
        Assert.Equal(Rule.ChargeTakenBack, Assert.Throws<RuleBrokenException>(() => court.Opened.TakeBackCharge(mistake, Stories.Ana)).Rule);
        Assert.Equal(Rule.ChargeTakenBack, Assert.Throws<RuleBrokenException>(() => court.Decide(mistake, FirstInstance, Acquitted)).Rule);
    }

    [Fact]
    public void Every_offence_on_file_can_be_charged_on_some_day()
    {
        foreach (var offence in Court.Law.InForceOnce(LawKind.Offence))
        {
            Assert.True(Court.Law.HoldsWithin(offence, ApproximateDate.On(offence.ValidFrom ?? offence.ValidUntil ?? new(2025, 1, 1))), $"{offence.Code} {offence.Version}");
        }
    }

    private static Verdict Decide(Court court, VerdictStage stage, VerdictOutcome outcome, string? sentence) => court.Decide(court.Charge("GB.MSA.2"), stage, outcome, sentence);
}
