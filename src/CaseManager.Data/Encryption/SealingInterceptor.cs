using CaseManager.Data.Search;
using CaseManager.Data.SignIn;
using CaseManager.Domain;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Intake;
using CaseManager.Domain.Justice;
using CaseManager.Domain.Victims;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CaseManager.Data.Encryption;

/// <summary>Encrypts new and changed records before saving, and creates a key for each new case, person, draft and second factor.</summary>
public sealed class SealingInterceptor(KeyRing keys, Sealer sealer, IdentityMarks marks) : SaveChangesInterceptor
{
    /// <inheritdoc/>
    public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        var db = (CaseManagerDb)eventData.Context!;
        foreach (var opened in Added<Case>(db))
        {
            db.Add(SealingKey.ForPartOf(opened.Id, opened.Id.Value, keys.Create(opened.Id.Value, out var master), master));
        }

        foreach (var victim in Added<Victim>(db))
        {
            db.Add(SealingKey.ForPartOf(victim.CaseId, victim.Id.Value, keys.Create(victim.Id.Value, out var master), master));
        }

        foreach (var suspect in Added<Suspect>(db))
        {
            db.Add(SealingKey.ForPartOf(suspect.CaseId, suspect.Id, keys.Create(suspect.Id, out var master), master));
        }

        foreach (var draft in Added<IntakeDraft>(db))
        {
            db.Add(SealingKey.ForOwnerOf(draft.Id, draft.OwnerId, keys.Create(draft.Id, out var master), master));
        }

        foreach (var factor in Added<SecondFactor>(db))
        {
            db.Add(SealingKey.ForOwnerOf(factor.Id, factor.StaffId, keys.Create(factor.Id, out var master), master));
        }

        ISealedRecord[] unsealed = [.. db.ChangeTracker.Entries<ISealedRecord>().Select(e => e.Entity).Where(r => r.Unsealed is not null)];
        await keys.FetchAsync(db, unsealed.Select(r => r.SealedFor), cancellationToken);
        AddMissingKeys(db, unsealed);
        await marks.RefreshAsync(db, [.. unsealed.OfType<Identity>()], cancellationToken);
        foreach (var record in unsealed)
        {
            Documents.Close(db, keys, sealer, record);
        }

        db.ChangeTracker.DetectChanges();
        return result;
    }

    // Cases opened before each case had its own key.
    private void AddMissingKeys(CaseManagerDb db, ISealedRecord[] unsealed)
    {
        foreach (var id in unsealed.OfType<IPartOfCase>().Where(p => ((ISealedRecord)p).SealedFor == p.CaseId.Value).Select(p => p.CaseId).Distinct().Where(id => !keys.Has(id.Value)))
        {
            db.Add(SealingKey.ForPartOf(id, id.Value, keys.Create(id.Value, out var master), master));
        }
    }

    /// <inheritdoc/>
    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result) =>
        throw new NotSupportedException("Save asynchronously.");

    private static T[] Added<T>(CaseManagerDb db) where T : class =>
        [.. db.ChangeTracker.Entries<T>().Where(e => e.State == EntityState.Added).Select(e => e.Entity)];
}
