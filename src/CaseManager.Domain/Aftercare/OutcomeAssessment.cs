using CaseManager.Domain.Cases;

namespace CaseManager.Domain.Aftercare;

public enum OutcomeOccasion
{
    Intake,

    /// <summary>Usual interval; the instrument's schedule sets the actual one.</summary>
    SixMonths,

    /// <summary>Usual interval; the instrument's schedule sets the actual one.</summary>
    Yearly,

    /// <summary>Unscheduled, because of a change.</summary>
    Extra,

    /// <summary>End of aftercare.</summary>
    Closure,

    /// <summary>After the end of aftercare.</summary>
    FollowUp,
}

public enum OutcomeResult
{
    /// <summary>An item is not scored, so that its domain has no mean.</summary>
    Incomplete,

    Complete,

    /// <summary>Everything is scored at closure or follow-up, and nothing is below the threshold.</summary>
    Restored,
}

/// <summary>
/// Assessment of a survivor's recovery on one date. Immutable: a correction supersedes it. Scores are unencrypted for counting; the notes are
/// encrypted.
/// </summary>
public sealed class OutcomeAssessment : SealedRecord<OutcomeNotes>, IPartOfCase, ISupersedable
{
    private OutcomeAssessment()
    {
    }

    internal OutcomeAssessment(Guid id, CaseId caseId, VictimId victimId, Instrument instrument, OutcomeDetails details, OutcomeAssessment? supersedesId,
        AuditStamp stamp)
    {
        (Id, CaseId, VictimId, SupersedesId) = (id, caseId, victimId, supersedesId?.Id);
        (InstrumentCode, InstrumentVersion, Occasion, AssessedOn) = (instrument.Code, instrument.Version, details.Occasion, details.AssessedOn);
        (Ratings, RecordedBy, RecordedAt) = (details.Ratings, stamp.ActorId, stamp.OccurredAt);
        NextDueOn = instrument.Definition.Schedule.GetNextDueDate(details.Occasion, details.AssessedOn);
        Result = OutcomeScores.Create(instrument.Definition, details.Ratings).GetResult(details.Occasion);
        SetContent(details.Notes);
    }

    /// <inheritdoc/>
    public Guid Id { get; private init; }

    /// <inheritdoc/>
    public CaseId CaseId { get; private init; }

    public VictimId VictimId { get; private init; }

    public string InstrumentCode { get; private init; } = "";

    public int InstrumentVersion { get; private init; }

    public OutcomeOccasion Occasion { get; private init; }

    public DateOnly AssessedOn { get; private init; }

    /// <summary>Due date of the next assessment by this version of the instrument; null after a follow-up or an extra assessment.</summary>
    public DateOnly? NextDueOn { get; private init; }

    public IReadOnlyList<Rating> Ratings { get; private init; } = [];

    /// <summary>Calculated with this version of the instrument.</summary>
    public OutcomeResult Result { get; private init; }

    /// <inheritdoc/>
    public Guid? SupersedesId { get; private init; }

    public StaffId RecordedBy { get; private init; }

    public DateTimeOffset RecordedAt { get; private init; }

    /// <inheritdoc/>
    public override Guid SealedFor => VictimId.Value;

    /// <inheritdoc/>
    public override Guid RowId => Id;
}

/// <summary>Scores of one item. The worker's score is null until recorded, the survivor's own where they gave none.</summary>
public sealed record Rating(string Item, int? Worker, int? Survivor, bool IsNotApplicable);

/// <summary>Encrypted notes: the survivor's own words and the worker's observations, each null for none.</summary>
public sealed record OutcomeNotes(string? Survivor, string? Worker);

public sealed record OutcomeDetails(OutcomeOccasion Occasion, DateOnly AssessedOn, IReadOnlyList<Rating> Ratings, OutcomeNotes Notes);
