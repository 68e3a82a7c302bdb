using CaseManager.Domain;
using CaseManager.Domain.Aftercare;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Compensation;
using CaseManager.Domain.Documents;
using CaseManager.Domain.Justice;
using CaseManager.Domain.LegalReference;
using CaseManager.Domain.Notes;
using CaseManager.Domain.People;
using CaseManager.Domain.Sharing;
using CaseManager.Domain.Tasks;
using CaseManager.Domain.Trafficking;
using CaseManager.Domain.Trafficking.Assessments;
using CaseManager.Web.Pages.Shared;

namespace CaseManager.Web.Pages.Cases;

public static class CaseTexts
{
    public static string Describe(this TextLocalizer texts, HistoryLine line) => line.Code switch
    {
        EventCode.TeamMemberAdded or EventCode.TeamMemberEnded or EventCode.DeputyAppointed or EventCode.CaseTransferred
            or EventCode.AccessRestricted or EventCode.AccessRestrictionLifted or EventCode.DeadlineTransferred =>
            texts[$"events.{line.Code}", line.AffectedStaffName],
        EventCode.IdentityChanged => texts[$"events.{line.Code}", texts.Describe(Enum.Parse<IdentityPart>(line.Arguments[0]))],
        EventCode.IndicatorRecorded => texts[$"events.{line.Code}", texts.Describe(Enum.Parse<Element>(line.Arguments[0]))],
        EventCode.IndicatorCorrected =>
            texts[$"events.{line.Code}", texts.Describe(Enum.Parse<Element>(line.Arguments[0])), texts.Describe(Enum.Parse<Confidence>(line.Arguments[1]))],
        EventCode.AssessmentAnswered => texts[$"events.{line.Code}", texts.Describe(Enum.Parse<Dimension>(line.Arguments[0])), line.Arguments[1]],
        EventCode.AssessmentSaved => texts[$"events.{line.Code}", texts.Describe(Enum.Parse<AssessmentResult>(line.Arguments[0]))],
        EventCode.IndicatorsRecorded => texts.Count($"events.{line.Code}", long.Parse(line.Arguments[0], System.Globalization.CultureInfo.InvariantCulture)),
        EventCode.StatusChanged when line.Arguments is [_, _, var end] => texts["events.StatusChanged.closed", texts.Describe(Enum.Parse<Closure>(end))],
        EventCode.StatusChanged =>
            texts[$"events.{line.Code}", texts.Describe(Enum.Parse<CaseStatus>(line.Arguments[0])), texts.Describe(Enum.Parse<CaseStatus>(line.Arguments[1]))],
        EventCode.ConsentRecorded or EventCode.ConsentWithdrawn => texts[$"events.{line.Code}", texts.Describe(Enum.Parse<ConsentScope>(line.Arguments[0]))],
        EventCode.FeedbackRecorded => texts[$"events.{line.Code}", texts.Describe(Enum.Parse<FeedbackKind>(line.Arguments[0])).ToLower(texts.Culture)],
        EventCode.NoteAdded or EventCode.NoteCorrected => texts[$"events.{line.Code}", texts.Describe(Enum.Parse<NoteKind>(line.Arguments[0]))],
        EventCode.DocumentAdded => texts[$"events.{line.Code}", texts.Describe(Enum.Parse<DocumentKind>(line.Arguments[0]))],
        EventCode.TaskAdded or EventCode.TaskTransferred =>
            texts[$"events.{line.Code}", texts.Describe(Enum.Parse<TaskKind>(line.Arguments[0])), line.AffectedStaffName],
        EventCode.TaskCompleted or EventCode.TaskWaived or EventCode.TaskRescheduled =>
            texts[$"events.{line.Code}", texts.Describe(Enum.Parse<TaskKind>(line.Arguments[0]))],
        EventCode.IdentificationStepRecorded or EventCode.IdentificationStepCorrected when line.Arguments is [var step, var scheme] =>
            texts[$"events.{line.Code}", texts.DescribeStep(Enum.Parse<LegalEvent>(step), scheme[..2])],
        EventCode.IdentificationStepRecorded or EventCode.IdentificationStepCorrected =>
            texts[$"events.{line.Code}", texts.Describe(Enum.Parse<LegalEvent>(line.Arguments[0]))],
        EventCode.SuspectStatusRecorded => texts[$"events.{line.Code}", texts.Describe(Enum.Parse<SuspectStatus>(line.Arguments[0]))],
        EventCode.SuspectLinked => texts[$"events.{line.Code}", texts.Describe(Enum.Parse<SuspectLinkKind>(line.Arguments[0]))],
        EventCode.ProceedingOpened => texts[$"events.{line.Code}", texts.Describe(Enum.Parse<ProceedingKind>(line.Arguments[0]))],
        EventCode.MilestoneRecorded or EventCode.MilestoneCorrected =>
            texts[$"events.{line.Code}", texts.Describe(Enum.Parse<MilestoneKind>(line.Arguments[0]))],
        EventCode.VerdictRecorded or EventCode.VerdictCorrected => texts[$"events.{line.Code}", texts.Describe(Enum.Parse<VerdictStage>(line.Arguments[0]))],
        EventCode.CourtOrderRecorded or EventCode.CourtOrderCorrected =>
            texts[$"events.{line.Code}", texts.Describe(Enum.Parse<CourtOrderKind>(line.Arguments[0]))],
        EventCode.HearingChanged => texts[$"events.{line.Code}", texts.Describe(Enum.Parse<HearingState>(line.Arguments[0]))],
        EventCode.ClaimOpened => texts[$"events.{line.Code}", texts.Describe(Enum.Parse<CompensationRoute>(line.Arguments[0]))],
        EventCode.ClaimStepRecorded or EventCode.ClaimStepCorrected => texts[$"events.{line.Code}", texts.Describe(Enum.Parse<ClaimEvent>(line.Arguments[0]))],
        EventCode.PlanRecorded => texts[$"events.{line.Code}", texts.Describe(Enum.Parse<PlanAgreement>(line.Arguments[0]))],
        EventCode.PlanProgressRecorded => texts[$"events.{line.Code}", texts.Describe(Enum.Parse<ProgressState>(line.Arguments[0]))],
        EventCode.ServiceOpened => texts[$"events.{line.Code}", texts.Describe(Enum.Parse<ServiceKind>(line.Arguments[0]))],
        EventCode.ServiceStepRecorded or EventCode.ServiceStepCorrected =>
            texts[$"events.{line.Code}", texts.Describe(Enum.Parse<ServiceEvent>(line.Arguments[0]))],
        EventCode.SessionRecorded or EventCode.SessionCorrected => texts[$"events.{line.Code}", texts.Describe(Enum.Parse<Attendance>(line.Arguments[0]))],
        EventCode.OutcomeAssessed or EventCode.OutcomeCorrected => texts[$"events.{line.Code}", texts.Describe(Enum.Parse<OutcomeOccasion>(line.Arguments[0]))],
        EventCode.FollowUpRecorded or EventCode.FollowUpCorrected => texts[$"events.{line.Code}", texts.Describe(Enum.Parse<ContactMethod>(line.Arguments[0]))],
        _ => texts[$"events.{line.Code}"],
    };

    public static string Describe(this TextLocalizer texts, AccessLogEntry entry) => entry.Act switch
    {
        HistoryAct.Viewed => texts["cases.accessLog.viewed", entry.StaffName, texts[$"cases.section.{entry.Subject}"]],
        HistoryAct.DocumentDownloaded => texts["cases.accessLog.documentDownloaded", entry.StaffName],
        _ => texts["cases.accessLog.denied", entry.StaffName],
    };

    /// <summary>Source of an indicator, and whether it is contested.</summary>
    public static string Describe(this TextLocalizer texts, SignSource source) =>
        source.IsContested ? texts["indicators.source.contested", texts.DescribeSource(source.Kind, source.Name)]
        : texts.DescribeSource(source.Kind, source.Name);

    /// <summary>Kind of source, and its name if recorded.</summary>
    public static string DescribeSource(this TextLocalizer texts, IndicatorSource kind, string? named) =>
        named is null ? texts.Describe(kind) : texts["indicators.source.named", texts.Describe(kind), named];

    public static string Describe(this TextLocalizer texts, JourneyRoute route) =>
        texts["chronology.route.sentence", string.Join(", ", route.Stops.Select(stop =>
        texts["chronology.route.stop", texts[$"countries.{stop.Country}"], texts.Describe(stop.Part).ToLower(texts.Culture)]))];

    /// <summary>A period of approximate dates, each of which may be unknown.</summary>
    public static string DescribePeriod(this TextLocalizer texts, ApproximateDate? from, ApproximateDate? endsOn) => (from, endsOn) switch
    {
        ({ } began, { } ended) => texts["chronology.period.range", texts.FormatDate(began), texts.FormatDate(ended)],
        ({ } began, null) => texts["chronology.period.startOnly", texts.FormatDate(began)],
        (null, { } ended) => texts["chronology.period.endOnly", texts.FormatDate(ended)],
        _ => texts["chronology.notDated"],
    };

    /// <summary>Finding in one sentence, including the missing elements.</summary>
    public static string DescribeFinding(this TextLocalizer texts, Finding finding) =>
        texts[$"cases.finding.summary.{string.Concat(finding.MissingElements)}"
            + (finding.Elements.All(e => e.IsRequired) || finding.MissingElements.Count > 0 ? "" : "Child")];
}
