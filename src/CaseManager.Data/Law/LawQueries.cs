using CaseManager.Domain.Law;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Data.Law;

/// <summary>Reads legal reference data.</summary>
public static class LawQueries
{
    /// <summary>All versions of the entries of these kinds; of every kind if none is given.</summary>
    public static async Task<LawBook> ReadLawAsync(this CaseManagerDb db, CancellationToken cancellationToken, params LawKind[] kinds) =>
        new(await db.Law.AsNoTracking().Where(e => kinds.Length == 0 || kinds.Contains(e.Kind)).ToListAsync(cancellationToken));

    /// <summary>Reference data for deadlines: schemes, date rules, calendars and next steps.</summary>
    public static Task<LawBook> ReadDateLawAsync(this CaseManagerDb db, CancellationToken cancellationToken) =>
        db.ReadLawAsync(cancellationToken, LawKind.Scheme, LawKind.DateRule, LawKind.Calendar, LawKind.NextStep);
}
