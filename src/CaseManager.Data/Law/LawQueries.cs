using CaseManager.Domain.Law;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Data.Law;

/// <summary>Reads the facts of law on file.</summary>
public static class LawQueries
{
    /// <summary>The facts of these kinds, in all their versions; of every kind where none is named.</summary>
    public static async Task<LawBook> ReadLawAsync(this CaseManagerDb db, CancellationToken cancellationToken, params LawKind[] kinds) =>
        new(await db.Law.AsNoTracking().Where(e => kinds.Length == 0 || kinds.Contains(e.Kind)).ToListAsync(cancellationToken));

    /// <summary>What governs dates: rules, procedures, calendars and what is asked for next.</summary>
    public static Task<LawBook> ReadDateLawAsync(this CaseManagerDb db, CancellationToken cancellationToken) =>
        db.ReadLawAsync(cancellationToken, LawKind.Scheme, LawKind.DateRule, LawKind.Calendar, LawKind.NextStep);
}
