using CaseManager.Domain.Cases;
using CaseManager.Domain.Trafficking;
using CaseManager.Domain.Trafficking.Assessments;

namespace CaseManager.Domain.Victims;

/// <summary>
/// Victim in a case. Visible to everyone with access to the case; sensitive data is in separate records, which are null where not recorded or not
/// accessible to the caller.
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

    public VictimId Id { get; private init; }

    /// <inheritdoc/>
    public CaseId CaseId { get; private init; }

    public string CoverName { get; internal set; } = "";

    public Identity? Identity { get; internal set; }

    public Safety? Safety { get; internal set; }

    public SafeContact? SafeContact { get; internal set; }

    public IReadOnlyList<RiskAssessment> RiskAssessments => Loaded(_riskAssessments);

    /// <summary>Assessment recorded last; null where there is none.</summary>
    public RiskAssessment? Risk => RiskAssessments.OrderBy(r => r.RecordedAt).ThenBy(r => r.Id).LastOrDefault();

    public Exploitation? Exploitation { get; internal set; }

    public IReadOnlyList<Indicator> Indicators => Loaded(_indicators);

    /// <summary>Answers to the operational indicators.</summary>
    public IReadOnlyList<AssessmentAnswer> AssessmentAnswers => Loaded(_assessmentAnswers);

    /// <summary>Snapshots of assessments.</summary>
    public IReadOnlyList<KeptAssessment> KeptAssessments => Loaded(_keptAssessments);

    /// <summary>Rule that prevents a correction; null where the indicator is current.</summary>
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
