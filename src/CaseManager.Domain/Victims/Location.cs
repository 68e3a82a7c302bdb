using CaseManager.Domain.Cases;

namespace CaseManager.Domain.Victims;

/// <summary>Who may know where someone is, of those who may know what keeps them safe. The database holds to it.</summary>
public enum LocationConfidentiality
{
    /// <summary>All of them.</summary>
    Open,

    /// <summary>Those of them who work in the office of the case, and whoever wrote it down.</summary>
    OfficeOnly,

    /// <summary>Those who direct the case, and whoever wrote it down: its lead, whoever stands in, and the lead of its office.</summary>
    Sealed,
}

/// <summary>
/// Where someone stays, from some day on. Never changed: when they move, a later one takes its place. Who may know of it stands in the clear;
/// the place, the days and the reasons are sealed, and are nowhere searched.
/// </summary>
public sealed class Location : SealedRecord<LocationAccount>, IPartOfCase
{
    private Location()
    {
    }

    internal Location(Guid id, CaseId caseId, VictimId victimId, LocationConfidentiality confidentiality, LocationAccount account, Signature by)
    {
        (Id, CaseId, VictimId, Confidentiality) = (id, caseId, victimId, confidentiality);
        (RecordedBy, RecordedAt) = (by.Who, by.When);
        Write(account);
    }

    /// <summary>Names it.</summary>
    public Guid Id { get; private init; }

    /// <inheritdoc/>
    public CaseId CaseId { get; private init; }

    /// <summary>Who stays there.</summary>
    public VictimId VictimId { get; private init; }

    /// <summary>Who may know of it.</summary>
    public LocationConfidentiality Confidentiality { get; private init; }

    /// <summary>Who wrote it down.</summary>
    public StaffId RecordedBy { get; private init; }

    /// <summary>When.</summary>
    public DateTimeOffset RecordedAt { get; private init; }

    /// <inheritdoc/>
    public override Guid SealedFor => VictimId.Value;

    /// <inheritdoc/>
    public override Guid RowId => Id;
}

/// <summary>Where someone stays, in words.</summary>
/// <param name="Place">The place, as far as it must be known.</param>
/// <param name="Since">From when on; null where nobody said.</param>
/// <param name="Move">Why they moved, who knows, how they came there.</param>
public sealed record LocationAccount(string Place, ApproximateDate? Since, string? Move);
