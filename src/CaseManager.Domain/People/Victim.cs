using CaseManager.Domain.Cases;
using CaseManager.Domain.Trafficking;
using CaseManager.Domain.Trafficking.Assessments;

namespace CaseManager.Domain.People;

/// <summary>
/// Victim in a case. Visible to everyone with access to the case; sensitive data is in separate records, which are null where not recorded or not
/// accessible to the caller.
/// </summary>
public sealed partial class Victim : RecordWithLists, IPartOfCase
{
    private readonly List<Indicator> _indicators = [];
    private readonly List<AssessmentAnswer> _assessmentAnswers = [];
    private readonly List<AssessmentSnapshot> _assessmentSnapshots = [];
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

    public IReadOnlyList<RiskAssessment> RiskAssessments => EnsureLoaded(_riskAssessments);

    /// <summary>Assessment recorded last; null where there is none.</summary>
    public RiskAssessment? Risk => RiskAssessments.OrderBy(r => r.RecordedAt).ThenBy(r => r.Id).LastOrDefault();

    public Exploitation? Exploitation { get; internal set; }

    public IReadOnlyList<Indicator> Indicators => EnsureLoaded(_indicators);

    /// <summary>Answers to the operational indicators.</summary>
    public IReadOnlyList<AssessmentAnswer> AssessmentAnswers => EnsureLoaded(_assessmentAnswers);

    public IReadOnlyList<AssessmentSnapshot> AssessmentSnapshots => EnsureLoaded(_assessmentSnapshots);

    /// <summary>Rule that prevents a correction; null where the indicator is current.</summary>
    public BusinessRule? BlockerToCorrecting(Indicator indicator) => Indicators.Current().Contains(indicator) ? null : BusinessRule.IndicatorSuperseded;

    internal Indicator AddIndicator(Guid id, IndicatorDetails details, Indicator? supersedesId, AuditStamp stamp)
    {
        var indicator = new Indicator(id, CaseId, Id, details, supersedesId, stamp);
        _indicators.Add(indicator);
        return indicator;
    }

    internal void AddAnswer(QuestionReply reply, AuditStamp stamp) => _assessmentAnswers.Add(new(CaseId, Id, reply, stamp));

    internal RiskAssessment AddRiskAssessment(Guid id, RiskDetails details, AuditStamp stamp)
    {
        var assessment = new RiskAssessment(id, CaseId, Id, details, stamp);
        _riskAssessments.Add(assessment);
        return assessment;
    }

    internal void AddSnapshot(AssessmentSnapshot assessment) => _assessmentSnapshots.Add(assessment);
}
