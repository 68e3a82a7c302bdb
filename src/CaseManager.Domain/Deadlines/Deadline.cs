using CaseManager.Domain.Access;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Identification;
using CaseManager.Domain.Law;

namespace CaseManager.Domain.Deadlines;

/// <summary>What became of a date that the law sets.</summary>
public enum DeadlineState
{
    /// <summary>It is to come; or it is over, and nobody has said what became of it.</summary>
    Open,

    /// <summary>What was to happen by it, happened.</summary>
    Met,

    /// <summary>It does not matter any more, for a reason.</summary>
    Waived,

    /// <summary>What was to last until it, ended before.</summary>
    EndedEarly,

    /// <summary>Another date took its place, or what it hung on fell away.</summary>
    Superseded,
}

/// <summary>
/// A date that the law sets in someone's case: by when something is to happen, or until when something lasts. It keeps the version of the rule that
/// reckoned it, and is never deleted.
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

    /// <summary>Names it.</summary>
    public Guid Id { get; private init; }

    /// <inheritdoc/>
    public CaseId CaseId { get; private init; }

    /// <summary>Whom it concerns.</summary>
    public VictimId VictimId { get; private init; }

    /// <summary>The procedure that it belongs to; null where it belongs to none.</summary>
    public Guid? ProcedureId { get; private init; }

    /// <summary>The proceeding before a court that it follows from; null where it follows from none.</summary>
    public Guid? ProceedingId { get; internal init; }

    /// <summary>The suspect whom it is about; null where it is about none, or about all.</summary>
    public Guid? SuspectId { get; internal init; }
    /// <summary>The claim for compensation that it was set with; null where it was set with none.</summary>
    public Guid? ClaimId { get; internal init; }

    /// <summary>Whose readers read it.</summary>
    public Compartment Compartment { get; private init; }

    /// <summary>Code of the rule that reckoned it.</summary>
    public string RuleCode { get; private init; } = "";

    /// <summary>In which version.</summary>
    public int RuleVersion { get; private init; }

    /// <summary>Whether something lasts until it. Else something is to happen by it.</summary>
    public bool IsPeriod { get; private init; }

    /// <summary>What it is reckoned from.</summary>
    public LegalEvent From { get; private init; }

    /// <summary>When that was. Where the day is not known, the first on which it may have been is reckoned from: the date is never too late.</summary>
    public ApproximateDate FromOn { get; private init; } = null!;

    /// <summary>The step it is reckoned from, or what happened in the proceeding; null where it follows from neither.</summary>
    public Guid? StepId { get; private init; }

    /// <summary>The date.</summary>
    public DateOnly DueOn { get; private init; }

    /// <summary>The date that the length alone gives.</summary>
    public DateOnly LeastOn { get; private init; }

    /// <summary>The day before which it does not end; null where there is none.</summary>
    public DateOnly? NotBefore { get; private init; }

    /// <summary>The public holidays that were not counted, beside the weekends.</summary>
    public List<DateOnly> LeftOut { get; private init; } = [];

    /// <summary>Whether the holidays that were left out, or were not, stand in calendars that someone has checked; true where none count.</summary>
    public bool HolidaysChecked { get; private init; }

    /// <summary>Whether an authority said until when, or made it longer than it was reckoned to be.</summary>
    public bool IsGiven { get; private init; }

    /// <summary>Whether it does not end on the date, but runs on until something else happens: the date is the earliest end.</summary>
    public bool RunsOn { get; private init; }

    /// <summary>Who looks after it.</summary>
    public StaffId OwnerId { get; private set; }

    /// <summary>What became of it.</summary>
    public DeadlineState State { get; private set; }

    /// <summary>The day on which it was met, or ended; null while it has not been.</summary>
    public DateOnly? EndedOn { get; private set; }

    /// <summary>The step that met, ended or changed it; null where none did.</summary>
    public Guid? EndedBy { get; private set; }

    /// <summary>The date whose place it took; null for none.</summary>
    public Guid? Follows { get; private init; }

    /// <summary>Who said what became of it; null while it is open.</summary>
    public StaffId? ClosedBy { get; private set; }

    /// <summary>When.</summary>
    public DateTimeOffset? ClosedAt { get; private set; }

    /// <summary>Who took down what it was reckoned from.</summary>
    public StaffId ReckonedBy { get; private init; }

    /// <summary>When.</summary>
    public DateTimeOffset ReckonedAt { get; private init; }

    /// <inheritdoc/>
    public override Guid SealedFor => VictimId.Value;

    /// <inheritdoc/>
    public override Guid RowId => Id;

    /// <summary>The compartment of the dates that a rule reckons: that of the procedure they follow from, of the proceeding, or of the claim.</summary>
    public static Compartment CompartmentOf(DateRule rule) =>
        rule.From.IsOfClaim() ? Access.Compartment.Compensation : rule.From.IsOfProceeding() ? Access.Compartment.Proceedings : Access.Compartment.Indicators;

    /// <summary>Whether someone may change it: those who write its compartment.</summary>
    public bool MayBeChangedBy(Role role) => role.LevelIn(Compartment) == Level.Write;

    /// <summary>Whether it still asks for someone's attention: it is open, and what lasts until it has not run out.</summary>
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

/// <summary>What is said of a date that the law sets.</summary>
/// <param name="Said">By what it was met, or why it does not matter any more; null where a step says so.</param>
public sealed record DeadlineWords(string? Said);

/// <summary>The days of a date that the law sets.</summary>
/// <param name="From">When that was, what it is reckoned from.</param>
/// <param name="StepId">The step that it was.</param>
/// <param name="Due">The date.</param>
/// <param name="Least">The date that the length alone gives.</param>
/// <param name="NotBefore">The day before which it does not end.</param>
/// <param name="LeftOut">The public holidays that were not counted.</param>
/// <param name="IsGiven">Whether an authority said until when.</param>
public sealed record DeadlineDates(ApproximateDate From, Guid? StepId, DateOnly Due, DateOnly Least, DateOnly? NotBefore, IReadOnlyList<DateOnly> LeftOut, bool IsGiven)
{
    /// <summary>Whether the calendars that were counted by have been checked; true where none were.</summary>
    public bool HolidaysChecked { get; init; } = true;

    /// <summary>The days as they were reckoned.</summary>
    public static DeadlineDates Reckoned(ApproximateDate from, Guid? step, Reckoning reckoned) =>
        new(from, step, reckoned.Due, reckoned.Due, null, reckoned.LeftOut, IsGiven: false) { HolidaysChecked = reckoned.HolidaysChecked };

    /// <summary>The same, made longer: never shorter.</summary>
    public DeadlineDates Longer(DateOnly until) => until <= Least ? this : this with { Due = until > Due ? until : Due, Least = until, IsGiven = true };

    /// <summary>The same, where whoever decided said until when: what the law allows at most, it does not outlast.</summary>
    public DeadlineDates Until(DateOnly until, DateRule rule) =>
        rule.Force != DateForce.Maximum ? Longer(until) : until >= Due ? this : this with { Due = until, Least = until, IsGiven = true };

    /// <summary>The same, once what it does not end before has happened.</summary>
    public DeadlineDates At(DateOnly notBefore) => this with { Due = notBefore > Least ? notBefore : Least, NotBefore = notBefore };

    /// <summary>The day that an authority gave.</summary>
    public static DeadlineDates Given(ApproximateDate from, Guid? step, DateOnly until) => new(from, step, until, until, null, [], IsGiven: true);
}
