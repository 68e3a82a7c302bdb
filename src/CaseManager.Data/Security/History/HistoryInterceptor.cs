using CaseManager.Domain.Cases;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CaseManager.Data.Security.History;

/// <summary>Saves case events in the same transaction as the changes, and rejects a change without an event.</summary>
public sealed class HistoryInterceptor : SaveChangesInterceptor
{
    /// <inheritdoc/>
    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        var db = eventData.Context!;
        CaseEvent[] happened = [.. db.ChangeTracker.Entries<Case>().SelectMany(c => c.Entity.DequeueEvents())];
        var signed = happened.Select(e => e.CaseId).ToHashSet();
        var unsigned = db.ChangeTracker.Entries<IPartOfCase>()
            .Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted)
            .FirstOrDefault(e => !signed.Contains(e.Entity.CaseId));
        if (unsigned is not null)
        {
            throw new InvalidOperationException($"{unsigned.Metadata.ClrType.Name} changed with no event in the history of its case.");
        }

        db.AddRange(happened);
        return ValueTask.FromResult(result);
    }

    /// <inheritdoc/>
    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result) =>
        throw new NotSupportedException("Save asynchronously.");
}
