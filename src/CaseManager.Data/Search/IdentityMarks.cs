using System.Security.Cryptography;
using System.Text;
using CaseManager.Data.Persistence;
using CaseManager.Data.Security.Encryption;
using CaseManager.Domain;
using CaseManager.Domain.Cases;
using CaseManager.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Data.Search;

/// <summary>A stored identity mark: a truncated HMAC under a key that is not in the database.</summary>
internal sealed class StoredMark : IPartOfCase
{
    /// <inheritdoc/>
    public CaseId CaseId { get; init; }

    public VictimId VictimId { get; init; }

    public MarkKind Kind { get; init; }

    /// <summary>The first bytes of the HMAC of kind and value.</summary>
    public byte[] Mark { get; init; } = [];
}

/// <summary>Updates identity marks when identities change, so that the database can detect one person in two offices without learning who it is.</summary>
public sealed class IdentityMarks(KeyFiles keys)
{
    // Four bytes are too few for equal marks to identify a person to an attacker, but cause only about one false match in tens of thousands of people.
    private const int Size = 4;

    /// <summary>Replaces the stored marks of the identities about to be saved.</summary>
    internal async Task RefreshAsync(CaseManagerDb db, IReadOnlyCollection<Identity> changed, CancellationToken cancellationToken)
    {
        if (changed.Count == 0)
        {
            return;
        }

        VictimId[] owner = [.. changed.Select(i => i.VictimId)];
        var saved = await db.Marks.Where(m => owner.Contains(m.VictimId)).ToListAsync(cancellationToken);
        foreach (var identity in changed)
        {
            var before = saved.Where(m => m.VictimId == identity.VictimId).ToDictionary(m => (m.Kind, Convert.ToHexString(m.Mark)));
            var details = identity.Content!;
            var now = IdentityMark.FromIdentity(details, written => TelephoneNumbers.Find(written, details.Citizenships.Value ?? []))
                .Select(m => (m.Kind, Mark: Hash(m))).DistinctBy(m => (m.Kind, Convert.ToHexString(m.Mark))).ToList();
            db.RemoveRange(before.Where(b => !now.Exists(n => (n.Kind, Convert.ToHexString(n.Mark)) == b.Key)).Select(b => b.Value));
            db.AddRange(now.Where(n => !before.ContainsKey((n.Kind, Convert.ToHexString(n.Mark))))
                .Select(n => new StoredMark { CaseId = identity.CaseId, VictimId = identity.VictimId, Kind = n.Kind, Mark = n.Mark }));
        }
    }

    private byte[] Hash(IdentityMark mark) => HMACSHA256.HashData(keys.Marks, Encoding.UTF8.GetBytes($"{mark.Kind}|{mark.Value}"))[..Size];
}
