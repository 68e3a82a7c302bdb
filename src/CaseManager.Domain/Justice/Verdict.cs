using CaseManager.Domain.Cases;

namespace CaseManager.Domain.Justice;

/// <summary>Which court decided, and whether anything follows.</summary>
public enum VerdictStage
{
    /// <summary>The first court.</summary>
    FirstInstance,

    /// <summary>A higher court.</summary>
    Appeal,

    /// <summary>Nothing can be appealed any more.</summary>
    Final,
}

/// <summary>What was decided of a charge.</summary>
public enum VerdictOutcome
{
    /// <summary>Convicted.</summary>
    Convicted,

    /// <summary>Convicted of a lesser offence.</summary>
    ConvictedOfLesser,

    /// <summary>Pleaded guilty, and convicted.</summary>
    PleadedGuilty,

    /// <summary>Acquitted.</summary>
    Acquitted,

    /// <summary>The court dismissed the charge.</summary>
    Dismissed,

    /// <summary>The prosecutor dropped it.</summary>
    Dropped,

    /// <summary>A higher court sent it back to be tried again.</summary>
    SentBack,

    /// <summary>Nothing: what was taken down was not decided.</summary>
    DidNotHappen,
}

/// <summary>What follows from an outcome.</summary>
public static class VerdictOutcomes
{
    /// <summary>Whether it is a conviction.</summary>
    public static bool IsConviction(this VerdictOutcome outcome) => outcome is VerdictOutcome.Convicted or VerdictOutcome.ConvictedOfLesser or VerdictOutcome.PleadedGuilty;

    /// <summary>What may be taken down after a verdict; after none, what the first court may decide.</summary>
    public static IReadOnlyList<VerdictStage> StagesAfter(Verdict? last) => last switch
    {
        null or { Outcome: VerdictOutcome.SentBack } => [VerdictStage.FirstInstance],
        { Stage: VerdictStage.Final } => [],
        _ => [VerdictStage.Appeal, VerdictStage.Final],
    };
}

/// <summary>
/// What a court decided of a charge, with the sentence. It stands in the clear, to be counted; what the court said is sealed. Never changed: an appeal is
/// another one after it, and who corrects one adds another that takes its place.
/// </summary>
public sealed class Verdict : SealedRecord<VerdictWords>, IPartOfCase, IReplaceable
{
    private Verdict()
    {
    }

    internal Verdict(Guid id, Charge charge, int number, VerdictFacts facts, Verdict? instead, Signature by)
    {
        (Id, CaseId, ChargeId, ProceedingId, Number, Replaces) = (id, charge.CaseId, charge.Id, charge.ProceedingId, number, instead?.Id);
        (Stage, Outcome, On, Agrees) = (facts.Stage, facts.Outcome, facts.On, facts.Doubts.Count == 0);
        (RecordedBy, RecordedAt) = (by.Who, by.When);
        if (facts.Sentence is { } sentence)
        {
            (IsSentence, IsLife, After) = (true, sentence.IsLife, sentence.After);
            (Years, Months, Days) = (sentence.Custody.Years, sentence.Custody.Months, sentence.Custody.Days);
            (SuspendedYears, SuspendedMonths, SuspendedDays) = (sentence.Suspended.Years, sentence.Suspended.Months, sentence.Suspended.Days);
            (FineAmount, FineCurrency) = (sentence.Fine?.Amount, sentence.Fine?.Currency);
        }

        Write(new(facts.LesserOffence, facts.Said));
    }

    /// <inheritdoc/>
    public Guid Id { get; private init; }

    /// <inheritdoc/>
    public CaseId CaseId { get; private init; }

    /// <summary>Of which charge.</summary>
    public Guid ChargeId { get; private init; }

    /// <summary>In which proceeding.</summary>
    public Guid ProceedingId { get; private init; }

    /// <summary>Its place among the verdicts of the charge, from 1; a correction has the place of what it corrects.</summary>
    public int Number { get; private init; }

    /// <summary>Which court decided.</summary>
    public VerdictStage Stage { get; private init; }

    /// <summary>What.</summary>
    public VerdictOutcome Outcome { get; private init; }

    /// <summary>When, as far as is known.</summary>
    public ApproximateDate On { get; private init; } = null!;

    /// <summary>Whether the sentence agreed with what the law on file says of the offence; else whoever took it down said that the judgment says so.</summary>
    public bool Agrees { get; private init; }

    /// <summary>Whether it has a sentence.</summary>
    public bool IsSentence { get; private init; }

    /// <summary>Whether for life.</summary>
    public bool IsLife { get; private init; }

    /// <summary>Years of custody.</summary>
    public int Years { get; private init; }

    /// <summary>Months beside them.</summary>
    public int Months { get; private init; }

    /// <summary>Days beside those.</summary>
    public int Days { get; private init; }

    /// <summary>Years of it that are suspended.</summary>
    public int SuspendedYears { get; private init; }

    /// <summary>Months of it that are suspended.</summary>
    public int SuspendedMonths { get; private init; }

    /// <summary>Days of it that are suspended.</summary>
    public int SuspendedDays { get; private init; }

    /// <summary>The charge after whose sentence it is served; null where it begins with the others.</summary>
    public Guid? After { get; private init; }

    /// <summary>A fine; null for none.</summary>
    public decimal? FineAmount { get; private init; }

    /// <summary>Its currency, ISO 4217.</summary>
    public string? FineCurrency { get; private init; }

    /// <summary>The one whose place it took; null for none.</summary>
    public Guid? Replaces { get; private init; }

    /// <summary>Who took it down.</summary>
    public StaffId RecordedBy { get; private init; }

    /// <summary>When.</summary>
    public DateTimeOffset RecordedAt { get; private init; }

    /// <summary>The sentence; null for none.</summary>
    public Sentence? Sentence => IsSentence
        ? new(IsLife, new(Years, Months, Days), new(SuspendedYears, SuspendedMonths, SuspendedDays), After, FineAmount is { } amount ? new(amount, FineCurrency!) : null)
        : null;

    /// <inheritdoc/>
    public override Guid SealedFor => CaseId.Value;

    /// <inheritdoc/>
    public override Guid RowId => Id;
}

/// <summary>What is said of a verdict.</summary>
/// <param name="LesserOffence">Of which lesser offence, in words.</param>
/// <param name="Said">What the court said.</param>
public sealed record VerdictWords(string? LesserOffence, string? Said);

/// <summary>What is taken down of a verdict.</summary>
/// <param name="Stage">Which court decided.</param>
/// <param name="Outcome">What.</param>
/// <param name="On">When, as far as is known.</param>
/// <param name="Sentence">The sentence; null for none.</param>
/// <param name="LesserOffence">Of which lesser offence, in words.</param>
/// <param name="Said">What the court said.</param>
public sealed record VerdictFacts(VerdictStage Stage, VerdictOutcome Outcome, ApproximateDate On, Sentence? Sentence, string? LesserOffence, string? Said)
{
    /// <summary>What does not agree with the law, and was said to stand in the judgment all the same.</summary>
    public IReadOnlyList<SentenceDoubt> Doubts { get; init; } = [];
}
