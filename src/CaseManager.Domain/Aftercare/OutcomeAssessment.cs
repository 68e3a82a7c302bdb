using CaseManager.Domain.Cases;

namespace CaseManager.Domain.Aftercare;

/// <summary>On what occasion someone's recovery is assessed.</summary>
public enum OutcomeOccasion
{
    /// <summary>At the beginning.</summary>
    Intake,

    /// <summary>Half a year on, or whenever the instrument says.</summary>
    SixMonths,

    /// <summary>Every year, or whenever the instrument says.</summary>
    Yearly,

    /// <summary>In between, since something changed.</summary>
    Extra,

    /// <summary>At the end of aftercare.</summary>
    Closure,

    /// <summary>After its end.</summary>
    FollowUp,
}

/// <summary>What an assessment comes to.</summary>
public enum OutcomeResult
{
    /// <summary>Something is not scored yet: there is no mean of that domain, and no result.</summary>
    Incomplete,

    /// <summary>Everything is scored.</summary>
    Complete,

    /// <summary>Everything is scored at closure or after, and nothing lies below the threshold.</summary>
    Restored,
}

/// <summary>
/// How someone's recovery was assessed on a day. The scores stand in the clear, for counting; the words are sealed. Never changed: a correction takes its
/// place.
/// </summary>
public sealed class OutcomeAssessment : SealedRecord<OutcomeWords>, IPartOfCase, IReplaceable
{
    private OutcomeAssessment()
    {
    }

    internal OutcomeAssessment(Guid id, CaseId caseId, VictimId victimId, Instrument instrument, OutcomeFacts facts, OutcomeAssessment? instead, Signature by)
    {
        (Id, CaseId, VictimId, Replaces) = (id, caseId, victimId, instead?.Id);
        (InstrumentCode, InstrumentVersion, Occasion, On) = (instrument.Code, instrument.Version, facts.Occasion, facts.On);
        (Ratings, RecordedBy, RecordedAt) = (facts.Ratings, by.Who, by.When);
        NextOn = instrument.Definition.Schedule.After(facts.Occasion, facts.On);
        Result = OutcomeScores.Of(instrument.Definition, facts.Ratings).ResultAt(facts.Occasion);
        Write(facts.Words);
    }

    /// <inheritdoc/>
    public Guid Id { get; private init; }

    /// <inheritdoc/>
    public CaseId CaseId { get; private init; }

    /// <summary>Whose recovery it is.</summary>
    public VictimId VictimId { get; private init; }

    /// <summary>By which instrument.</summary>
    public string InstrumentCode { get; private init; } = "";

    /// <summary>In which version.</summary>
    public int InstrumentVersion { get; private init; }

    /// <summary>On what occasion.</summary>
    public OutcomeOccasion Occasion { get; private init; }

    /// <summary>On which day.</summary>
    public DateOnly On { get; private init; }

    /// <summary>The day by which to assess again, by the instrument as it was; null where it asks for no other time, and in between.</summary>
    public DateOnly? NextOn { get; private init; }

    /// <summary>The scores.</summary>
    public IReadOnlyList<Rating> Ratings { get; private init; } = [];

    /// <summary>What it comes to, by the instrument as it was.</summary>
    public OutcomeResult Result { get; private init; }

    /// <inheritdoc/>
    public Guid? Replaces { get; private init; }

    /// <summary>Who took it down.</summary>
    public StaffId RecordedBy { get; private init; }

    /// <summary>When.</summary>
    public DateTimeOffset RecordedAt { get; private init; }

    /// <inheritdoc/>
    public override Guid SealedFor => VictimId.Value;

    /// <inheritdoc/>
    public override Guid RowId => Id;
}

/// <summary>A score.</summary>
/// <param name="Item">Code of what is scored.</param>
/// <param name="Worker">The worker's; null where there is none yet.</param>
/// <param name="Own">The survivor's; null where they gave none.</param>
/// <param name="DoesNotApply">Whether it does not apply to this survivor.</param>
public sealed record Rating(string Item, int? Worker, int? Own, bool DoesNotApply);

/// <summary>What was said at an assessment.</summary>
/// <param name="Survivor">What the survivor said, in their words; null for nothing.</param>
/// <param name="Worker">What the worker saw; null for nothing.</param>
public sealed record OutcomeWords(string? Survivor, string? Worker);

/// <summary>What is taken down of an assessment.</summary>
/// <param name="Occasion">On what occasion.</param>
/// <param name="On">On which day.</param>
/// <param name="Ratings">The scores.</param>
/// <param name="Words">What was said.</param>
public sealed record OutcomeFacts(OutcomeOccasion Occasion, DateOnly On, IReadOnlyList<Rating> Ratings, OutcomeWords Words);
