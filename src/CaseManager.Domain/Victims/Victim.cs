using CaseManager.Domain.Cases;
using CaseManager.Domain.Trafficking;
using CaseManager.Domain.Trafficking.Assessments;

namespace CaseManager.Domain.Victims;

/// <summary>
/// A person harmed, in a case. Everyone who may know of the case knows this row; what is sensitive stands in records of its own,
/// which are null where they are not recorded and where the reader may not see them.
/// </summary>
public sealed partial class Victim : RecordWithLists, IPartOfCase
{
    private readonly List<Indicator> _indicators = [];
    private readonly List<AssessmentAnswer> _assessmentAnswers = [];
    private readonly List<KeptAssessment> _keptAssessments = [];
    private readonly List<RiskAssessment> _riskAssessments = [];

    private Victim()
    {
    }

    internal Victim(VictimId id, CaseId caseId, string coverName) => (Id, CaseId, CoverName) = (id, caseId, coverName);

    /// <summary>Names the person in this case.</summary>
    public VictimId Id { get; private init; }

    /// <inheritdoc/>
    public CaseId CaseId { get; private init; }

    /// <summary>The name the person is called by here.</summary>
    public string CoverName { get; internal set; } = "";

    /// <summary>Who the person is.</summary>
    public Identity? Identity { get; internal set; }

    /// <summary>What keeps the person safe.</summary>
    public Safety? Safety { get; internal set; }

    /// <summary>How the person may be reached.</summary>
    public SafeContact? SafeContact { get; internal set; }

    /// <summary>What risk the person was at, each time it was assessed.</summary>
    public IReadOnlyList<RiskAssessment> RiskAssessments => Loaded(_riskAssessments);

    /// <summary>The risk that counts: the one assessed last. Null where none was.</summary>
    public RiskAssessment? Risk => RiskAssessments.OrderBy(r => r.RecordedAt).ThenBy(r => r.Id).LastOrDefault();

    /// <summary>What the person was exploited for, where and when.</summary>
    public Exploitation? Exploitation { get; internal set; }

    /// <summary>What was observed.</summary>
    public IReadOnlyList<Indicator> Indicators => Loaded(_indicators);

    /// <summary>What was answered to the operational indicators.</summary>
    public IReadOnlyList<AssessmentAnswer> AssessmentAnswers => Loaded(_assessmentAnswers);

    /// <summary>Assessments as they stood on a day.</summary>
    public IReadOnlyList<KeptAssessment> KeptAssessments => Loaded(_keptAssessments);

    /// <summary>Why an indicator cannot be corrected; null where it can.</summary>
    public Rule? BlockerToCorrecting(Indicator indicator) => Indicators.Current().Contains(indicator) ? null : Rule.IndicatorSuperseded;

    internal Indicator Observe(Guid id, IndicatorFacts facts, Indicator? instead, Signature by)
    {
        var indicator = new Indicator(id, CaseId, Id, facts, instead, by);
        _indicators.Add(indicator);
        return indicator;
    }

    internal void Answer(QuestionReply reply, Signature by) => _assessmentAnswers.Add(new(CaseId, Id, reply, by));

    internal RiskAssessment AtRisk(Guid id, RiskFacts facts, Signature by)
    {
        var assessment = new RiskAssessment(id, CaseId, Id, facts, by);
        _riskAssessments.Add(assessment);
        return assessment;
    }

    internal void Keep(KeptAssessment assessment) => _keptAssessments.Add(assessment);
}
