using System.Security.Cryptography;

namespace CaseManager.Data.Security.Encryption;

/// <summary>Wraps the keys of cases and persons; each wrapped key is bound to its id.</summary>
public sealed class MasterKey(byte[] key)
{
    private readonly Sealer _sealer = new();

    /// <summary>Identifies the master key without revealing it.</summary>
    public string Fingerprint { get; } = Convert.ToHexStringLower(SHA256.HashData(key))[..16];

    internal byte[] Wrap(Guid id, byte[] keyToWrap) => _sealer.Seal(key, "sealing_key", id, keyToWrap);

    internal byte[] Unwrap(Guid id, byte[] wrapped) => _sealer.Unseal(key, "sealing_key", id, wrapped);
}
