using CaseManager.Domain.Cases;

namespace CaseManager.Domain.Justice;

public enum HearingState
{
    /// <summary>Upcoming, or past without a recorded result.</summary>
    Planned,

    Held,

    /// <summary>Adjourned without a new date.</summary>
    Adjourned,

    Cancelled,
}

public enum HearingKind
{
    Preliminary,

    /// <summary>One day of the trial.</summary>
    Trial,

    /// <summary>A victim gives evidence.</summary>
    Testimony,

    Judgment,

    Sentencing,

    Confiscation,

    Appeal,

    Other,
}

/// <summary>
/// Time and state of a hearing. All other details are in <see cref="HearingMatter"/>, because scheduling requires the time only. The time is encrypted,
/// because it reveals when a witness can be found at the court.
/// </summary>
public sealed class Hearing : SealedRecord<HearingTime>, IPartOfCase
{
    private Hearing()
    {
    }

    internal Hearing(Guid id, Proceeding proceeding, HearingDetails details, AuditStamp stamp)
    {
        (Id, CaseId, ProceedingId, PlannedBy, PlannedAt) = (id, proceeding.CaseId, proceeding.Id, stamp.ActorId, stamp.OccurredAt);
        Matter = new(this, details.Account);
        Update(details);
    }

    public Guid Id { get; private init; }

    /// <inheritdoc/>
    public CaseId CaseId { get; private init; }

    public Guid ProceedingId { get; private init; }

    /// <exception cref="InvalidOperationException">The time has not been decrypted.</exception>
    public DateOnly Date => GetDecrypted().Date;

    /// <summary>Local time at the court; null while unknown.</summary>
    /// <exception cref="InvalidOperationException">The time has not been decrypted.</exception>
    public TimeOnly? Hour => GetDecrypted().Hour;

    public HearingState State { get; private set; }

    /// <summary>Null for callers who may read the date only.</summary>
    public HearingMatter? Matter { get; private set; }

    public StaffId PlannedBy { get; private init; }

    public DateTimeOffset PlannedAt { get; private init; }

    /// <inheritdoc/>
    public override Guid SealedFor => CaseId.Value;

    /// <inheritdoc/>
    public override Guid RowId => Id;

    internal void Update(HearingDetails details)
    {
        State = details.State;
        SetContent(new(details.Date, details.Hour));
    }
}

/// <summary>Encrypted time of a hearing; <c>Hour</c> is local time at the court, null while unknown.</summary>
public sealed record HearingTime(DateOnly Date, TimeOnly? Hour);

/// <summary>Purpose, place, attendance and result of a hearing: encrypted, and readable by fewer people than <see cref="Hearing"/>.</summary>
public sealed class HearingMatter : SealedRecord<HearingAccount>, IPartOfCase
{
    private HearingMatter()
    {
    }

    internal HearingMatter(Hearing hearing, HearingAccount account)
    {
        (HearingId, CaseId, ProceedingId) = (hearing.Id, hearing.CaseId, hearing.ProceedingId);
        SetContent(account);
    }

    public Guid HearingId { get; private init; }

    /// <inheritdoc/>
    public CaseId CaseId { get; private init; }

    public Guid ProceedingId { get; private init; }

    /// <inheritdoc/>
    public override Guid SealedFor => CaseId.Value;

    /// <inheritdoc/>
    public override Guid RowId => HearingId;

    internal void UpdateAccount(HearingAccount account) => SetContent(account);
}

public sealed record HearingAccount(HearingKind Kind, string? Place, string? Attendees, string? Preparation, string? Outcome);

/// <summary>Input for scheduling or updating a hearing.</summary>
public sealed record HearingDetails(DateOnly Date, TimeOnly? Hour, HearingState State, HearingAccount Account);
