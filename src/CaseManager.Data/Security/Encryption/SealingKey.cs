using CaseManager.Domain;

namespace CaseManager.Data.Security.Encryption;

/// <summary>The wrapped key of a case, person, draft or second factor. Deleting it makes the encrypted data unreadable.</summary>
public sealed class SealingKey
{
    private SealingKey()
    {
    }

    /// <summary>Also the id of the case, person, draft or second factor.</summary>
    public Guid Id { get; private init; }

    /// <summary>Null for the key of a draft or a second factor.</summary>
    public CaseId? CaseId { get; private init; }

    /// <summary>Owner of the draft or second factor; null for the key of a case or person.</summary>
    public StaffId? OwnerId { get; private init; }

    public byte[] Wrapped { get; private init; } = [];

    /// <summary>Fingerprint of the master key that wrapped it.</summary>
    public string MasterKey { get; private init; } = "";

    internal static SealingKey ForCase(CaseId caseId, Guid id, byte[] wrapped, string masterKey) =>
        new() { Id = id, CaseId = caseId, Wrapped = wrapped, MasterKey = masterKey };

    internal static SealingKey ForOwner(Guid id, StaffId owner, byte[] wrapped, string masterKey) =>
        new() { Id = id, OwnerId = owner, Wrapped = wrapped, MasterKey = masterKey };
}
