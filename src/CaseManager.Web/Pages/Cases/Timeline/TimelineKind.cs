using CaseManager.Domain.Cases;

namespace CaseManager.Web.Pages.Cases.Timeline;

/// <summary>What a timeline is narrowed to.</summary>
public enum TimelineKind
{
    /// <summary>The case itself: opened, waiting, at its end.</summary>
    Case,

    /// <summary>Who works on it.</summary>
    Team,

    /// <summary>Who the survivor is.</summary>
    Person,

    /// <summary>What keeps the survivor safe, and how to reach them.</summary>
    Safety,

    /// <summary>What points to trafficking.</summary>
    Indicators,

    /// <summary>By which states they are identified, and the dates that the law sets.</summary>
    Identification,

    /// <summary>From the suspect to the sentence.</summary>
    Justice,

    /// <summary>What is claimed as compensation, awarded and paid.</summary>
    Compensation,

    /// <summary>What the survivor wants to reach, is given, and how they recover.</summary>
    Aftercare,

    /// <summary>What the survivor agreed to.</summary>
    Consent,

    /// <summary>What was handed out.</summary>
    Disclosures,

    /// <summary>What the survivor said of us.</summary>
    Feedback,

    /// <summary>What was written down.</summary>
    Notes,

    /// <summary>The files.</summary>
    Documents,

    /// <summary>What is to be done.</summary>
    Tasks,
}

/// <summary>Which kind of thing each event is.</summary>
public static class TimelineKinds
{
    /// <summary>The kind of an event.</summary>
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

    /// <summary>The events of a kind.</summary>
    public static IReadOnlyList<EventCode> CodesOf(TimelineKind kind) => [.. Enum.GetValues<EventCode>().Where(code => Of(code) == kind)];
}
