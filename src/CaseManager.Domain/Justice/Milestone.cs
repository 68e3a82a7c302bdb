using CaseManager.Domain.Cases;
using CaseManager.Domain.Law;

namespace CaseManager.Domain.Justice;

/// <summary>What may happen in a proceeding, from the report to the end.</summary>
public enum MilestoneKind
{
    /// <summary>The offence was reported.</summary>
    ReportMade,

    /// <summary>An investigation was opened.</summary>
    InvestigationOpened,

    /// <summary>A suspect was identified.</summary>
    SuspectIdentified,

    /// <summary>Someone was arrested.</summary>
    Arrested,

    /// <summary>Custody before trial began.</summary>
    DetentionBegan,

    /// <summary>Custody before trial was reviewed.</summary>
    DetentionReviewed,

    /// <summary>Custody before trial ended.</summary>
    DetentionEnded,

    /// <summary>Someone was charged, or indicted.</summary>
    Charged,

    /// <summary>It was decided not to charge someone, or to stop.</summary>
    NotCharged,

    /// <summary>The court looked at the charges before trial.</summary>
    PreliminaryStage,

    /// <summary>The trial began.</summary>
    TrialOpened,

    /// <summary>The person harmed joined with a claim of their own.</summary>
    CivilPartyJoined,

    /// <summary>A judgment was given.</summary>
    Judgment,

    /// <summary>A sentence was passed.</summary>
    Sentenced,

    /// <summary>Someone appealed.</summary>
    AppealLodged,

    /// <summary>An appeal was decided.</summary>
    AppealDecided,

    /// <summary>Nothing can be appealed any more.</summary>
    Final,

    /// <summary>Someone was released.</summary>
    Released,

    /// <summary>States agreed on a joint investigation team.</summary>
    JointTeamAgreed,

    /// <summary>A European or other arrest warrant was issued.</summary>
    ArrestWarrantIssued,

    /// <summary>It was carried out, or refused.</summary>
    ArrestWarrantAnswered,

    /// <summary>A European Investigation Order, or another request for evidence, was sent.</summary>
    EvidenceRequested,

    /// <summary>It was answered.</summary>
    EvidenceReceived,

    /// <summary>Someone was handed over to another state.</summary>
    Surrendered,

    /// <summary>Nothing: what was taken down did not happen.</summary>
    DidNotHappen,
}

/// <summary>What hangs on a milestone.</summary>
public static class MilestoneKinds
{
    /// <summary>What the law reckons from; null where it reckons nothing.</summary>
    public static LegalEvent? AsLegalEvent(this MilestoneKind what) => what switch
    {
        MilestoneKind.Judgment => LegalEvent.Judgment,
        MilestoneKind.Sentenced => LegalEvent.Sentence,
        MilestoneKind.NotCharged => LegalEvent.NotCharged,
        MilestoneKind.DetentionBegan => LegalEvent.DetentionBegan,
        _ => null,
    };

    /// <summary>What it is to the rules that say by what a date is met; null for nothing.</summary>
    public static LegalEvent? Meets(this MilestoneKind what) => what switch
    {
        MilestoneKind.AppealLodged => LegalEvent.AppealLodged,
        MilestoneKind.DetentionReviewed or MilestoneKind.DetentionEnded => LegalEvent.DetentionReviewed,
        _ => null,
    };

    /// <summary>Which dates it makes void.</summary>
    public static IReadOnlyList<LegalEvent> Voids(this MilestoneKind what) => what switch
    {
        MilestoneKind.Final => [LegalEvent.Judgment, LegalEvent.Sentence, LegalEvent.DetentionBegan],
        MilestoneKind.Charged => [LegalEvent.NotCharged],
        _ => [],
    };
}

/// <summary>
/// Something that happened in a proceeding. What, when and to whom stand in the clear; what is said of it is sealed. Never changed: who corrects it adds
/// another that takes its place.
/// </summary>
public sealed class Milestone : SealedRecord<MilestoneWords>, IPartOfCase, IReplaceable
{
    private Milestone()
    {
    }

    internal Milestone(Guid id, Proceeding proceeding, MilestoneFacts facts, Milestone? instead, Signature by)
    {
        (Id, CaseId, ProceedingId, Replaces) = (id, proceeding.CaseId, proceeding.Id, instead?.Id);
        (What, On, SuspectId, RecordedBy, RecordedAt) = (facts.What, facts.On, facts.Suspect, by.Who, by.When);
        Write(new(facts.Said));
    }

    /// <inheritdoc/>
    public Guid Id { get; private init; }

    /// <inheritdoc/>
    public CaseId CaseId { get; private init; }

    /// <summary>In which proceeding.</summary>
    public Guid ProceedingId { get; private init; }

    /// <summary>What happened.</summary>
    public MilestoneKind What { get; private init; }

    /// <summary>When, as far as is known.</summary>
    public ApproximateDate On { get; private init; } = null!;

    /// <summary>To which suspect; null where it concerns all.</summary>
    public Guid? SuspectId { get; private init; }

    /// <summary>The one whose place it took; null for none.</summary>
    public Guid? Replaces { get; private init; }

    /// <summary>Who took it down.</summary>
    public StaffId RecordedBy { get; private init; }

    /// <summary>When.</summary>
    public DateTimeOffset RecordedAt { get; private init; }

    /// <inheritdoc/>
    public override Guid SealedFor => CaseId.Value;

    /// <inheritdoc/>
    public override Guid RowId => Id;
}

/// <summary>What is said of it.</summary>
/// <param name="Said">By whom, with which end; null where nothing was said.</param>
public sealed record MilestoneWords(string? Said);

/// <summary>What is taken down of it.</summary>
/// <param name="What">What happened.</param>
/// <param name="On">When, as far as is known.</param>
/// <param name="Suspect">To which suspect; null where it concerns all.</param>
/// <param name="Said">What is said of it.</param>
public sealed record MilestoneFacts(MilestoneKind What, ApproximateDate On, Guid? Suspect, string? Said);
