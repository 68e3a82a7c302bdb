using CaseManager.Domain.Access;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Identification;
using CaseManager.Domain.Law;

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
public sealed class Deadline : SealedRecord<DeadlineWords>, IPartOfCase
{
    private Deadline()
    {
    }

    internal Deadline(Guid id, CaseId caseId, VictimId victimId, Guid? procedureId, LawEntry rule, DeadlineDates dates, StaffId owner, Guid? follows, Signature by)
    {
        var says = (DateRule)rule.Details;
        (Id, CaseId, VictimId, ProcedureId, Compartment) = (id, caseId, victimId, procedureId, CompartmentOf(says));
        (RuleCode, RuleVersion, IsPeriod, From, FromOn, StepId) = (rule.Code, rule.Version, says.IsPeriod, says.From, dates.From, dates.StepId);
        (DueOn, LeastOn, NotBefore, LeftOut, IsGiven) = (dates.Due, dates.Least, dates.NotBefore, [.. dates.LeftOut], dates.IsGiven);
        (RunsOn, HolidaysChecked) = (says is { IsPeriod: true, NotBefore.Count: > 0 } && procedureId is not null && dates.NotBefore is null, dates.HolidaysChecked);
        (OwnerId, Follows, ReckonedBy, ReckonedAt) = (owner, follows, by.Who, by.When);
        Write(new(null));
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
    public LegalEvent From { get; private init; }

    /// <summary>Date of that event. The earliest possible day of an approximate date is used, so that the deadline is never too late.</summary>
    public ApproximateDate FromOn { get; private init; } = null!;

    /// <summary>Step or milestone from which it is calculated; null for neither.</summary>
    public Guid? StepId { get; private init; }

    public DateOnly DueOn { get; private init; }

    /// <summary>Date without regard to <see cref="NotBefore"/>.</summary>
    public DateOnly LeastOn { get; private init; }

    /// <summary>Date of a later event before which the period does not end; null for none.</summary>
    public DateOnly? NotBefore { get; private init; }

    /// <summary>Public holidays that were not counted, weekends aside.</summary>
    public List<DateOnly> LeftOut { get; private init; } = [];

    /// <summary>Whether the calendars in the calculation are verified; true where public holidays do not count.</summary>
    public bool HolidaysChecked { get; private init; }

    /// <summary>Whether an authority set or extended the date.</summary>
    public bool IsGiven { get; private init; }

    /// <summary>Whether the period lasts until another event; the date is then its earliest end.</summary>
    public bool RunsOn { get; private init; }

    public StaffId OwnerId { get; private set; }

    public DeadlineState State { get; private set; }

    public DateOnly? EndedOn { get; private set; }

    /// <summary>Step or milestone that met, ended or superseded it; null for none.</summary>
    public Guid? EndedBy { get; private set; }

    /// <summary>The superseded deadline; null for none.</summary>
    public Guid? Follows { get; private init; }

    public StaffId? ClosedBy { get; private set; }

    public DateTimeOffset? ClosedAt { get; private set; }

    /// <summary>Author of the record from which the deadline was calculated.</summary>
    public StaffId ReckonedBy { get; private init; }

    public DateTimeOffset ReckonedAt { get; private init; }

    /// <inheritdoc/>
    public override Guid SealedFor => VictimId.Value;

    /// <inheritdoc/>
    public override Guid RowId => Id;

    /// <summary>Compartment of the deadlines of a rule: that of the claim, of the proceedings, or of the identification procedure.</summary>
    public static Compartment CompartmentOf(DateRule rule) =>
        rule.From.IsOfClaim() ? Access.Compartment.Compensation : rule.From.IsOfProceeding() ? Access.Compartment.Proceedings : Access.Compartment.Indicators;

    /// <summary>Requires write access to the compartment.</summary>
    public bool MayBeChangedBy(Role role) => role.LevelIn(Compartment) == Level.Write;

    /// <summary>Whether it still needs attention: an open deadline does even after its date, a period only while it lasts.</summary>
    public bool IsAwaited(DateOnly today) => State == DeadlineState.Open && (!IsPeriod || RunsOn || DueOn >= today);

    internal DeadlineDates Dates => new(FromOn, StepId, DueOn, LeastOn, NotBefore, LeftOut, IsGiven) { HolidaysChecked = HolidaysChecked };

    internal bool Has(DeadlineDates dates) =>
        FromOn == dates.From && DueOn == dates.Due && LeastOn == dates.Least && NotBefore == dates.NotBefore && IsGiven == dates.IsGiven;

    internal void End(DeadlineState state, DateOnly? on, Guid? step, string? words, Signature by)
    {
        (State, EndedOn, EndedBy, ClosedBy, ClosedAt) = (state, on, step, by.Who, by.When);
        if (words is not null)
        {
            Write(new(words));
        }
    }

    internal void HandTo(StaffId owner) => OwnerId = owner;
}

/// <summary>Encrypted notes of a legal deadline: what met it, or why it was waived; null where a step is the reason.</summary>
public sealed record DeadlineWords(string? Said);

/// <summary>Dates of a legal deadline, with the meanings that they have in <see cref="Deadline"/>.</summary>
public sealed record DeadlineDates(ApproximateDate From, Guid? StepId, DateOnly Due, DateOnly Least, DateOnly? NotBefore, IReadOnlyList<DateOnly> LeftOut, bool IsGiven)
{
    /// <summary>Whether the calendars in the calculation are verified; true where none are used.</summary>
    public bool HolidaysChecked { get; init; } = true;

    public static DeadlineDates Reckoned(ApproximateDate from, Guid? step, Reckoning reckoned) =>
        new(from, step, reckoned.Due, reckoned.Due, null, reckoned.LeftOut, IsGiven: false) { HolidaysChecked = reckoned.HolidaysChecked };

    /// <summary>Extends the date; an earlier date has no effect.</summary>
    public DeadlineDates Longer(DateOnly until) => until <= Least ? this : this with { Due = until > Due ? until : Due, Least = until, IsGiven = true };

    /// <summary>Applies an end date set by the deciding authority, which cannot exceed a statutory maximum.</summary>
    public DeadlineDates Until(DateOnly until, DateRule rule) =>
        rule.Force != DateForce.Maximum ? Longer(until) : until >= Due ? this : this with { Due = until, Least = until, IsGiven = true };

    /// <summary>Applies the event before which the period does not end.</summary>
    public DeadlineDates At(DateOnly notBefore) => this with { Due = notBefore > Least ? notBefore : Least, NotBefore = notBefore };

    /// <summary>A date set by an authority, without a calculation.</summary>
    public static DeadlineDates Given(ApproximateDate from, Guid? step, DateOnly until) => new(from, step, until, until, null, [], IsGiven: true);
}
