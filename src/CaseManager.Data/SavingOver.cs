using Microsoft.EntityFrameworkCore;

namespace CaseManager.Data;

/// <summary>Saves over a row what someone wrote who had an earlier version of it before them, and never unseen over what another wrote since.</summary>
public static class SavingOver
{
    /// <summary>The version of a row as it was loaded, for a form to send back; null where there is no row yet.</summary>
    public static uint? VersionOf(this CaseManagerDb db, object? row) => row is null ? null : (uint)db.Entry(row).Property("Version").OriginalValue!;

    /// <summary>Saves.</summary>
    /// <returns>False where someone else saved meanwhile: nothing was written, and everything loaded is forgotten.</returns>
    public static async Task<bool> SaveUnlessChangedAsync(this CaseManagerDb db, CancellationToken cancellationToken)
    {
        try
        {
            if (await db.SaveOnceAsync(cancellationToken))
            {
                return true;
            }
        }
        catch (DbUpdateConcurrencyException)
        {
            // Said by the answer.
        }

        db.ChangeTracker.Clear();
        return false;
    }
}
