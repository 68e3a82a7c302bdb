using CaseManager.Data.Persistence;
using CaseManager.Data.Search;
using CaseManager.Data.Security.SignIn;
using CaseManager.Domain;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Intake;
using CaseManager.Domain.Justice;
using CaseManager.Domain.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CaseManager.Data.Security.Encryption;

/// <summary>Encrypts new and changed records before saving, and creates a key for each new case, person, draft and second factor.</summary>
public sealed class SealingInterceptor(KeyRing keys, Sealer sealer, IdentityMarks marks) : SaveChangesInterceptor
{
    /// <inheritdoc/>
    public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        var db = (CaseManagerDb)eventData.Context!;
        foreach (var caseFile in GetAddedEntities<Case>(db))
        {
            db.Add(SealingKey.ForCase(caseFile.Id, caseFile.Id.Value, keys.Create(caseFile.Id.Value, out var master), master));
        }

        foreach (var victim in GetAddedEntities<Victim>(db))
        {
            db.Add(SealingKey.ForCase(victim.CaseId, victim.Id.Value, keys.Create(victim.Id.Value, out var master), master));
        }

        foreach (var suspect in GetAddedEntities<Suspect>(db))
        {
            db.Add(SealingKey.ForCase(suspect.CaseId, suspect.Id, keys.Create(suspect.Id, out var master), master));
        }

        foreach (var draft in GetAddedEntities<IntakeDraft>(db))
        {
            db.Add(SealingKey.ForOwner(draft.Id, draft.OwnerId, keys.Create(draft.Id, out var master), master));
        }

        foreach (var factor in GetAddedEntities<SecondFactor>(db))
        {
            db.Add(SealingKey.ForOwner(factor.Id, factor.StaffId, keys.Create(factor.Id, out var master), master));
        }

        ISealedRecord[] unsealed = [.. db.ChangeTracker.Entries<ISealedRecord>().Select(e => e.Entity).Where(r => r.Unsealed is not null)];
        await keys.FetchAsync(db, unsealed.Select(r => r.SealedFor), cancellationToken);
        AddMissingKeys(db, unsealed);
        await marks.RefreshAsync(db, [.. unsealed.OfType<Identity>()], cancellationToken);
        foreach (var record in unsealed)
        {
            RecordDecryptor.Encrypt(db, keys, sealer, record);
        }

        db.ChangeTracker.DetectChanges();
        return result;
    }

    // A case opened before each case had its own key gets one now.
    private void AddMissingKeys(CaseManagerDb db, ISealedRecord[] unsealed)
    {
        foreach (var id in unsealed.OfType<IPartOfCase>().Where(p => ((ISealedRecord)p).SealedFor == p.CaseId.Value).Select(p => p.CaseId).Distinct()
            .Where(id => !keys.Contains(id.Value)))
        {
            db.Add(SealingKey.ForCase(id, id.Value, keys.Create(id.Value, out var master), master));
        }
    }

    /// <inheritdoc/>
    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result) =>
        throw new NotSupportedException("Save asynchronously.");

    private static T[] GetAddedEntities<T>(CaseManagerDb db) where T : class =>
        [.. db.ChangeTracker.Entries<T>().Where(e => e.State == EntityState.Added).Select(e => e.Entity)];
}
