using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CaseManager.Data;

/// <summary>Saving what may have been saved already: by a form sent twice, or from another window.</summary>
public static class Saving
{
    /// <summary>Saves; false where a row with one of the ids is there already: the same form was sent twice.</summary>
    public static Task<bool> SaveOnceAsync(this CaseManagerDb db, CancellationToken cancellationToken) => db.SaveUnlessAsync("pk_", cancellationToken);

    /// <summary>Saves; false where there can be only one, and someone else was first.</summary>
    /// <param name="db">The database.</param>
    /// <param name="constraint">How the key or index begins that allows only one.</param>
    /// <param name="cancellationToken">Ends with the request.</param>
    public static async Task<bool> SaveUnlessAsync(this CaseManagerDb db, string constraint, CancellationToken cancellationToken)
    {
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateException taken) when (taken.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation, ConstraintName: { } name }
            && name.StartsWith(constraint, StringComparison.Ordinal))
        {
            return false;
        }
    }
}
