using System.Security.Cryptography;
using System.Text;
using CaseManager.Data.Encryption;
using CaseManager.Domain;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Victims;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Data.Search;

/// <summary>A mark of someone as it is kept: a few bytes of its hash under a key that is not in the database.</summary>
internal sealed class StoredMark : IPartOfCase
{
    /// <inheritdoc/>
    public CaseId CaseId { get; init; }

    /// <summary>Whose.</summary>
    public VictimId VictimId { get; init; }

    /// <summary>What it is.</summary>
    public MarkKind Kind { get; init; }

    /// <summary>The first bytes of the HMAC of kind and value.</summary>
    public byte[] Mark { get; init; } = [];
}

/// <summary>Keeps the marks of people as their identities change, so that the database can see that two offices know one person, and not whom.</summary>
public sealed class IdentityMarks(KeyFiles keys)
{
    // So few that equal marks prove nothing to whoever steals them, and enough that chance makes one match in tens of thousands of people.
    private const int Size = 4;

    /// <summary>Puts the marks of what is about to be saved in the place of those that were kept.</summary>
    internal async Task RefreshAsync(CaseManagerDb db, IReadOnlyCollection<Identity> changed, CancellationToken cancellationToken)
    {
        if (changed.Count == 0)
        {
            return;
        }

        VictimId[] whose = [.. changed.Select(i => i.VictimId)];
        var kept = await db.Marks.Where(m => whose.Contains(m.VictimId)).ToListAsync(cancellationToken);
        foreach (var identity in changed)
        {
            var before = kept.Where(m => m.VictimId == identity.VictimId).ToDictionary(m => (m.Kind, Convert.ToHexString(m.Mark)));
            var facts = identity.Content!;
            var now = IdentityMark.Of(facts, written => TelephoneNumbers.Find(written, facts.Citizenships.Value ?? [])).Select(m => (m.Kind, Mark: Hash(m))).DistinctBy(m => (m.Kind, Convert.ToHexString(m.Mark))).ToList();
            db.RemoveRange(before.Where(b => !now.Exists(n => (n.Kind, Convert.ToHexString(n.Mark)) == b.Key)).Select(b => b.Value));
            db.AddRange(now.Where(n => !before.ContainsKey((n.Kind, Convert.ToHexString(n.Mark))))
                .Select(n => new StoredMark { CaseId = identity.CaseId, VictimId = identity.VictimId, Kind = n.Kind, Mark = n.Mark }));
        }
    }

    private byte[] Hash(IdentityMark mark) => HMACSHA256.HashData(keys.Marks, Encoding.UTF8.GetBytes($"{mark.Kind}|{mark.Value}"))[..Size];
}
