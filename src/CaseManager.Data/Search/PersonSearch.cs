using CaseManager.Data.Encryption;
using CaseManager.Data.History;
using CaseManager.Domain;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Names;
using CaseManager.Domain.Victims;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Data.Search;

public sealed record PersonFound(CaseId CaseId, CaseReference Reference, VictimId VictimId, string CoverName, PersonMatch Match);

/// <summary>
/// Results of a person search, best match first. <c>Damaged</c> counts records that could not be decrypted; records with a destroyed key are
/// not counted.
/// </summary>
public sealed record PeopleFound(IReadOnlyList<PersonFound> People, bool HasMore, int Damaged);

/// <summary>
/// Finds people by name among the identities that the caller may read, decrypted and compared in batches. Search terms are not stored; the
/// search, its purpose and the people found are recorded.
/// </summary>
public sealed class PersonSearch(CaseManagerDb db, Documents documents)
{
    /// <summary>Maximum number of results.</summary>
    public const int Limit = 5;

    /// <summary>Minimum length of a name, in letters.</summary>
    public const int ShortestName = 3;

    private const int AtATime = 2000;

    /// <summary>The best matches, best first; at most <see cref="Limit"/>.</summary>
    public async Task<PeopleFound> FindAsync(PersonTraits asked, LookUpPurpose purpose, CancellationToken cancellationToken)
    {
        await db.RecordLookUpAsync(purpose, cancellationToken); // a search that cannot be recorded must not run
        var (words, damaged, comparing) = (new NameWords(), 0, Task.FromResult<List<(VictimId, PersonMatch)>>([]));
        List<Identity> some = [];
        do
        {
            some = await NextAsync(some is [.., var last] ? last.VictimId.Value : Guid.Empty, cancellationToken);
            damaged += await documents.OpenWhatOpensAsync(some, cancellationToken);
            var (opened, before) = (some, await comparing);
            comparing = Task.Run(() => Best(before, opened, asked, words), cancellationToken); // overlaps with loading the next batch
        }
        while (some.Count == AtATime); // a smaller batch is the last

        var best = await comparing;
        return new(best.Count > 0 ? await WithCasesAsync(best, cancellationToken) : [], best.Count > Limit, damaged);
    }

    // Combines earlier matches with those of this batch.
    private static List<(VictimId Victim, PersonMatch Match)> Best(
        List<(VictimId Victim, PersonMatch Match)> before, List<Identity> opened, PersonTraits asked, NameWords words)
    {
        var found = opened.Where(known => known.Content is not null).Select(known => (known.VictimId, Match: MatchOf(known, asked, words))).Where(m => m.Match is not null);
        return [.. before.Concat(found!).OrderByDescending(m => m.Match.Score).Take(Limit + 1)];
    }

    // Best match over all names of the person; null if none matches.
    private static PersonMatch? MatchOf(Identity known, PersonTraits asked, NameWords words)
    {
        var born = known.Content!.Born.Value;
        return known.Content.Names()
            .Select(name => PersonMatch.Between(new(PersonName.Of(name, words), known.Sex, born?.Earliest.Year, born?.Latest.Year), asked))
            .OfType<PersonMatch>().MaxBy(m => m.Score);
    }

    private Task<List<Identity>> NextAsync(Guid after, CancellationToken cancellationToken) => db.Identities
        .FromSql($"select i.*, i.xmin from identity i where i.victim_id > {after} order by i.victim_id limit {AtATime}").AsNoTracking().ToListAsync(cancellationToken);

    private async Task<IReadOnlyList<PersonFound>> WithCasesAsync(List<(VictimId Victim, PersonMatch Match)> best, CancellationToken cancellationToken)
    {
        VictimId[] ids = [.. best.Take(Limit).Select(m => m.Victim)];
        var people = await (
            from victim in db.Victims.AsNoTracking()
            where ids.Contains(victim.Id)
            join opened in db.Cases on victim.CaseId equals opened.Id
            select new { victim.Id, victim.CaseId, victim.CoverName, opened.Reference }).ToListAsync(cancellationToken);
        foreach (var found in people.Select(p => p.CaseId).Distinct())
        {
            await db.RecordViewAsync(found, "find", cancellationToken); // the access log of the case shows that the person was found
        }

        return [.. best.SelectMany(m => people.Where(p => p.Id == m.Victim).Select(p => new PersonFound(p.CaseId, p.Reference, p.Id, p.CoverName, m.Match)))];
    }
}
