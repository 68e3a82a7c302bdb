using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Data.Encryption;

/// <summary>The keys that this scope has met, unwrapped. Lives no longer than a request.</summary>
public sealed class KeyRing(MasterKeys masters)
{
    private readonly Dictionary<Guid, byte[]> _keys = [];

    internal byte[] this[Guid id] => _keys.TryGetValue(id, out var key) ? key : throw new CryptographicException("There is no key to open this with.");

    internal bool Has(Guid id) => _keys.ContainsKey(id);

    /// <summary>A new key, to be saved with what it seals.</summary>
    internal byte[] Create(Guid id, out string masterKey)
    {
        var key = RandomNumberGenerator.GetBytes(Sealer.KeySize);
        _keys[id] = key; // a case takes the id of the draft it was opened from, whose key is gone
        masterKey = masters.Current.Fingerprint;
        return masters.Current.Wrap(id, key);
    }

    /// <summary>Takes a key that came along with what it opens.</summary>
    internal void Learn(SealingKey wrapped) => _keys.TryAdd(wrapped.Id, masters.Unwrap(wrapped));

    /// <summary>Fetches the keys that are not yet here, as far as the caller may have them.</summary>
    /// <param name="db">From where.</param>
    /// <param name="ids">Whose.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <param name="damaged">Takes the ids of keys that do not unwrap; null where one such key is to keep everything shut.</param>
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
                Learn(wrapped);
            }
            catch (CryptographicException) when (damaged is not null)
            {
                damaged.Add(wrapped.Id);
            }
        }
    }
}
