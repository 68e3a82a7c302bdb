using CaseManager.Domain.Access;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Identification;
using CaseManager.Domain.LegalReference;

namespace CaseManager.Domain.Deadlines;

public enum DeadlineState
{
    /// <summary>Upcoming, or past without a recorded result.</summary>
    Open,

    /// <summary>The act that was due has been done.</summary>
    Met,

    /// <summary>No longer relevant, for a recorded reason.</summary>
    Waived,

    /// <summary>The period ended before the date.</summary>
    EndedEarly,

    /// <summary>Replaced by another deadline, or the triggering step was voided.</summary>
    Superseded,
}

/// <summary>
/// A legal deadline in a case: the date by which an act is due, or until which a period lasts. It keeps the version of the rule that calculated it, and is
/// never deleted.
/// </summary>
public sealed class Deadline : SealedRecord<DeadlineNotes>, IPartOfCase
{
    private Deadline()
    {
    }

    internal Deadline(Guid id, CaseId caseId, VictimId victimId, Guid? procedureId, LegalReferenceEntry rule, DeadlineDates dates, StaffId owner, Guid? follows,
        AuditStamp stamp)
    {
        var says = (DateRule)rule.Details;
        (Id, CaseId, VictimId, ProcedureId, Compartment) = (id, caseId, victimId, procedureId, GetCompartment(says));
        (RuleCode, RuleVersion, IsPeriod, TriggerEvent, TriggeredOn, StepId) =
            (rule.Code, rule.Version, says.IsPeriod, says.TriggerEvent, dates.TriggeredOn, dates.StepId);
        (DueOn, EarliestDueOn, NotBefore, ExcludedHolidays, IsSetByAuthority) =
            (dates.DueOn, dates.EarliestDueOn, dates.NotBefore, [.. dates.ExcludedHolidays], dates.IsSetByAuthority);
        (IsOpenEnded, HasVerifiedCalendars) = (says is { IsPeriod: true, NotBefore.Count: > 0 } && procedureId is not null
            && dates.NotBefore is null, dates.HasVerifiedCalendars);
        (OwnerId, SupersedesId, CalculatedBy, CalculatedAt) = (owner, follows, stamp.ActorId, stamp.OccurredAt);
        SetContent(new(null));
    }

    public Guid Id { get; private init; }

    /// <inheritdoc/>
    public CaseId CaseId { get; private init; }

    public VictimId VictimId { get; private init; }

    public Guid? ProcedureId { get; private init; }

    /// <summary>Court proceedings that triggered it; null for none.</summary>
    public Guid? ProceedingId { get; internal init; }

    /// <summary>Null where it concerns no suspect, or all of them.</summary>
    public Guid? SuspectId { get; internal init; }

    /// <summary>Compensation claim with which it was created; null for none.</summary>
    public Guid? ClaimId { get; internal init; }

    /// <summary>Determines who may read and change it.</summary>
    public Compartment Compartment { get; private init; }

    /// <summary>Code of the date rule that calculated it.</summary>
    public string RuleCode { get; private init; } = "";

    public int RuleVersion { get; private init; }

    /// <summary>True where a period lasts until the date, false where an act is due by it.</summary>
    public bool IsPeriod { get; private init; }

    /// <summary>Event from which it is calculated.</summary>
    public LegalEvent TriggerEvent { get; private init; }

    /// <summary>Date of that event. The earliest possible day of an approximate date is used, so that the deadline is never too late.</summary>
    public ApproximateDate TriggeredOn { get; private init; } = null!;

    /// <summary>Step or milestone from which it is calculated; null for neither.</summary>
    public Guid? StepId { get; private init; }

    public DateOnly DueOn { get; private init; }

    /// <summary>Date without regard to <see cref="NotBefore"/>.</summary>
    public DateOnly EarliestDueOn { get; private init; }

    /// <summary>Date of a later event before which the period does not end; null for none.</summary>
    public DateOnly? NotBefore { get; private init; }

    /// <summary>Public holidays that were not counted, weekends aside.</summary>
    public List<DateOnly> ExcludedHolidays { get; private init; } = [];

    /// <summary>Whether the calendars in the calculation are verified; true where public holidays do not count.</summary>
    public bool HasVerifiedCalendars { get; private init; }

    /// <summary>Whether an authority set or extended the date.</summary>
    public bool IsSetByAuthority { get; private init; }

    /// <summary>Whether the period lasts until another event; the date is then its earliest end.</summary>
    public bool IsOpenEnded { get; private init; }

    public StaffId OwnerId { get; private set; }

    public DeadlineState State { get; private set; }

    public DateOnly? EndedOn { get; private set; }

    /// <summary>Step or milestone that met, ended or superseded it; null for none.</summary>
    public Guid? EndedByStepId { get; private set; }

    /// <summary>The superseded deadline; null for none.</summary>
    public Guid? SupersedesId { get; private init; }

    public StaffId? ClosedBy { get; private set; }

    public DateTimeOffset? ClosedAt { get; private set; }

    /// <summary>Author of the record from which the deadline was calculated.</summary>
    public StaffId CalculatedBy { get; private init; }

    public DateTimeOffset CalculatedAt { get; private init; }

    /// <inheritdoc/>
    public override Guid SealedFor => VictimId.Value;

    /// <inheritdoc/>
    public override Guid RowId => Id;

    /// <summary>Compartment of the deadlines of a rule: that of the claim, of the proceedings, or of the identification procedure.</summary>
    public static Compartment GetCompartment(DateRule rule) =>
        rule.TriggerEvent.IsClaimEvent() ? Access.Compartment.Compensation : rule.TriggerEvent.IsProceedingEvent()
        ? Access.Compartment.Proceedings : Access.Compartment.Indicators;

    /// <summary>Requires write access to the compartment.</summary>
    public bool CanBeChangedBy(Role role) => role.GetLevel(Compartment) == Level.Write;

    /// <summary>Whether it still needs attention: an open deadline does even after its date, a period only while it lasts.</summary>
    public bool IsPending(DateOnly today) => State == DeadlineState.Open && (!IsPeriod || IsOpenEnded || DueOn >= today);

    internal DeadlineDates Dates =>
        new(TriggeredOn, StepId, DueOn, EarliestDueOn, NotBefore, ExcludedHolidays, IsSetByAuthority) { HasVerifiedCalendars = HasVerifiedCalendars };

    internal bool HasSameDates(DeadlineDates dates) =>
        TriggeredOn == dates.TriggeredOn && DueOn == dates.DueOn && EarliestDueOn == dates.EarliestDueOn && NotBefore == dates.NotBefore
        && IsSetByAuthority == dates.IsSetByAuthority;

    internal void End(DeadlineState state, DateOnly? date, Guid? step, string? notes, AuditStamp stamp)
    {
        (State, EndedOn, EndedByStepId, ClosedBy, ClosedAt) = (state, date, step, stamp.ActorId, stamp.OccurredAt);
        if (notes is not null)
        {
            SetContent(new(notes));
        }
    }

    internal void AssignOwner(StaffId owner) => OwnerId = owner;
}

/// <summary>Encrypted notes of a legal deadline: what met it, or why it was waived; null where a step is the reason.</summary>
public sealed record DeadlineNotes(string? Text);

/// <summary>Dates of a legal deadline, with the meanings that they have in <see cref="Deadline"/>.</summary>
public sealed record DeadlineDates(ApproximateDate TriggeredOn, Guid? StepId, DateOnly DueOn, DateOnly EarliestDueOn, DateOnly? NotBefore,
    IReadOnlyList<DateOnly> ExcludedHolidays, bool IsSetByAuthority)
{
    /// <summary>Whether the calendars in the calculation are verified; true where none are used.</summary>
    public bool HasVerifiedCalendars { get; init; } = true;

    public static DeadlineDates FromCalculation(ApproximateDate from, Guid? step, DateCalculation calculated) =>
        new(from, step, calculated.DueOn, calculated.DueOn, null, calculated.ExcludedHolidays,
            IsSetByAuthority: false)
        { HasVerifiedCalendars = calculated.HasVerifiedCalendars };

    /// <summary>Extends the date; an earlier date has no effect.</summary>
    public DeadlineDates Extend(DateOnly endsOn) =>
        endsOn <= EarliestDueOn ? this : this with { DueOn = endsOn > DueOn ? endsOn : DueOn, EarliestDueOn = endsOn, IsSetByAuthority = true };

    /// <summary>Applies an end date set by the deciding authority, which cannot exceed a statutory maximum.</summary>
    public DeadlineDates ApplyEndDate(DateOnly endsOn, DateRule rule) =>
        rule.Force != DateForce.Maximum ? Extend(endsOn) : endsOn >= DueOn
        ? this : this with { DueOn = endsOn, EarliestDueOn = endsOn, IsSetByAuthority = true };

    /// <summary>Applies the event before which the period does not end.</summary>
    public DeadlineDates ApplyNotBefore(DateOnly notBefore) =>
        this with { DueOn = notBefore > EarliestDueOn ? notBefore : EarliestDueOn, NotBefore = notBefore };

    /// <summary>A date set by an authority, without a calculation.</summary>
    public static DeadlineDates FromAuthority(ApproximateDate from, Guid? step, DateOnly endsOn) =>
        new(from, step, endsOn, endsOn, null, [], IsSetByAuthority: true);
}
