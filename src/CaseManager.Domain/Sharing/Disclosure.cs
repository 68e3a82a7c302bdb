using CaseManager.Domain.Cases;

namespace CaseManager.Domain.Sharing;

public enum DisclosureKind
{
    /// <summary>Chronology of events, for a court.</summary>
    CourtChronology,
}

/// <summary>
/// Disclosure of a person's data outside the organisation. Recorded before any data leaves; immutable. The document is not kept, since it is
/// generated from the records.
/// </summary>
public sealed class Disclosure : SealedRecord<DisclosureAccount>, IPartOfCase
{
    private Disclosure()
    {
    }

    internal Disclosure(Guid id, CaseId caseId, VictimId victimId, int number, DisclosureFacts facts, Signature by)
    {
        (Id, CaseId, VictimId, Number, Kind) = (id, caseId, victimId, number, facts.Kind);
        (ConsentId, Basis, Edition) = (facts.Consent, facts.Basis, facts.Basis is null ? null : LegalBases.Current.Version);
        (MadeBy, MadeAt) = (by.Who, by.When);
        Write(facts.Account);
    }

    public Guid Id { get; private init; }

    /// <inheritdoc/>
    public CaseId CaseId { get; private init; }

    public VictimId VictimId { get; private init; }

    /// <summary>Number within the case, from 1.</summary>
    public int Number { get; private init; }

    public DisclosureKind Kind { get; private init; }

    /// <summary>Null where the disclosure rests on law alone.</summary>
    public Guid? ConsentId { get; private init; }

    /// <summary>Code of <see cref="LegalBases.Disclosure"/>; null where the disclosure rests on consent alone.</summary>
    public string? Basis { get; private init; }

    /// <summary>Edition of <see cref="LegalBases"/> that contains the basis; null without a basis.</summary>
    public string? Edition { get; private init; }

    public StaffId MadeBy { get; private init; }

    public DateTimeOffset MadeAt { get; private init; }

    /// <inheritdoc/>
    public override Guid SealedFor => VictimId.Value;

    /// <inheritdoc/>
    public override Guid RowId => Id;
}

/// <summary>Encrypted recipient, purpose and period; a null bound leaves the period open on that side.</summary>
public sealed record DisclosureAccount(string Recipient, string Purpose, ApproximateDate? From, ApproximateDate? Until)
{
    /// <summary>Whether a date may fall within the period; an unknown date may.</summary>
    public bool Covers(ApproximateDate? day) => day is null || ((From is null || day.Latest >= From.Earliest) && (Until is null || day.Earliest <= Until.Latest));
}

public sealed record DisclosureFacts(DisclosureKind Kind, Guid? Consent, string? Basis, DisclosureAccount Account);
