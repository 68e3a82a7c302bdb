using CaseManager.Domain;

namespace CaseManager.Data.Encryption;

/// <summary>The key of a case, a person, a draft or a second factor, wrapped by the master key. Deleting it makes what it sealed unreadable.</summary>
public sealed class SealingKey
{
    private SealingKey()
    {
    }

    /// <summary>The case, person, draft or second factor whose key it is.</summary>
    public Guid Id { get; private init; }

    /// <summary>The case it belongs to; null where it is a draft's or a second factor's.</summary>
    public CaseId? CaseId { get; private init; }

    /// <summary>The owner of the draft or the second factor; null where it belongs to a case.</summary>
    public StaffId? OwnerId { get; private init; }

    /// <summary>The key, encrypted with the master key.</summary>
    public byte[] Wrapped { get; private init; } = [];

    /// <summary>Fingerprint of the master key that wraps it.</summary>
    public string MasterKey { get; private init; } = "";

    internal static SealingKey ForPartOf(CaseId caseId, Guid id, byte[] wrapped, string masterKey) =>
        new() { Id = id, CaseId = caseId, Wrapped = wrapped, MasterKey = masterKey };

    internal static SealingKey ForOwnerOf(Guid id, StaffId owner, byte[] wrapped, string masterKey) =>
        new() { Id = id, OwnerId = owner, Wrapped = wrapped, MasterKey = masterKey };
}
