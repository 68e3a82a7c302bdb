using CaseManager.Domain.Cases;

namespace CaseManager.Domain.Sharing;

public enum DisclosureKind
{
    /// <summary>Chronology of events, for a court.</summary>
    CourtChronology,
}

/// <summary>
/// Disclosure of a person's data outside the organisation. Immutable, and recorded before the data is disclosed. The document is not stored, because
/// it is generated from the records.
/// </summary>
public sealed class Disclosure : SealedRecord<DisclosureAccount>, IPartOfCase
{
    private Disclosure()
    {
    }

    internal Disclosure(Guid id, CaseId caseId, VictimId victimId, int number, DisclosureDetails details, AuditStamp stamp)
    {
        (Id, CaseId, VictimId, Number, Kind) = (id, caseId, victimId, number, details.Kind);
        (ConsentId, Basis, Edition) = (details.ConsentId, details.Basis, details.Basis is null ? null : LegalBases.Current.Version);
        (RecordedBy, RecordedAt) = (stamp.ActorId, stamp.OccurredAt);
        SetContent(details.Account);
    }

    public Guid Id { get; private init; }

    /// <inheritdoc/>
    public CaseId CaseId { get; private init; }

    public VictimId VictimId { get; private init; }

    /// <summary>Number within the case, from 1.</summary>
    public int Number { get; private init; }

    public DisclosureKind Kind { get; private init; }

    /// <summary>Null where the disclosure is based on law alone.</summary>
    public Guid? ConsentId { get; private init; }

    /// <summary>Code of <see cref="LegalBases.Disclosure"/>; null where the disclosure is based on consent alone.</summary>
    public string? Basis { get; private init; }

    /// <summary>Edition of <see cref="LegalBases"/> that contains the basis; null without a basis.</summary>
    public string? Edition { get; private init; }

    public StaffId RecordedBy { get; private init; }

    public DateTimeOffset RecordedAt { get; private init; }

    /// <inheritdoc/>
    public override Guid SealedFor => VictimId.Value;

    /// <inheritdoc/>
    public override Guid RowId => Id;
}

/// <summary>Encrypted recipient, purpose and period; a null bound leaves the period open on that side.</summary>
public sealed record DisclosureAccount(string Recipient, string Purpose, ApproximateDate? StartsOn, ApproximateDate? EndsOn)
{
    /// <summary>Whether a date may fall within the period; true for an unknown date.</summary>
    public bool Covers(ApproximateDate? day) =>
        day is null || ((StartsOn is null || day.Latest >= StartsOn.Earliest) && (EndsOn is null || day.Earliest <= EndsOn.Latest));
}

public sealed record DisclosureDetails(DisclosureKind Kind, Guid? ConsentId, string? Basis, DisclosureAccount Account);
