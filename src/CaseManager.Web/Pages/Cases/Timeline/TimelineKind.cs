using CaseManager.Domain.Cases;

namespace CaseManager.Web.Pages.Cases.Timeline;

public enum TimelineKind
{
    Case,

    Team,

    Person,

    /// <summary>Safety and safe contact.</summary>
    Safety,

    Indicators,

    /// <summary>Identification procedures and legal deadlines.</summary>
    Identification,

    /// <summary>Suspects, proceedings, charges and sentences.</summary>
    Justice,

    Compensation,

    /// <summary>Plans, services and outcomes.</summary>
    Aftercare,

    Consent,

    Disclosures,

    Feedback,

    Notes,

    Documents,

    Tasks,
}

public static class TimelineKinds
{
    public static TimelineKind Of(EventCode code) => code switch
    {
        EventCode.CaseOpened or EventCode.StatusChanged or EventCode.MergedIntoAnother or EventCode.AnotherMergedIn or EventCode.MergeUndone => TimelineKind.Case,
        EventCode.TeamMemberAdded or EventCode.TeamMemberEnded or EventCode.LeadCovered or EventCode.CaseHandedOver
            or EventCode.NoAccessEntered or EventCode.NoAccessLifted => TimelineKind.Team,
        EventCode.IdentityRecorded or EventCode.IdentityChanged or EventCode.CoverNameChanged or EventCode.AgeGroupChanged or EventCode.VictimAdded or EventCode.VictimsLinked or EventCode.TraffickingStatusRecorded or EventCode.CircumstancesRecorded
            or EventCode.ChildProtectionRecorded or EventCode.InquiryAnswered => TimelineKind.Person,
        EventCode.SafetyRecorded or EventCode.SafetyChanged or EventCode.SafeContactRecorded or EventCode.SafeContactChecked or EventCode.RiskAssessed or EventCode.LocationRecorded or EventCode.MissingReported or EventCode.MissingEnded
            or EventCode.BroughtToSafetyRecorded => TimelineKind.Safety,
        EventCode.ExploitationRecorded or EventCode.IndicatorsRecorded or EventCode.IndicatorRecorded or EventCode.IndicatorCorrected
            or EventCode.AssessmentAnswered or EventCode.AssessmentKept => TimelineKind.Indicators,
        EventCode.IdentificationOpened or EventCode.IdentificationStepRecorded or EventCode.IdentificationStepCorrected or EventCode.DeadlineSet or EventCode.DeadlineMet
            or EventCode.DeadlineWaived or EventCode.DeadlineEndedEarly or EventCode.DeadlineSuperseded or EventCode.DeadlineHandedOver => TimelineKind.Identification,
        EventCode.SuspectAdded or EventCode.SuspectChanged or EventCode.SuspectStatusRecorded or EventCode.SuspectLinked or EventCode.NonPunishmentRecorded or EventCode.ProceedingOpened or EventCode.ProceedingChanged
            or EventCode.MilestoneRecorded or EventCode.MilestoneCorrected or EventCode.ChargeAdded or EventCode.ChargeTakenBack or EventCode.VerdictRecorded or EventCode.VerdictCorrected or EventCode.CourtOrderRecorded
            or EventCode.CourtOrderCorrected or EventCode.HearingPlanned or EventCode.HearingChanged or EventCode.TestimonyRecorded or EventCode.CourtSupportPlanned or EventCode.ChargeEvidenceWeighed => TimelineKind.Justice,
        EventCode.ClaimOpened or EventCode.ClaimChanged or EventCode.ClaimStepRecorded or EventCode.ClaimStepCorrected or EventCode.PaymentRecorded or EventCode.PaymentTakenBack => TimelineKind.Compensation,
        EventCode.PlanWritten or EventCode.PlanStepMarked or EventCode.ServiceOpened or EventCode.ServiceStepRecorded or EventCode.ServiceStepCorrected or EventCode.ServiceTermsWritten or EventCode.SessionRecorded or EventCode.SessionCorrected
            or EventCode.OutcomeAssessed or EventCode.OutcomeCorrected or EventCode.FollowUpRecorded or EventCode.FollowUpCorrected or EventCode.IncidentRecorded or EventCode.IncidentCorrected or EventCode.HealthSummaryWritten => TimelineKind.Aftercare,
        EventCode.ConsentRecorded or EventCode.ConsentWithdrawn or EventCode.LegalBasisRecorded or EventCode.PoliceSharingApproved or EventCode.PoliceSharingEnded => TimelineKind.Consent,
        EventCode.ChronologyMade => TimelineKind.Disclosures,
        EventCode.FeedbackTaken or EventCode.FeedbackAnswered => TimelineKind.Feedback,
        EventCode.NoteWritten or EventCode.NoteCorrected => TimelineKind.Notes,
        EventCode.DocumentAdded => TimelineKind.Documents,
        EventCode.TaskAdded or EventCode.TaskDone or EventCode.TaskWaived or EventCode.TaskHandedOver or EventCode.TaskMoved => TimelineKind.Tasks,
        _ => throw new ArgumentOutOfRangeException(nameof(code), code, "No one has said which kind of thing this is."),
    };

    public static IReadOnlyList<EventCode> CodesOf(TimelineKind kind) => [.. Enum.GetValues<EventCode>().Where(code => Of(code) == kind)];
}
