using CaseManager.Domain;
using CaseManager.Domain.Aftercare;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Compensation;
using CaseManager.Domain.Documents;
using CaseManager.Domain.Justice;
using CaseManager.Domain.Law;
using CaseManager.Domain.Sharing;
using CaseManager.Domain.Tasks;
using CaseManager.Domain.Trafficking;
using CaseManager.Domain.Trafficking.Assessments;
using CaseManager.Domain.Victims;
using CaseManager.Web.Pages.Shared;

namespace CaseManager.Web.Pages.Cases;

public static class CaseTexts
{
    public static string Say(this Texts texts, HistoryLine line) => line.Code switch
    {
        EventCode.TeamMemberAdded or EventCode.TeamMemberEnded or EventCode.LeadCovered or EventCode.CaseHandedOver
            or EventCode.NoAccessEntered or EventCode.NoAccessLifted or EventCode.DeadlineHandedOver => texts[$"events.{line.Code}", line.About],
        EventCode.IdentityChanged => texts[$"events.{line.Code}", texts.Of(Enum.Parse<IdentityPart>(line.Arguments[0]))],
        EventCode.IndicatorRecorded => texts[$"events.{line.Code}", texts.Of(Enum.Parse<Element>(line.Arguments[0]))],
        EventCode.IndicatorCorrected => texts[$"events.{line.Code}", texts.Of(Enum.Parse<Element>(line.Arguments[0])), texts.Of(Enum.Parse<Confidence>(line.Arguments[1]))],
        EventCode.AssessmentAnswered => texts[$"events.{line.Code}", texts.Of(Enum.Parse<Dimension>(line.Arguments[0])), line.Arguments[1]],
        EventCode.AssessmentKept => texts[$"events.{line.Code}", texts.Of(Enum.Parse<AssessmentResult>(line.Arguments[0]))],
        EventCode.IndicatorsRecorded => texts.Count($"events.{line.Code}", long.Parse(line.Arguments[0], System.Globalization.CultureInfo.InvariantCulture)),
        EventCode.StatusChanged when line.Arguments is [_, _, var end] => texts["events.StatusChanged.closed", texts.Of(Enum.Parse<Closure>(end))],
        EventCode.StatusChanged => texts[$"events.{line.Code}", texts.Of(Enum.Parse<CaseStatus>(line.Arguments[0])), texts.Of(Enum.Parse<CaseStatus>(line.Arguments[1]))],
        EventCode.ConsentRecorded or EventCode.ConsentWithdrawn => texts[$"events.{line.Code}", texts.Of(Enum.Parse<ConsentScope>(line.Arguments[0]))],
        EventCode.FeedbackTaken => texts[$"events.{line.Code}", texts.Of(Enum.Parse<FeedbackKind>(line.Arguments[0])).ToLower(texts.Culture)],
        EventCode.NoteWritten or EventCode.NoteCorrected => texts[$"events.{line.Code}", texts.Of(Enum.Parse<NoteKind>(line.Arguments[0]))],
        EventCode.DocumentAdded => texts[$"events.{line.Code}", texts.Of(Enum.Parse<DocumentKind>(line.Arguments[0]))],
        EventCode.TaskAdded or EventCode.TaskHandedOver => texts[$"events.{line.Code}", texts.Of(Enum.Parse<TaskKind>(line.Arguments[0])), line.About],
        EventCode.TaskDone or EventCode.TaskWaived or EventCode.TaskMoved => texts[$"events.{line.Code}", texts.Of(Enum.Parse<TaskKind>(line.Arguments[0]))],
        EventCode.IdentificationStepRecorded or EventCode.IdentificationStepCorrected when line.Arguments is [var step, var scheme] =>
            texts[$"events.{line.Code}", texts.Of(Enum.Parse<LegalEvent>(step), scheme[..2])],
        EventCode.IdentificationStepRecorded or EventCode.IdentificationStepCorrected => texts[$"events.{line.Code}", texts.Of(Enum.Parse<LegalEvent>(line.Arguments[0]))],
        EventCode.SuspectStatusRecorded => texts[$"events.{line.Code}", texts.Of(Enum.Parse<SuspectStatus>(line.Arguments[0]))],
        EventCode.SuspectLinked => texts[$"events.{line.Code}", texts.Of(Enum.Parse<SuspectLinkKind>(line.Arguments[0]))],
        EventCode.ProceedingOpened => texts[$"events.{line.Code}", texts.Of(Enum.Parse<ProceedingKind>(line.Arguments[0]))],
        EventCode.MilestoneRecorded or EventCode.MilestoneCorrected => texts[$"events.{line.Code}", texts.Of(Enum.Parse<MilestoneKind>(line.Arguments[0]))],
        EventCode.VerdictRecorded or EventCode.VerdictCorrected => texts[$"events.{line.Code}", texts.Of(Enum.Parse<VerdictStage>(line.Arguments[0]))],
        EventCode.CourtOrderRecorded or EventCode.CourtOrderCorrected => texts[$"events.{line.Code}", texts.Of(Enum.Parse<CourtOrderKind>(line.Arguments[0]))],
        EventCode.HearingChanged => texts[$"events.{line.Code}", texts.Of(Enum.Parse<HearingState>(line.Arguments[0]))],
        EventCode.ClaimOpened => texts[$"events.{line.Code}", texts.Of(Enum.Parse<CompensationRoute>(line.Arguments[0]))],
        EventCode.ClaimStepRecorded or EventCode.ClaimStepCorrected => texts[$"events.{line.Code}", texts.Of(Enum.Parse<ClaimEvent>(line.Arguments[0]))],
        EventCode.PlanWritten => texts[$"events.{line.Code}", texts.Of(Enum.Parse<PlanAgreement>(line.Arguments[0]))],
        EventCode.PlanStepMarked => texts[$"events.{line.Code}", texts.Of(Enum.Parse<ProgressState>(line.Arguments[0]))],
        EventCode.ServiceOpened => texts[$"events.{line.Code}", texts.Of(Enum.Parse<ServiceKind>(line.Arguments[0]))],
        EventCode.ServiceStepRecorded or EventCode.ServiceStepCorrected => texts[$"events.{line.Code}", texts.Of(Enum.Parse<ServiceEvent>(line.Arguments[0]))],
        EventCode.SessionRecorded or EventCode.SessionCorrected => texts[$"events.{line.Code}", texts.Of(Enum.Parse<Attendance>(line.Arguments[0]))],
        EventCode.OutcomeAssessed or EventCode.OutcomeCorrected => texts[$"events.{line.Code}", texts.Of(Enum.Parse<OutcomeOccasion>(line.Arguments[0]))],
        EventCode.FollowUpRecorded or EventCode.FollowUpCorrected => texts[$"events.{line.Code}", texts.Of(Enum.Parse<ContactWay>(line.Arguments[0]))],
        _ => texts[$"events.{line.Code}"],
    };

    public static string Say(this Texts texts, Look look) => look.Act switch
    {
        HistoryAct.Viewed => texts["cases.looks.viewed", look.Who, texts[$"cases.section.{look.Subject}"]],
        HistoryAct.HandedOut => texts["cases.looks.handedOut", look.Who],
        _ => texts["cases.looks.refused", look.Who],
    };

    /// <summary>Source of an indicator, and whether it is contested.</summary>
    public static string Say(this Texts texts, SignSource source) =>
        source.Contested ? texts["indicators.source.contested", texts.Source(source.Kind, source.Named)] : texts.Source(source.Kind, source.Named);

    /// <summary>Kind of source, and its name if recorded.</summary>
    public static string Source(this Texts texts, IndicatorSource kind, string? named) =>
        named is null ? texts.Of(kind) : texts["indicators.source.named", texts.Of(kind), named];

    public static string Say(this Texts texts, JourneyRoute route) => texts["chronology.route.sentence", string.Join(", ", route.Stops.Select(stop =>
        texts["chronology.route.stop", texts[$"countries.{stop.Country}"], texts.Of(stop.Part).ToLower(texts.Culture)]))];

    /// <summary>A period of approximate dates, each of which may be unknown.</summary>
    public static string Between(this Texts texts, ApproximateDate? from, ApproximateDate? until) => (from, until) switch
    {
        ({ } began, { } ended) => texts["chronology.between", texts.Date(began), texts.Date(ended)],
        ({ } began, null) => texts["chronology.from", texts.Date(began)],
        (null, { } ended) => texts["chronology.until", texts.Date(ended)],
        _ => texts["chronology.notDated"],
    };

    /// <summary>Finding in one sentence, including the missing elements.</summary>
    public static string Sentence(this Texts texts, Finding finding) =>
        texts[$"cases.finding.sentence.{string.Concat(finding.Missing)}{(finding.Elements.All(e => e.Needed) || finding.Missing.Count > 0 ? "" : "Child")}"];
}
