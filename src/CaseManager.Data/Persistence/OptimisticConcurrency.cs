using Microsoft.EntityFrameworkCore;

namespace CaseManager.Data.Persistence;

/// <summary>Optimistic concurrency: saves a form only if the row has not changed since the form was loaded.</summary>
public static class OptimisticConcurrency
{
    /// <summary>The loaded version of a row, for the form to send back; null if there is no row yet.</summary>
    public static uint? GetRowVersion(this CaseManagerDb db, object? row) => row is null ? null : (uint)db.Entry(row).Property("Version").OriginalValue!;

    /// <returns>False if the row has changed: nothing is written, and the change tracker is cleared.</returns>
    public static async Task<bool> SaveUnlessChangedAsync(this CaseManagerDb db, CancellationToken cancellationToken)
    {
        try
        {
            if (await db.SaveIdempotentAsync(cancellationToken))
            {
                return true;
            }
        }
        catch (DbUpdateConcurrencyException)
        {
            // Reported by the return value.
        }

        db.ChangeTracker.Clear();
        return false;
    }
}
