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
    public static TimelineKind FromCode(EventCode code) => code switch
    {
        EventCode.CaseOpened or EventCode.StatusChanged or EventCode.MergedIntoOtherCase or EventCode.OtherCaseMergedIn or EventCode.MergeUndone =>
            TimelineKind.Case,
        EventCode.TeamMemberAdded or EventCode.TeamMemberEnded or EventCode.DeputyAppointed or EventCode.CaseTransferred
            or EventCode.AccessRestricted or EventCode.AccessRestrictionLifted => TimelineKind.Team,
        EventCode.IdentityRecorded or EventCode.IdentityChanged or EventCode.CoverNameChanged or EventCode.AgeGroupChanged or EventCode.VictimAdded
            or EventCode.VictimsLinked or EventCode.TraffickingStatusRecorded or EventCode.CircumstancesRecorded
            or EventCode.ChildProtectionRecorded or EventCode.InquiryAnswered => TimelineKind.Person,
        EventCode.SafetyRecorded or EventCode.SafetyChanged or EventCode.SafeContactRecorded or EventCode.SafeContactChecked or EventCode.RiskAssessed
            or EventCode.LocationRecorded or EventCode.MissingReported or EventCode.MissingEnded
            or EventCode.BroughtToSafetyRecorded => TimelineKind.Safety,
        EventCode.ExploitationRecorded or EventCode.IndicatorsRecorded or EventCode.IndicatorRecorded or EventCode.IndicatorCorrected
            or EventCode.AssessmentAnswered or EventCode.AssessmentSaved => TimelineKind.Indicators,
        EventCode.IdentificationOpened or EventCode.IdentificationStepRecorded or EventCode.IdentificationStepCorrected or EventCode.DeadlineSet
            or EventCode.DeadlineMet
            or EventCode.DeadlineWaived or EventCode.DeadlineEndedEarly or EventCode.DeadlineSuperseded or EventCode.DeadlineTransferred =>
            TimelineKind.Identification,
        EventCode.SuspectAdded or EventCode.SuspectChanged or EventCode.SuspectStatusRecorded or EventCode.SuspectLinked or EventCode.NonPunishmentRecorded
            or EventCode.ProceedingOpened or EventCode.ProceedingChanged
            or EventCode.MilestoneRecorded or EventCode.MilestoneCorrected or EventCode.ChargeAdded or EventCode.ChargeRecordedInError
            or EventCode.VerdictRecorded or EventCode.VerdictCorrected or EventCode.CourtOrderRecorded
            or EventCode.CourtOrderCorrected or EventCode.HearingPlanned or EventCode.HearingChanged or EventCode.TestimonyRecorded
            or EventCode.CourtSupportPlanned or EventCode.ChargeEvidenceAssessed => TimelineKind.Justice,
        EventCode.ClaimOpened or EventCode.ClaimChanged or EventCode.ClaimStepRecorded or EventCode.ClaimStepCorrected or EventCode.PaymentRecorded
            or EventCode.PaymentReversed => TimelineKind.Compensation,
        EventCode.PlanRecorded or EventCode.PlanProgressRecorded or EventCode.ServiceOpened or EventCode.ServiceStepRecorded or EventCode.ServiceStepCorrected
            or EventCode.ServiceTermsRecorded or EventCode.SessionRecorded or EventCode.SessionCorrected
            or EventCode.OutcomeAssessed or EventCode.OutcomeCorrected or EventCode.FollowUpRecorded or EventCode.FollowUpCorrected
            or EventCode.IncidentRecorded or EventCode.IncidentCorrected or EventCode.HealthSummaryRecorded => TimelineKind.Aftercare,
        EventCode.ConsentRecorded or EventCode.ConsentWithdrawn or EventCode.LegalBasisRecorded or EventCode.PoliceSharingApproved
            or EventCode.PoliceSharingEnded => TimelineKind.Consent,
        EventCode.ChronologyCreated => TimelineKind.Disclosures,
        EventCode.FeedbackRecorded or EventCode.FeedbackAnswered => TimelineKind.Feedback,
        EventCode.NoteAdded or EventCode.NoteCorrected => TimelineKind.Notes,
        EventCode.DocumentAdded => TimelineKind.Documents,
        EventCode.TaskAdded or EventCode.TaskCompleted or EventCode.TaskWaived or EventCode.TaskTransferred or EventCode.TaskRescheduled => TimelineKind.Tasks,
        _ => throw new ArgumentOutOfRangeException(nameof(code), code, "No one has said which kind of thing this is."),
    };

    public static IReadOnlyList<EventCode> GetCodes(TimelineKind kind) => [.. Enum.GetValues<EventCode>().Where(code => FromCode(code) == kind)];
}
