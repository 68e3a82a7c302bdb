using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CaseManager.Demo.Caseload;

/// <summary>Bulk-copies what EF Core would save row by row, after the app's interceptors have encrypted it and added its events.</summary>
internal sealed class CopyInterceptor(BulkCopy copy) : SaveChangesInterceptor
{
    /// <inheritdoc/>
    public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        foreach (var row in eventData.Context!.ChangeTracker.Entries().Where(e => e.State == EntityState.Added))
        {
            copy.Add(row);
        }

        await copy.CopyFullAsync(cancellationToken);
        return InterceptionResult<int>.SuppressWithResult(0);
    }
}
