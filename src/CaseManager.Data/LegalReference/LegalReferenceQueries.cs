using CaseManager.Data.Persistence;
using CaseManager.Domain.LegalReference;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Data.LegalReference;

public static class LegalReferenceQueries
{
    /// <summary>All versions of the entries of these kinds; of every kind if none is given.</summary>
    public static async Task<LegalReferenceData> LoadLegalReferencesAsync(this CaseManagerDb db, CancellationToken cancellationToken,
        params LegalReferenceKind[] kinds) =>
        new(await db.LegalReferences.AsNoTracking().Where(e => kinds.Length == 0 || kinds.Contains(e.Kind)).ToListAsync(cancellationToken));

    /// <summary>Reference data for deadlines: schemes, date rules, calendars and next steps.</summary>
    public static Task<LegalReferenceData> LoadDeadlineReferencesAsync(this CaseManagerDb db, CancellationToken cancellationToken) =>
        db.LoadLegalReferencesAsync(cancellationToken, LegalReferenceKind.Scheme, LegalReferenceKind.DateRule, LegalReferenceKind.Calendar,
            LegalReferenceKind.NextStep);
}
