using System.Globalization;
using CaseManager.Domain.Cases;

namespace CaseManager.Domain.Justice;

/// <summary>Roles in the trafficking process.</summary>
public enum SuspectRole
{
    Organiser,

    Recruiter,

    Transporter,

    Harbourer,

    /// <summary>Supervised victims and enforced obedience.</summary>
    Controller,

    /// <summary>Profited from the exploitation.</summary>
    Exploiter,

    MoneyHandler,

    /// <summary>Made or arranged documents.</summary>
    DocumentSupplier,

    /// <summary>Knowingly used the services of victims.</summary>
    User,

    /// <summary>Public official who assisted.</summary>
    Official,

    /// <summary>Other or unknown.</summary>
    Other,
}

/// <summary>
/// A suspect, defendant or convicted person: one record for all stages. Pages show a letter; the identity is encrypted with a key of its own. Police may read
/// only the suspects of their own agency.
/// </summary>
public sealed class Suspect : SealedRecord<SuspectAccount>, IPartOfCase
{
    private const int AlphabetSize = 26;

    private Suspect()
    {
    }

    internal Suspect(Guid id, CaseId caseId, int number, SuspectDetails details, AuditStamp stamp)
    {
        (Id, CaseId, Number, RecordedBy, RecordedAt) = (id, caseId, number, stamp.ActorId, stamp.OccurredAt);
        Update(details);
    }

    public Guid Id { get; private init; }

    /// <inheritdoc/>
    public CaseId CaseId { get; private init; }

    /// <summary>Sequence number within the case, from 1.</summary>
    public int Number { get; private init; }

    /// <summary>Label on pages: A, B, … Z, A2, …</summary>
    public string Letter => GetLetter(Number);

    /// <summary>Investigating police agency; null where there is none or it is unknown.</summary>
    public OrganisationId? AgencyId { get; private set; }

    public List<SuspectRole> Roles { get; private set; } = [];

    /// <summary>Last recorded status, without the verdicts.</summary>
    public SuspectStatus Status { get; private set; }

    /// <summary>Concurrency counter: incremented per status change, so that concurrent changes conflict.</summary>
    public int StatusCounter { get; private set; }

    public StaffId RecordedBy { get; private init; }

    public DateTimeOffset RecordedAt { get; private init; }

    /// <inheritdoc/>
    public override Guid SealedFor => Id;

    /// <summary>Label for a sequence number.</summary>
    public static string GetLetter(int number) =>
        (char)('A' + ((number - 1) % AlphabetSize)) + (number <= AlphabetSize ? "" : ((number - 1) / AlphabetSize + 1).ToString(CultureInfo.InvariantCulture));

    /// <summary>Status with the verdicts taken into account; at large, wanted and deceased take precedence over them.</summary>
    public SuspectStatus GetStatus(DefendantOutcome outcome) =>
        Status is SuspectStatus.AtLarge or SuspectStatus.Wanted or SuspectStatus.Deceased ? Status : outcome.IsConvicted
        ? SuspectStatus.Convicted : outcome.IsAcquitted ? SuspectStatus.Acquitted : Status;

    internal void Update(SuspectDetails details)
    {
        (AgencyId, Roles) = (details.AgencyId, [.. details.Roles.Order()]);
        SetContent(details.Account);
    }

    internal void UpdateStatus(SuspectStatus status) => (Status, StatusCounter) = (status, StatusCounter + 1);
}

/// <summary>Encrypted identity of a suspect. Citizenship is ISO 3166-1 alpha-2; the description covers conduct, appearance and possible whereabouts.</summary>
public sealed record SuspectAccount(string? Name, IReadOnlyList<string> Aliases, ApproximateDate? BirthDate, string? Citizenship, string? Description);

/// <summary>Input for recording a suspect.</summary>
public sealed record SuspectDetails(OrganisationId? AgencyId, IReadOnlyList<SuspectRole> Roles, SuspectAccount Account);

/// <summary>A status change of a suspect. Immutable.</summary>
public sealed class SuspectStatusChange : SealedRecord<SuspectStatusNotes>, IPartOfCase
{
    private SuspectStatusChange()
    {
    }

    internal SuspectStatusChange(Guid id, Suspect suspect, SuspectStatus status, ApproximateDate date, string? notes, AuditStamp stamp)
    {
        (Id, CaseId, SuspectId, Status, ChangedOn, RecordedBy, RecordedAt) = (id, suspect.CaseId, suspect.Id, status, date, stamp.ActorId, stamp.OccurredAt);
        SetContent(new(notes));
    }

    public Guid Id { get; private init; }

    /// <inheritdoc/>
    public CaseId CaseId { get; private init; }

    public Guid SuspectId { get; private init; }

    public SuspectStatus Status { get; private init; }

    public ApproximateDate ChangedOn { get; private init; } = null!;

    public StaffId RecordedBy { get; private init; }

    public DateTimeOffset RecordedAt { get; private init; }

    /// <inheritdoc/>
    public override Guid SealedFor => SuspectId;

    /// <inheritdoc/>
    public override Guid RowId => Id;
}

/// <summary>Encrypted notes of a status change.</summary>
public sealed record SuspectStatusNotes(string? Text);
