using CaseManager.Domain.Cases;

namespace CaseManager.Domain.Trafficking.Assessments;

/// <summary>An assessment as it stood on a day. Never changed: weighing again makes another, and this one can be computed again from what it holds.</summary>
public sealed class KeptAssessment : SealedRecord<AssessmentBasis>, IPartOfCase
{
    private KeptAssessment()
    {
    }

    internal KeptAssessment(Guid id, CaseId caseId, VictimId victimId, Assessment assessment, IReadOnlyList<QuestionReply> replies, Signature by)
    {
        (Id, CaseId, VictimId) = (id, caseId, victimId);
        (Profile, RulesetVersion, Result) = (assessment.Profile, assessment.Ruleset.Version, assessment.Result);
        (KeptAt, KeptBy) = (by.When, by.Who);
        Write(new AssessmentBasis(assessment.ActShown, replies, assessment.Tallies, assessment.Open));
    }

    /// <summary>Names it.</summary>
    public Guid Id { get; private init; }

    /// <inheritdoc/>
    public CaseId CaseId { get; private init; }

    /// <summary>Whom it concerns.</summary>
    public VictimId VictimId { get; private init; }

    /// <summary>The list it was weighed by.</summary>
    public Profile Profile { get; private init; }

    /// <summary>The edition of the rules.</summary>
    public string RulesetVersion { get; private init; } = "";

    /// <summary>What it added up to.</summary>
    public AssessmentResult Result { get; private init; }

    /// <summary>When it was kept.</summary>
    public DateTimeOffset KeptAt { get; private init; }

    /// <summary>Who kept it.</summary>
    public StaffId KeptBy { get; private init; }

    /// <inheritdoc/>
    public override Guid SealedFor => VictimId.Value;

    /// <inheritdoc/>
    public override Guid RowId => Id;

    /// <summary>What it came to on that day.</summary>
    /// <exception cref="InvalidOperationException">It has not been opened.</exception>
    public Assessment AsKept() => new(Ruleset.Find(RulesetVersion), Profile, Basis.ActShown, Basis.Tallies, Result, Basis.Open);

    /// <summary>Computes it again, from the edition of the rules and the answers of that day.</summary>
    /// <exception cref="InvalidOperationException">It has not been opened.</exception>
    public Assessment Again() => Assessment.Weigh(Ruleset.Find(RulesetVersion), Profile, Basis.ActShown, Basis.Replies.ToDictionary(r => r.Question, r => r.Reply));

    private AssessmentBasis Basis => Content ?? throw new InvalidOperationException("The assessment has not been opened.");
}

/// <summary>What an assessment rests on, and what it came to.</summary>
/// <param name="ActShown">Whether an act was on file.</param>
/// <param name="Replies">The answers as they counted, each yes with the indicators that showed it.</param>
/// <param name="Tallies">What each dimension counted.</param>
/// <param name="Open">The questions that were open.</param>
public sealed record AssessmentBasis(bool ActShown, IReadOnlyList<QuestionReply> Replies, IReadOnlyList<Tally> Tallies, IReadOnlyList<string> Open);
