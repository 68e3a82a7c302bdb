using CaseManager.Data.Encryption;
using CaseManager.Data.History;
using CaseManager.Domain;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Names;
using CaseManager.Domain.Victims;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Data.Search;

/// <summary>Someone who may be the person looked for.</summary>
/// <param name="CaseId">Their case.</param>
/// <param name="Reference">As people call it.</param>
/// <param name="VictimId">Who.</param>
/// <param name="CoverName">As everyone knows them.</param>
/// <param name="Match">How well, and why.</param>
public sealed record PersonFound(CaseId CaseId, CaseReference Reference, VictimId VictimId, string CoverName, PersonMatch Match);

/// <summary>Whom a search found.</summary>
/// <param name="People">The best first.</param>
/// <param name="HasMore">Whether there are more.</param>
/// <param name="Damaged">How many records did not open, and so were not searched. Whose key was destroyed is not among them: they are gone for good.</param>
public sealed record PeopleFound(IReadOnlyList<PersonFound> People, bool HasMore, int Damaged);

/// <summary>
/// Finds people by name, among those whose names the caller may read: their records are opened some at a time, compared, and let go. What was looked
/// for is kept nowhere; that someone looked, what for, and whom they found, is.
/// </summary>
public sealed class PersonSearch(CaseManagerDb db, Documents documents)
{
    /// <summary>The most that one search shows.</summary>
    public const int Limit = 5;

    /// <summary>The fewest letters worth looking for.</summary>
    public const int ShortestName = 3;

    private const int AtATime = 2000;

    /// <summary>The people who match best, the best first; at most <see cref="Limit"/>.</summary>
    public async Task<PeopleFound> FindAsync(PersonTraits asked, LookUpPurpose purpose, CancellationToken cancellationToken)
    {
        await db.RecordLookUpAsync(purpose, cancellationToken); // no record, no search
        var (words, damaged, comparing) = (new NameWords(), 0, Task.FromResult<List<(VictimId, PersonMatch)>>([]));
        List<Identity> some = [];
        do
        {
            some = await NextAsync(some is [.., var last] ? last.VictimId.Value : Guid.Empty, cancellationToken);
            damaged += await documents.OpenWhatOpensAsync(some, cancellationToken);
            var (opened, before) = (some, await comparing);
            comparing = Task.Run(() => Best(before, opened, asked, words), cancellationToken); // while the next are fetched
        }
        while (some.Count == AtATime); // fewer are the last

        var best = await comparing;
        return new(best.Count > 0 ? await WithCasesAsync(best, cancellationToken) : [], best.Count > Limit, damaged);
    }

    // Of those found before and those opened now.
    private static List<(VictimId Victim, PersonMatch Match)> Best(
        List<(VictimId Victim, PersonMatch Match)> before, List<Identity> opened, PersonTraits asked, NameWords words)
    {
        var found = opened.Where(known => known.Content is not null).Select(known => (known.VictimId, Match: MatchOf(known, asked, words))).Where(m => m.Match is not null);
        return [.. before.Concat(found!).OrderByDescending(m => m.Match.Score).Take(Limit + 1)];
    }

    // By the best of their names; null where by none.
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
            await db.RecordViewAsync(found, "find", cancellationToken); // their own team learns that they were found
        }

        return [.. best.SelectMany(m => people.Where(p => p.Id == m.Victim).Select(p => new PersonFound(p.CaseId, p.Reference, p.Id, p.CoverName, m.Match)))];
    }
}
