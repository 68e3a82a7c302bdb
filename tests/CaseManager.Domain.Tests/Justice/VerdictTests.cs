using CaseManager.Domain.Justice;
using CaseManager.Domain.LegalReference;
using Xunit;
using static CaseManager.Domain.Justice.SentencingWarning;
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
    public void A_sentence_outside_the_law_raises_a_warning(string offence, string committed, string sentence, params SentencingWarning[] warnings)
    {
        var court = CourtScenario.ForCountry(offence[..2]);
        var charge = court.AddCharge(offence, date: committed);
        var details = CourtScenario.CreateVerdictDetails(FirstInstance, Convicted, sentence, date: "2026-01-20");

        Assert.Equal(warnings, Domain.Cases.Case.GetWarnings(charge, details, CourtScenario.Law));
        Assert.Equal(warnings.Length == 0 ? null : BusinessRule.SentenceOutsideRange, court.Case.BlockerToVerdict(charge, details, null, CourtScenario.Law));
        Assert.Null(court.Case.BlockerToVerdict(charge, details with { Warnings = warnings }, null, CourtScenario.Law));
    }

    [Fact]
    public void A_confirmed_sentence_is_recorded_with_its_warning()
    {
        var court = CourtScenario.ForCountry("RO");
        var charge = court.AddCharge("RO.CP.210", date: "2024-07-01");

        Assert.Equal(BusinessRule.SentenceOutsideRange,
            Assert.Throws<BusinessRuleException>(() => court.RecordVerdict(charge, FirstInstance, Convicted, "5y susp", date: "2026-01-20")).Rule);
        Assert.Empty(charge.Verdicts);
        Assert.False(court.RecordVerdict(charge, FirstInstance, Convicted, "5y susp", date: "2026-01-20", warnings: NotSuspendable).IsWithinStatutoryRange);
    }

    [Fact]
    public void A_warning_that_does_not_apply_is_not_recorded()
    {
        var court = CourtScenario.ForCountry("RO");

        Assert.True(court.RecordVerdict(court.AddCharge("RO.CP.210", date: "2024-07-01"), FirstInstance, Convicted, "5y", date: "2026-01-20",
            warnings: NotSuspendable).IsWithinStatutoryRange);
    }

    [Fact]
    public void A_lesser_offence_uses_its_own_range() =>
        Assert.Empty(Domain.Cases.Case.GetWarnings(CourtScenario.ForCountry("RO").AddCharge("RO.CP.210"),
            CourtScenario.CreateVerdictDetails(FirstInstance, ConvictedOfLesser, "6m"), CourtScenario.Law));

    [Theory]
    [InlineData(Acquitted)]
    [InlineData(Dismissed)]
    [InlineData(Dropped)]
    public void Only_a_convicted_person_is_sentenced(VerdictOutcome outcome) =>
        Assert.Equal(BusinessRule.SentenceNeedsConviction,
            Assert.Throws<BusinessRuleException>(() => RecordVerdict(CourtScenario.ForCountry("GB"), FirstInstance, outcome, "5y")).Rule);

    [Theory]
    [InlineData("2y susp 3y")]
    [InlineData("life susp 1y")]
    public void The_suspended_part_does_not_exceed_the_sentence(string sentence) =>
        Assert.Equal(BusinessRule.SuspendedTooLong,
            Assert.Throws<BusinessRuleException>(() => RecordVerdict(CourtScenario.ForCountry("GB"), FirstInstance, Convicted, sentence)).Rule);

    [Fact]
    public void Consecutive_sentences_are_not_circular()
    {
        var court = CourtScenario.ForCountry("GB");
        var (one, two, foreign) = (court.AddCharge("GB.MSA.1"), court.AddCharge("GB.MSA.2"), court.AddCharge("GB.MSA.2", court.AddSuspect()));
        court.RecordVerdict(one, FirstInstance, Convicted, "2y", after: two);

        Assert.Equal(BusinessRule.SentencesCircular,
            Assert.Throws<BusinessRuleException>(() => court.RecordVerdict(two, FirstInstance, Convicted, "3y", after: one)).Rule);
        Assert.Equal(BusinessRule.SentencesCircular,
            Assert.Throws<BusinessRuleException>(() => court.RecordVerdict(two, FirstInstance, Convicted, "3y", after: two)).Rule);
        Assert.Equal(BusinessRule.SentencesCircular,
            Assert.Throws<BusinessRuleException>(() => court.RecordVerdict(two, FirstInstance, Convicted, "3y", after: foreign)).Rule);
    }

    // Decisions so far, none if empty, and the stages permitted next.
    [Theory]
    [InlineData("", "FirstInstance")]
    [InlineData("FirstInstance Convicted", "Appeal, Final")]
    [InlineData("FirstInstance Convicted, Appeal Acquitted", "Appeal, Final")]
    [InlineData("FirstInstance Convicted, Appeal RetrialOrdered", "FirstInstance")]
    [InlineData("FirstInstance Convicted, Final Convicted", "")]
    public void A_charge_moves_from_court_to_court(string decided, string next)
    {
        var court = CourtScenario.ForCountry("GB");
        var charge = court.AddCharge("GB.MSA.2");
        foreach (var verdict in decided.Split(", ", StringSplitOptions.RemoveEmptyEntries).Select(v => v.Split(' ')))
        {
            court.RecordVerdict(charge, Enum.Parse<VerdictStage>(verdict[0]), Enum.Parse<VerdictOutcome>(verdict[1]));
        }

        foreach (var stage in Enum.GetValues<VerdictStage>())
        {
            var blocker = court.Case.BlockerToVerdict(charge, CourtScenario.CreateVerdictDetails(stage, Convicted, null), null, CourtScenario.Law);
            Assert.Equal(next.Contains($"{stage}", StringComparison.Ordinal) ? null : BusinessRule.VerdictNotReachable, blocker);
        }
    }

    [Fact]
    public void Only_an_appeal_orders_a_retrial()
    {
        Assert.Equal(BusinessRule.VerdictNotReachable,
            Assert.Throws<BusinessRuleException>(() => RecordVerdict(CourtScenario.ForCountry("GB"), FirstInstance, RetrialOrdered, null)).Rule);
    }

    [Fact]
    public void A_verdict_is_not_before_the_previous_one()
    {
        var court = CourtScenario.ForCountry("GB");
        var charge = court.AddCharge("GB.MSA.2");
        court.RecordVerdict(charge, FirstInstance, Convicted, "5y", date: "2024-07-26");

        Assert.Equal(BusinessRule.VerdictOutOfOrder,
            Assert.Throws<BusinessRuleException>(() => court.RecordVerdict(charge, Appeal, Convicted, "4y", date: "2024-07-25")).Rule);
        court.RecordVerdict(charge, Appeal, Convicted, "4y", date: "2024");
    }

    [Fact]
    public void A_correction_replaces_a_verdict_and_both_remain()
    {
        var court = CourtScenario.ForCountry("GB");
        var charge = court.AddCharge("GB.MSA.2");
        var first = court.RecordVerdict(charge, FirstInstance, Convicted, "5y");
        court.RecordVerdict(charge, Appeal, Convicted, "4y 6m", date: "2025-02-11");

        var corrected = court.RecordVerdict(charge, FirstInstance, PleadedGuilty, "5y 3m", supersedesId: first.Id);

        Assert.Equal([corrected.Id, charge.VerdictInForce!.Id], charge.ActiveVerdicts.Select(v => v.Id));
        Assert.Equal(3, charge.Verdicts.Count);
        Assert.Equal(BusinessRule.VerdictSuperseded,
            Assert.Throws<BusinessRuleException>(() => court.RecordVerdict(charge, FirstInstance, Convicted, "5y", supersedesId: first.Id)).Rule);
    }

    [Fact]
    public void A_withdrawn_verdict_reopens_the_charge()
    {
        var court = CourtScenario.ForCountry("GB");
        var charge = court.AddCharge("GB.MSA.2");
        var first = court.RecordVerdict(charge, FirstInstance, Convicted, "5y");
        var appeal = court.RecordVerdict(charge, Appeal, Convicted, "4y", date: "2025-02-11");

        // Refused: a later verdict follows it.
        Assert.Equal(BusinessRule.VerdictNotReachable,
            Assert.Throws<BusinessRuleException>(() => court.RecordVerdict(charge, FirstInstance, RecordedInError, supersedesId: first.Id)).Rule);
        court.RecordVerdict(charge, Appeal, RecordedInError, supersedesId: appeal.Id);
        Assert.Equal(CourtScenario.ParseTerm("5y"), charge.VerdictInForce!.Sentence!.Custody);
        court.RecordVerdict(charge, FirstInstance, RecordedInError, supersedesId: first.Id);

        Assert.Null(charge.VerdictInForce);
        Assert.Equal(4, charge.Verdicts.Count);
        Assert.Null(Domain.Cases.Case.BlockerToMarkingInError(charge));
        Assert.Equal(BusinessRule.VerdictNotReachable,
            Assert.Throws<BusinessRuleException>(() => court.RecordVerdict(charge, FirstInstance, RecordedInError)).Rule);
    }

    [Fact]
    public void A_correction_keeps_later_verdicts_valid()
    {
        var court = CourtScenario.ForCountry("GB");
        var charge = court.AddCharge("GB.MSA.2");
        var first = court.RecordVerdict(charge, FirstInstance, Convicted, "5y");
        court.RecordVerdict(charge, Appeal, Convicted, "4y", date: "2025-02-11");

        Assert.Equal(BusinessRule.VerdictNotReachable,
            Assert.Throws<BusinessRuleException>(() => court.RecordVerdict(charge, Final, Convicted, "5y", supersedesId: first.Id)).Rule);
        Assert.Equal(BusinessRule.VerdictOutOfOrder,
            Assert.Throws<BusinessRuleException>(() =>
                court.RecordVerdict(charge, FirstInstance, Convicted, "5y", date: "2025-03-01", supersedesId: first.Id)).Rule);
    }

    [Theory]
    [InlineData("RO.CP.209", 1, "2024-06-30")] // no version was in force
    [InlineData("RO.CP.210", 2, "2024-06-30")]
    [InlineData("RO.CP.210", 1, "2024-07-01")]
    [InlineData("RO.CP.210", 2, "2023")]
    [InlineData("GB.MSA.2", 1, "2023-10-14")] // superseded by another version
    public void Nobody_is_charged_under_a_law_that_was_not_in_force(string offence, int version, string committed)
    {
        var court = CourtScenario.ForCountry(offence[..2]);
        var details = new ChargeDetails(ApproximateDate.Parse(committed), new(2025), [court.Case.Victims[0].Id]);

        Assert.Equal(BusinessRule.OffenceNotInForce,
            Domain.Cases.Case.BlockerToCharge(court.Proceeding, CourtScenario.Law.Find(offence, version), details, CourtScenario.Law));
    }

    [Theory]
    [InlineData("RO.CP.210", 1, "2024")] // in force for half of the year
    [InlineData("RO.CP.210", 2, "2024")]
    [InlineData("RO.CP.210", 1, "2024-06-30")]
    [InlineData("RO.CP.210", 2, "2024-07-01")]
    public void An_uncertain_date_allows_the_law_of_any_possible_day(string offence, int version, string committed)
    {
        var court = CourtScenario.ForCountry(offence[..2]);
        var details = new ChargeDetails(ApproximateDate.Parse(committed), new(2025), [court.Case.Victims[0].Id]);

        Assert.Null(Domain.Cases.Case.BlockerToCharge(court.Proceeding, CourtScenario.Law.Find(offence, version), details, CourtScenario.Law));
    }

    [Fact]
    public void A_charge_uses_national_law_and_names_a_victim()
    {
        var court = CourtScenario.ForCountry("GB");
        var details = new ChargeDetails(new(2023), new(2024), [court.Case.Victims[0].Id]);

        Assert.Equal(BusinessRule.OffenceOfAnotherCountry,
            Domain.Cases.Case.BlockerToCharge(court.Proceeding, CourtScenario.Law.Find("RO.CP.210", 1), details, CourtScenario.Law));
        Assert.Equal(BusinessRule.ChargeNeedsVictim,
            Domain.Cases.Case.BlockerToCharge(court.Proceeding, CourtScenario.Law.Find("GB.MSA.2", 2), details with { Victims = [] }, CourtScenario.Law));
    }

    [Fact]
    public void A_charge_is_in_error_only_before_any_verdict()
    {
        var court = CourtScenario.ForCountry("GB");
        var (decided, mistake) = (court.AddCharge("GB.MSA.2"), court.AddCharge("GB.MSA.1"));
        court.RecordVerdict(decided, FirstInstance, Acquitted);
        court.Case.MarkChargeRecordedInError(mistake, CaseFixture.AnaStamp);

        Assert.Equal(BusinessRule.ChargeDecided,
            Assert.Throws<BusinessRuleException>(() => court.Case.MarkChargeRecordedInError(decided, CaseFixture.AnaStamp)).Rule);
        Assert.Equal(BusinessRule.ChargeRecordedInError,
            Assert.Throws<BusinessRuleException>(() => court.Case.MarkChargeRecordedInError(mistake, CaseFixture.AnaStamp)).Rule);
        Assert.Equal(BusinessRule.ChargeRecordedInError,
            Assert.Throws<BusinessRuleException>(() => court.RecordVerdict(mistake, FirstInstance, Acquitted)).Rule);
    }

    [Fact]
    public void Every_recorded_offence_can_be_charged_on_some_day()
    {
        foreach (var offence in CourtScenario.Law.FindEverInForce(LegalReferenceKind.Offence))
        {
            Assert.True(CourtScenario.Law.IsInForceWithin(offence, ApproximateDate.FromDate(offence.ValidFrom ?? offence.ValidUntil ?? new(2025, 1, 1))),
                $"{offence.Code} {offence.Version}");
        }
    }

    private static Verdict RecordVerdict(CourtScenario court, VerdictStage stage, VerdictOutcome outcome, string? sentence) =>
        court.RecordVerdict(court.AddCharge("GB.MSA.2"), stage, outcome, sentence);
}
