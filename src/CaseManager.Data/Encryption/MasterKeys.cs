using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace CaseManager.Data.Encryption;

/// <summary>The master key, and while it is changed the ones before and after it: what any of them wrapped can be opened.</summary>
public sealed class MasterKeys(KeyFiles files)
{
    private readonly ConcurrentDictionary<string, MasterKey> _others = [];

    /// <summary>The one that wraps.</summary>
    public MasterKey Current { get; } = new(files.Master);

    internal byte[] Unwrap(SealingKey wrapped) => Unwrap(wrapped.Id, wrapped.Wrapped, wrapped.MasterKey);

    internal byte[] Unwrap(Guid id, byte[] wrapped, string masterKey) => Find(masterKey).Unwrap(id, wrapped);

    // The folder is asked again only by what no known key wrapped: a rotation may have begun since the app started.
    internal MasterKey Find(string fingerprint)
    {
        if (fingerprint == Current.Fingerprint)
        {
            return Current;
        }

        if (!_others.ContainsKey(fingerprint))
        {
            foreach (var other in files.MasterFile.ReadOthers().Append(files.MasterFile.Read()).Select(key => new MasterKey(key)))
            {
                _others.TryAdd(other.Fingerprint, other);
            }
        }

        return _others.TryGetValue(fingerprint, out var found) ? found : throw new CryptographicException("The key is wrapped by another master key.");
    }
}
