using CaseManager.Domain.Cases;

namespace CaseManager.Domain.Justice;

/// <summary>Stage at which a verdict is given.</summary>
public enum VerdictStage
{
    FirstInstance,

    Appeal,

    /// <summary>No further appeal is possible.</summary>
    Final,
}

public enum VerdictOutcome
{
    Convicted,

    ConvictedOfLesser,

    /// <summary>Convicted on a guilty plea.</summary>
    PleadedGuilty,

    Acquitted,

    /// <summary>Charge dismissed by the court.</summary>
    Dismissed,

    /// <summary>Charge dropped by the prosecutor.</summary>
    Dropped,

    /// <summary>Retrial ordered by a higher court.</summary>
    RetrialOrdered,

    /// <summary>Correction: no such decision was made.</summary>
    RecordedInError,
}

public static class VerdictOutcomes
{
    public static bool IsConviction(this VerdictOutcome outcome) =>
        outcome is VerdictOutcome.Convicted or VerdictOutcome.ConvictedOfLesser or VerdictOutcome.PleadedGuilty;

    /// <summary>Stages that may follow a verdict; without a verdict, or after a retrial order, the first instance.</summary>
    public static IReadOnlyList<VerdictStage> GetNextStages(Verdict? last) => last switch
    {
        null or { Outcome: VerdictOutcome.RetrialOrdered } => [VerdictStage.FirstInstance],
        { Stage: VerdictStage.Final } => [],
        _ => [VerdictStage.Appeal, VerdictStage.Final],
    };
}

/// <summary>
/// A verdict on a charge, with the sentence: in plain text for statistics, while the reasons of the court are encrypted. Immutable: an appeal adds a verdict,
/// a correction adds one that supersedes it.
/// </summary>
public sealed class Verdict : SealedRecord<VerdictNotes>, IPartOfCase, ISupersedable
{
    private Verdict()
    {
    }

    internal Verdict(Guid id, Charge charge, int number, VerdictDetails details, Verdict? supersedesId, AuditStamp stamp)
    {
        (Id, CaseId, ChargeId, ProceedingId, Number, SupersedesId) = (id, charge.CaseId, charge.Id, charge.ProceedingId, number, supersedesId?.Id);
        (Stage, Outcome, DecidedOn, IsWithinStatutoryRange) = (details.Stage, details.Outcome, details.DecidedOn, details.Warnings.Count == 0);
        (RecordedBy, RecordedAt) = (stamp.ActorId, stamp.OccurredAt);
        if (details.Sentence is { } sentence)
        {
            (HasSentence, IsLife, ConsecutiveToChargeId) = (true, sentence.IsLife, sentence.ConsecutiveToChargeId);
            (Years, Months, Days) = (sentence.Custody.Years, sentence.Custody.Months, sentence.Custody.Days);
            (SuspendedYears, SuspendedMonths, SuspendedDays) = (sentence.Suspended.Years, sentence.Suspended.Months, sentence.Suspended.Days);
            (FineAmount, FineCurrency) = (sentence.Fine?.Amount, sentence.Fine?.Currency);
        }

        SetContent(new(details.LesserOffence, details.Reasons));
    }

    /// <inheritdoc/>
    public Guid Id { get; private init; }

    /// <inheritdoc/>
    public CaseId CaseId { get; private init; }

    public Guid ChargeId { get; private init; }

    public Guid ProceedingId { get; private init; }

    /// <summary>Sequence number among the verdicts of the charge, from 1; a correction keeps the number of the verdict that it supersedes.</summary>
    public int Number { get; private init; }

    public VerdictStage Stage { get; private init; }

    public VerdictOutcome Outcome { get; private init; }

    public ApproximateDate DecidedOn { get; private init; } = null!;

    /// <summary>Whether the sentence is within the statutory range; false where the user confirmed a deviation as stated in the judgment.</summary>
    public bool IsWithinStatutoryRange { get; private init; }

    public bool HasSentence { get; private init; }

    public bool IsLife { get; private init; }

    /// <summary>Years of custody; for life, of the minimum term.</summary>
    public int Years { get; private init; }

    /// <summary>Months in addition to the years.</summary>
    public int Months { get; private init; }

    /// <summary>Days in addition to the months.</summary>
    public int Days { get; private init; }

    /// <summary>Years of the suspended part of the term.</summary>
    public int SuspendedYears { get; private init; }

    public int SuspendedMonths { get; private init; }

    public int SuspendedDays { get; private init; }

    /// <summary>Charge to whose sentence this one is consecutive; null for a concurrent sentence.</summary>
    public Guid? ConsecutiveToChargeId { get; private init; }

    public decimal? FineAmount { get; private init; }

    /// <summary>ISO 4217 code.</summary>
    public string? FineCurrency { get; private init; }

    public Guid? SupersedesId { get; private init; }

    public StaffId RecordedBy { get; private init; }

    public DateTimeOffset RecordedAt { get; private init; }

    public Sentence? Sentence => HasSentence
        ? new(IsLife, new(Years, Months, Days), new(SuspendedYears, SuspendedMonths, SuspendedDays), ConsecutiveToChargeId,
            FineAmount is { } amount ? new(amount, FineCurrency!) : null)
        : null;

    /// <inheritdoc/>
    public override Guid SealedFor => CaseId.Value;

    /// <inheritdoc/>
    public override Guid RowId => Id;
}

/// <summary>Encrypted text of a verdict: the lesser offence, and the reasons of the court.</summary>
public sealed record VerdictNotes(string? LesserOffence, string? Reasons);

/// <summary>Input for recording a verdict.</summary>
public sealed record VerdictDetails(VerdictStage Stage, VerdictOutcome Outcome, ApproximateDate DecidedOn, Sentence? Sentence, string? LesserOffence,
    string? Reasons)
{
    /// <summary>Deviations from the statutory range that the user confirmed as stated in the judgment.</summary>
    public IReadOnlyList<SentencingWarning> Warnings { get; init; } = [];
}
