using CaseManager.Domain.Cases;

namespace CaseManager.Domain.Trafficking.Assessments;

/// <summary>Snapshot of an assessment. Immutable: a new assessment adds another, and the content suffices to recalculate this one.</summary>
public sealed class AssessmentSnapshot : SealedRecord<AssessmentBasis>, IPartOfCase
{
    private AssessmentSnapshot()
    {
    }

    internal AssessmentSnapshot(Guid id, CaseId caseId, VictimId victimId, Assessment assessment, IReadOnlyList<QuestionReply> replies, AuditStamp stamp)
    {
        (Id, CaseId, VictimId) = (id, caseId, victimId);
        (Profile, RulesetVersion, Result) = (assessment.Profile, assessment.Ruleset.Version, assessment.Result);
        (RecordedAt, RecordedBy) = (stamp.OccurredAt, stamp.ActorId);
        SetContent(new AssessmentBasis(assessment.IsActSupported, replies, assessment.Tallies, assessment.OpenQuestions));
    }

    public Guid Id { get; private init; }

    /// <inheritdoc/>
    public CaseId CaseId { get; private init; }

    public VictimId VictimId { get; private init; }

    public Profile Profile { get; private init; }

    public string RulesetVersion { get; private init; } = "";

    public AssessmentResult Result { get; private init; }

    public DateTimeOffset RecordedAt { get; private init; }

    public StaffId RecordedBy { get; private init; }

    /// <inheritdoc/>
    public override Guid SealedFor => VictimId.Value;

    /// <inheritdoc/>
    public override Guid RowId => Id;

    /// <summary>The assessment as it was recorded.</summary>
    /// <exception cref="InvalidOperationException">The content has not been decrypted.</exception>
    public Assessment ToAssessment() => new(Ruleset.Find(RulesetVersion), Profile, Basis.IsActSupported, Basis.Tallies, Result, Basis.OpenQuestions);

    /// <summary>Recalculates the assessment from the recorded ruleset version and answers.</summary>
    /// <exception cref="InvalidOperationException">The content has not been decrypted.</exception>
    public Assessment Recalculate() =>
        Assessment.Calculate(Ruleset.Find(RulesetVersion), Profile, Basis.IsActSupported, Basis.Replies.ToDictionary(r => r.Question, r => r.Reply));

    private AssessmentBasis Basis => Content ?? throw new InvalidOperationException("The assessment has not been opened.");
}

/// <summary>Encrypted basis and result of an assessment. Replies are recorded as they counted, each yes with its supporting indicators.</summary>
public sealed record AssessmentBasis(bool IsActSupported, IReadOnlyList<QuestionReply> Replies, IReadOnlyList<Tally> Tallies,
    IReadOnlyList<string> OpenQuestions);
