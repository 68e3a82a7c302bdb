using CaseManager.Data.Persistence;
using CaseManager.Data.Security.Encryption;
using CaseManager.Data.Security.History;
using CaseManager.Domain;
using CaseManager.Domain.Cases;
using CaseManager.Domain.People;
using CaseManager.Domain.People.Names;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Data.Search;

public sealed record PersonSearchResult(CaseId CaseId, CaseReference Reference, VictimId VictimId, string CoverName, PersonMatch Match);

/// <summary>
/// Results of a person search, best match first. <c>DamagedCount</c> counts records that could not be decrypted; records with a destroyed key are
/// not counted.
/// </summary>
public sealed record PersonSearchResults(IReadOnlyList<PersonSearchResult> People, bool HasMore, int DamagedCount);

/// <summary>
/// Finds people by name among the identities that the caller may read, decrypted and compared in batches. Search terms are not stored; the
/// search, its purpose and the people found are recorded.
/// </summary>
public sealed class PersonSearch(CaseManagerDb db, RecordDecryptor documents)
{
    /// <summary>Maximum number of results.</summary>
    public const int Limit = 5;

    /// <summary>Minimum length of a name, in letters.</summary>
    public const int MinNameLength = 3;

    private const int BatchSize = 2000;

    /// <summary>The best matches, best first; at most <see cref="Limit"/>.</summary>
    public async Task<PersonSearchResults> FindAsync(PersonTraits asked, SearchPurpose purpose, CancellationToken cancellationToken)
    {
        await db.RecordPersonSearchAsync(purpose, cancellationToken); // a search that cannot be recorded must not run
        var (notes, damaged, comparing) = (new NameWordCache(), 0, Task.FromResult<List<(VictimId, PersonMatch)>>([]));
        List<Identity> some = [];
        do
        {
            some = await LoadNextBatchAsync(some is [.., var last] ? last.VictimId.Value : Guid.Empty, cancellationToken);
            damaged += await documents.TryDecryptAsync(some, cancellationToken);
            var (known, before) = (some, await comparing);
            comparing = Task.Run(() => SelectBestMatches(before, known, asked, notes), cancellationToken); // overlaps with loading the next batch
        }
        while (some.Count == BatchSize); // a smaller batch is the last

        var best = await comparing;
        return new(best.Count > 0 ? await LoadResultsAsync(best, cancellationToken) : [], best.Count > Limit, damaged);
    }

    // Combines earlier matches with those of this batch.
    private static List<(VictimId Victim, PersonMatch Match)> SelectBestMatches(
        List<(VictimId Victim, PersonMatch Match)> before, List<Identity> known, PersonTraits asked, NameWordCache notes)
    {
        var found = known.Where(known => known.Content is not null).Select(known => (known.VictimId, Match: FindMatch(known, asked, notes)))
            .Where(m => m.Match is not null);
        return [.. before.Concat(found!).OrderByDescending(m => m.Match.Score).Take(Limit + 1)];
    }

    // Best match over all names of the person; null if none matches.
    private static PersonMatch? FindMatch(Identity known, PersonTraits asked, NameWordCache notes)
    {
        var born = known.Content!.BirthDate.Value;
        return known.Content.GetNames()
            .Select(name => PersonMatch.Compare(new(PersonName.Parse(name, notes), known.Sex, born?.Earliest.Year, born?.Latest.Year), asked))
            .OfType<PersonMatch>().MaxBy(m => m.Score);
    }

    private Task<List<Identity>> LoadNextBatchAsync(Guid after, CancellationToken cancellationToken) => db.Identities
        .FromSql($"select i.*, i.xmin from identity i where i.victim_id > {after} order by i.victim_id limit {BatchSize}").AsNoTracking()
        .ToListAsync(cancellationToken);

    private async Task<IReadOnlyList<PersonSearchResult>> LoadResultsAsync(List<(VictimId Victim, PersonMatch Match)> best, CancellationToken cancellationToken)
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

        return [.. best.SelectMany(m => people.Where(p => p.Id == m.Victim)
            .Select(p => new PersonSearchResult(p.CaseId, p.Reference, p.Id, p.CoverName, m.Match)))];
    }
}
