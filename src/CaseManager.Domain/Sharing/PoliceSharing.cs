using CaseManager.Domain.Cases;

namespace CaseManager.Domain.Sharing;

/// <summary>
/// Decision to inform the police about a person without consent, or the end of one. Immutable: another row ends it. The code is unencrypted; the
/// reason is encrypted.
/// </summary>
public sealed class PoliceSharing : SealedRecord<PoliceSharingAccount>, IPartOfCase
{
    private PoliceSharing()
    {
    }

    internal PoliceSharing(Guid id, CaseId caseId, VictimId victimId, string? basis, Guid? ends, string reason, AuditStamp stamp)
    {
        (Id, CaseId, VictimId, Basis, SupersedesId) = (id, caseId, victimId, basis, ends);
        (Edition, ApprovedBy, ApprovedAt) = (LegalBases.Current.Version, stamp.ActorId, stamp.OccurredAt);
        SetContent(new(reason));
    }

    public Guid Id { get; private init; }

    /// <inheritdoc/>
    public CaseId CaseId { get; private init; }

    public VictimId VictimId { get; private init; }

    /// <summary>Code of <see cref="LegalBases.Police"/>; null for a row that ends another.</summary>
    public string? Basis { get; private init; }

    /// <summary>Row that this one ends; null for a row that begins sharing.</summary>
    public Guid? SupersedesId { get; private init; }

    /// <summary>Edition of <see cref="LegalBases"/> in force at the time.</summary>
    public string Edition { get; private init; } = "";

    /// <summary>Office lead accountable for the decision.</summary>
    public StaffId ApprovedBy { get; private init; }

    public DateTimeOffset ApprovedAt { get; private init; }

    /// <inheritdoc/>
    public override Guid SealedFor => VictimId.Value;

    /// <inheritdoc/>
    public override Guid RowId => Id;
}

public sealed record PoliceSharingAccount(string Reason);

public static class PoliceSharings
{
    /// <summary>Row that ended it; null while it is in force.</summary>
    public static PoliceSharing? FindEnd(this IEnumerable<PoliceSharing> all, PoliceSharing sharing) => all.FirstOrDefault(s => s.SupersedesId == sharing.Id);
}
