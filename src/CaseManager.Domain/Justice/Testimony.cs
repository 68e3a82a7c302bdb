using CaseManager.Domain.Cases;

namespace CaseManager.Domain.Justice;

/// <summary>What spares someone who gives evidence.</summary>
public enum SpecialMeasure
{
    /// <summary>A screen.</summary>
    Screen,

    /// <summary>A live link from another room.</summary>
    LiveLink,

    /// <summary>A recorded interview is played instead of asking again.</summary>
    RecordedInterview,

    /// <summary>Cross-examination was recorded before the trial.</summary>
    RecordedCrossExamination,

    /// <summary>Evidence in private.</summary>
    InPrivate,

    /// <summary>Judge and lawyers without wigs and gowns.</summary>
    NoWigsAndGowns,

    /// <summary>An intermediary.</summary>
    Intermediary,

    /// <summary>An interpreter of their choice.</summary>
    ChosenInterpreter,

    /// <summary>An aid to communicate.</summary>
    CommunicationAid,

    /// <summary>An order that they stay anonymous.</summary>
    Anonymity,

    /// <summary>Someone at their side.</summary>
    SupportPerson,

    /// <summary>An entrance and a room of their own.</summary>
    SeparateEntrance,

    /// <summary>Witness protection.</summary>
    WitnessProtection,
}

/// <summary>What became of a measure that was asked for.</summary>
public enum MeasureGrant
{
    /// <summary>Asked for, and not decided yet.</summary>
    Asked,

    /// <summary>Granted.</summary>
    Granted,

    /// <summary>Granted in part.</summary>
    InPart,

    /// <summary>Refused.</summary>
    Refused,
}

/// <summary>How someone gives evidence.</summary>
public enum TestimonyMode
{
    /// <summary>In the courtroom.</summary>
    InCourt,

    /// <summary>From another room.</summary>
    ByLiveLink,

    /// <summary>By a recording.</summary>
    Recorded,

    /// <summary>In writing.</summary>
    Written,
}

/// <summary>
/// That a person harmed gives evidence at a hearing, and what was asked for, granted and used to spare them. Never changed; a later account takes its
/// place.
/// </summary>
public sealed class Testimony : SealedRecord<TestimonyAccount>, IPartOfCase, IReplaceable
{
    private Testimony()
    {
    }

    internal Testimony(Guid id, Hearing hearing, VictimId victim, TestimonyAccount account, Testimony? instead, Signature by)
    {
        (Id, CaseId, HearingId, ProceedingId, VictimId, Replaces) = (id, hearing.CaseId, hearing.Id, hearing.ProceedingId, victim, instead?.Id);
        (RecordedBy, RecordedAt) = (by.Who, by.When);
        Write(account);
    }

    /// <inheritdoc/>
    public Guid Id { get; private init; }

    /// <inheritdoc/>
    public CaseId CaseId { get; private init; }

    /// <summary>At which hearing.</summary>
    public Guid HearingId { get; private init; }

    /// <summary>In which proceeding.</summary>
    public Guid ProceedingId { get; private init; }

    /// <summary>Who gives evidence.</summary>
    public VictimId VictimId { get; private init; }

    /// <summary>The account whose place it took; null for the first.</summary>
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

/// <summary>How someone gives evidence, and what spares them. Where they do it from stands nowhere: it would tell where they are.</summary>
/// <param name="Mode">How.</param>
/// <param name="WasGiven">Whether they gave it; null while it is to come.</param>
/// <param name="Measures">What was asked for.</param>
/// <param name="Said">What else is to be known; null where nothing is.</param>
public sealed record TestimonyAccount(TestimonyMode Mode, bool? WasGiven, IReadOnlyList<MeasureAsked> Measures, string? Said);

/// <summary>A measure that was asked for.</summary>
/// <param name="Measure">Which.</param>
/// <param name="Grant">What became of that.</param>
/// <param name="WasUsed">Whether it was used.</param>
public sealed record MeasureAsked(SpecialMeasure Measure, MeasureGrant Grant, bool WasUsed);

/// <summary>
/// How someone is prepared for a hearing, and who is with them on the day. Of those who support them: it names who they are near. Never changed; a later
/// one takes its place.
/// </summary>
public sealed class CourtSupport : SealedRecord<SupportPlan>, IPartOfCase, IReplaceable
{
    private CourtSupport()
    {
    }

    internal CourtSupport(Guid id, Hearing hearing, VictimId victim, SupportPlan plan, CourtSupport? instead, Signature by)
    {
        (Id, CaseId, HearingId, VictimId, Replaces) = (id, hearing.CaseId, hearing.Id, victim, instead?.Id);
        (PlannedBy, PlannedAt) = (by.Who, by.When);
        Write(plan);
    }

    /// <inheritdoc/>
    public Guid Id { get; private init; }

    /// <inheritdoc/>
    public CaseId CaseId { get; private init; }

    /// <summary>For which hearing.</summary>
    public Guid HearingId { get; private init; }

    /// <summary>Whom it is for.</summary>
    public VictimId VictimId { get; private init; }

    /// <summary>The plan whose place it took; null for the first.</summary>
    public Guid? Replaces { get; private init; }

    /// <summary>Who wrote it.</summary>
    public StaffId PlannedBy { get; private init; }

    /// <summary>When.</summary>
    public DateTimeOffset PlannedAt { get; private init; }

    /// <inheritdoc/>
    public override Guid SealedFor => VictimId.Value;

    /// <inheritdoc/>
    public override Guid RowId => Id;
}

/// <summary>How someone is supported at a hearing.</summary>
/// <param name="Attends">Whether they are there, or give evidence from elsewhere.</param>
/// <param name="Companion">Who is with them on the day.</param>
/// <param name="Preparation">What prepares them, and what they wish for.</param>
/// <param name="IsPrepared">Whether that is done.</param>
/// <param name="Afterwards">What is planned for the hours and days after.</param>
public sealed record SupportPlan(bool Attends, string? Companion, string? Preparation, bool IsPrepared, string? Afterwards);
