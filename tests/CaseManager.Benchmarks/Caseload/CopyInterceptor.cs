using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CaseManager.Benchmarks.Caseload;

/// <summary>Copies in bulk what would be saved row by row, once the app's own interceptors have sealed it and written its events.</summary>
internal sealed class CopyInterceptor(BulkCopy copy) : SaveChangesInterceptor
{
    /// <inheritdoc/>
    public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        foreach (var row in eventData.Context!.ChangeTracker.Entries().Where(e => e.State == EntityState.Added))
        {
            copy.Take(row);
        }

        await copy.CopyWhatIsMuchAsync(cancellationToken);
        return InterceptionResult<int>.SuppressWithResult(0);
    }
}
