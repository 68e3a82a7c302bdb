using System.Security.Cryptography;
using CaseManager.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Data.Security.Encryption;

/// <summary>Cache of unwrapped keys; lives no longer than a request.</summary>
public sealed class KeyRing(MasterKeys masters)
{
    private readonly Dictionary<Guid, byte[]> _keys = [];

    internal byte[] this[Guid id] => _keys.TryGetValue(id, out var key) ? key : throw new CryptographicException("There is no key to open this with.");

    internal bool Contains(Guid id) => _keys.ContainsKey(id);

    /// <summary>Creates a key, to be saved with what it encrypts.</summary>
    internal byte[] Create(Guid id, out string masterKey)
    {
        var key = RandomNumberGenerator.GetBytes(Sealer.KeySize);
        _keys[id] = key; // a case reuses the id of its draft, whose key is deleted
        masterKey = masters.Current.Fingerprint;
        return masters.Current.Wrap(id, key);
    }

    /// <summary>Adds a key that was loaded together with the record it encrypts.</summary>
    internal void Add(SealingKey wrapped) => _keys.TryAdd(wrapped.Id, masters.Unwrap(wrapped));

    /// <summary>
    /// Loads the keys not yet cached, as far as the caller may read them. Ids of keys that cannot be unwrapped go to
    /// <paramref name="damaged"/>; if it is null, such a key throws.
    /// </summary>
    internal async Task FetchAsync(CaseManagerDb db, IEnumerable<Guid> ids, CancellationToken cancellationToken, ICollection<Guid>? damaged = null)
    {
        Guid[] missing = [.. ids.Distinct().Where(id => !_keys.ContainsKey(id))];
        if (missing.Length == 0)
        {
            return;
        }

        foreach (var wrapped in await db.SealingKeys.AsNoTracking().Where(k => missing.Contains(k.Id)).ToListAsync(cancellationToken))
        {
            try
            {
                Add(wrapped);
            }
            catch (CryptographicException) when (damaged is not null)
            {
                damaged.Add(wrapped.Id);
            }
        }
    }
}
