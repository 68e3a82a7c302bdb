using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace CaseManager.Data.Security.Encryption;

/// <summary>The master key and, during a rotation, the previous and next one: keys wrapped by any of them can be unwrapped.</summary>
public sealed class MasterKeys(KeyFiles files)
{
    private readonly ConcurrentDictionary<string, MasterKey> _otherKeys = [];

    /// <summary>The key used for wrapping.</summary>
    public MasterKey Current { get; } = new(files.Master);

    internal byte[] Unwrap(SealingKey wrapped) => Unwrap(wrapped.Id, wrapped.Wrapped, wrapped.MasterKey);

    internal byte[] Unwrap(Guid id, byte[] wrapped, string masterKey) => Find(masterKey).Unwrap(id, wrapped);

    // Rereads the folder only for an unknown fingerprint: a rotation may have started after the app did.
    internal MasterKey Find(string fingerprint)
    {
        if (fingerprint == Current.Fingerprint)
        {
            return Current;
        }

        if (!_otherKeys.ContainsKey(fingerprint))
        {
            foreach (var other in files.MasterFile.ReadOtherKeys().Append(files.MasterFile.Read()).Select(key => new MasterKey(key)))
            {
                _otherKeys.TryAdd(other.Fingerprint, other);
            }
        }

        return _otherKeys.TryGetValue(fingerprint, out var found) ? found : throw new CryptographicException("The key is wrapped by another master key.");
    }
}
