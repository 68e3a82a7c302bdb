using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CaseManager.Data;

/// <summary>Saves what a form creates under an id of the form's own, so that a double click or a lost reply makes one record.</summary>
public static class SavingOnce
{
    /// <summary>Saves.</summary>
    /// <returns>False where it was saved already: the same form was sent twice.</returns>
    /// <exception cref="DbUpdateConcurrencyException">Someone else did meanwhile what only one can do.</exception>
    public static async Task<bool> SaveOnceAsync(this CaseManagerDb db, CancellationToken cancellationToken)
    {
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateException e) when (e.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation } taken)
        {
            return taken.ConstraintName?.StartsWith("pk_", StringComparison.Ordinal) == true ? false : throw new DbUpdateConcurrencyException("Done meanwhile.", e);
        }
    }
}
