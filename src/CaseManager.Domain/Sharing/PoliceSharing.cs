using CaseManager.Domain.Cases;

namespace CaseManager.Domain.Sharing;

/// <summary>
/// That police are told of someone without their consent from now on, since the law lets us or makes us, and who answers for it; or that this has
/// ended. Never changed: another row ends it. The code stands in the clear, the reason is sealed.
/// </summary>
public sealed class PoliceSharing : SealedRecord<PoliceSharingAccount>, IPartOfCase
{
    private PoliceSharing()
    {
    }

    internal PoliceSharing(Guid id, CaseId caseId, VictimId victimId, string? basis, Guid? ends, string reason, Signature by)
    {
        (Id, CaseId, VictimId, Basis, Ends) = (id, caseId, victimId, basis, ends);
        (Edition, ApprovedBy, ApprovedAt) = (LegalBases.Current.Version, by.Who, by.When);
        Write(new(reason));
    }

    /// <summary>Names it.</summary>
    public Guid Id { get; private init; }

    /// <inheritdoc/>
    public CaseId CaseId { get; private init; }

    /// <summary>Of whom police are told.</summary>
    public VictimId VictimId { get; private init; }

    /// <summary>Code of the basis, of <see cref="LegalBases.Police"/>; null for a row that ends another.</summary>
    public string? Basis { get; private init; }

    /// <summary>What it ends; null for a row that begins it.</summary>
    public Guid? Ends { get; private init; }

    /// <summary>The edition of <see cref="LegalBases"/> in force then.</summary>
    public string Edition { get; private init; } = "";

    /// <summary>The lead of an office who answers for it.</summary>
    public StaffId ApprovedBy { get; private init; }

    /// <summary>Since when.</summary>
    public DateTimeOffset ApprovedAt { get; private init; }

    /// <inheritdoc/>
    public override Guid SealedFor => VictimId.Value;

    /// <inheritdoc/>
    public override Guid RowId => Id;
}

/// <summary>Why police are told, or told no more.</summary>
/// <param name="Reason">In words.</param>
public sealed record PoliceSharingAccount(string Reason);

/// <summary>What counts of many.</summary>
public static class PoliceSharings
{
    /// <summary>The row that ended this one; null while it is in force.</summary>
    public static PoliceSharing? EndOf(this IEnumerable<PoliceSharing> all, PoliceSharing sharing) => all.FirstOrDefault(s => s.Ends == sharing.Id);
}
