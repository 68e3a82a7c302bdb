using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CaseManager.Data.Persistence;

/// <summary>Idempotent saving: a form creates its record under the form's own id, so that a double submission creates one record.</summary>
public static class IdempotentSave
{
    /// <returns>False if the record exists already: the form was sent twice.</returns>
    /// <exception cref="DbUpdateConcurrencyException">A concurrent change conflicts, by version or by a unique constraint.</exception>
    public static async Task<bool> SaveIdempotentAsync(this CaseManagerDb db, CancellationToken cancellationToken)
    {
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateException e) when (e.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation } taken)
        {
            return taken.ConstraintName?.StartsWith("pk_", StringComparison.Ordinal) == true
                ? false : throw new DbUpdateConcurrencyException("Done meanwhile.", e);
        }
    }
}
