using CaseManager.Domain.Cases;
using CaseManager.Domain.LegalReference;

namespace CaseManager.Domain.Justice;

/// <summary>Procedural milestones, from the report of an offence to the final decision.</summary>
public enum MilestoneKind
{
    ReportMade,

    InvestigationOpened,

    SuspectIdentified,

    Arrested,

    /// <summary>Start of pre-trial detention.</summary>
    DetentionBegan,

    /// <summary>Review of pre-trial detention.</summary>
    DetentionReviewed,

    /// <summary>End of pre-trial detention.</summary>
    DetentionEnded,

    /// <summary>Charged or indicted.</summary>
    Charged,

    /// <summary>No charge is brought, or the prosecution is discontinued.</summary>
    NotCharged,

    /// <summary>Review of the charges by the court before trial.</summary>
    PreliminaryStage,

    TrialOpened,

    /// <summary>The victim joined with a civil claim.</summary>
    CivilPartyJoined,

    Judgment,

    Sentenced,

    AppealLodged,

    AppealDecided,

    /// <summary>No further appeal is possible.</summary>
    Final,

    Released,

    /// <summary>Joint investigation team of several states.</summary>
    JointTeamAgreed,

    /// <summary>European or other arrest warrant.</summary>
    ArrestWarrantIssued,

    /// <summary>Arrest warrant executed or refused.</summary>
    ArrestWarrantAnswered,

    /// <summary>European Investigation Order, or another request for evidence.</summary>
    EvidenceRequested,

    EvidenceReceived,

    /// <summary>Surrender to another state.</summary>
    Surrendered,

    /// <summary>Correction: the recorded event did not happen.</summary>
    RecordedInError,
}

/// <summary>Effects of milestones on legal deadlines.</summary>
public static class MilestoneKinds
{
    /// <summary>Event from which date rules calculate a deadline; null for none.</summary>
    public static LegalEvent? ToTriggerEvent(this MilestoneKind kind) => kind switch
    {
        MilestoneKind.Judgment => LegalEvent.Judgment,
        MilestoneKind.Sentenced => LegalEvent.Sentence,
        MilestoneKind.NotCharged => LegalEvent.NotCharged,
        MilestoneKind.DetentionBegan => LegalEvent.DetentionBegan,
        _ => null,
    };

    /// <summary>Event by which date rules consider a deadline met; null for none.</summary>
    public static LegalEvent? ToFulfilmentEvent(this MilestoneKind kind) => kind switch
    {
        MilestoneKind.AppealLodged => LegalEvent.AppealLodged,
        MilestoneKind.DetentionReviewed or MilestoneKind.DetentionEnded => LegalEvent.DetentionReviewed,
        _ => null,
    };

    /// <summary>Trigger events whose deadlines the milestone makes void.</summary>
    public static IReadOnlyList<LegalEvent> GetVoidedEvents(this MilestoneKind kind) => kind switch
    {
        MilestoneKind.Final => [LegalEvent.Judgment, LegalEvent.Sentence, LegalEvent.DetentionBegan],
        MilestoneKind.Charged => [LegalEvent.NotCharged],
        _ => [],
    };
}

/// <summary>
/// An event in proceedings. Kind, date and suspect are stored in plain text, the notes are encrypted. Immutable: a correction adds a record that supersedes
/// it.
/// </summary>
public sealed class Milestone : SealedRecord<MilestoneNotes>, IPartOfCase, ISupersedable
{
    private Milestone()
    {
    }

    internal Milestone(Guid id, Proceeding proceeding, MilestoneDetails details, Milestone? supersedesId, AuditStamp stamp)
    {
        (Id, CaseId, ProceedingId, SupersedesId) = (id, proceeding.CaseId, proceeding.Id, supersedesId?.Id);
        (Kind, OccurredOn, SuspectId, RecordedBy, RecordedAt) = (details.Kind, details.OccurredOn, details.SuspectId, stamp.ActorId, stamp.OccurredAt);
        SetContent(new(details.Notes));
    }

    /// <inheritdoc/>
    public Guid Id { get; private init; }

    /// <inheritdoc/>
    public CaseId CaseId { get; private init; }

    public Guid ProceedingId { get; private init; }

    public MilestoneKind Kind { get; private init; }

    public ApproximateDate OccurredOn { get; private init; } = null!;

    /// <summary>Null where the milestone concerns all suspects.</summary>
    public Guid? SuspectId { get; private init; }

    public Guid? SupersedesId { get; private init; }

    public StaffId RecordedBy { get; private init; }

    public DateTimeOffset RecordedAt { get; private init; }

    /// <inheritdoc/>
    public override Guid SealedFor => CaseId.Value;

    /// <inheritdoc/>
    public override Guid RowId => Id;
}

/// <summary>Encrypted notes of a milestone.</summary>
public sealed record MilestoneNotes(string? Text);

/// <summary>Input for recording a milestone.</summary>
public sealed record MilestoneDetails(MilestoneKind Kind, ApproximateDate OccurredOn, Guid? SuspectId, string? Notes);
