using CaseManager.Data.Persistence;
using CaseManager.Data.Security.Encryption;
using CaseManager.Domain;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Data.Security.SignIn;

/// <summary>The caller's second factor: set up, confirmed by its first code, and removed after recent authentication.</summary>
public static class OwnSecondFactor
{
    /// <summary>The caller's second factor, decrypted; null if there is none.</summary>
    public static async Task<SecondFactor?> FindOwnFactorAsync(this CaseManagerDb db, RecordDecryptor documents, CancellationToken cancellationToken)
    {
        var factor = await db.SecondFactors.SingleOrDefaultAsync(cancellationToken);
        await documents.DecryptAsync([factor], cancellationToken);
        return factor;
    }

    /// <summary>Starts the setup, replacing a second factor that was never confirmed.</summary>
    public static async Task StartFactorSetupAsync(this CaseManagerDb db, StaffId staff, byte[] key, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        if (await db.SecondFactors.SingleOrDefaultAsync(f => f.ConfirmedAt == null, cancellationToken) is { } unconfirmed)
        {
            await db.DeleteFactorAsync(unconfirmed, cancellationToken);
        }

        db.Add(SecondFactor.Create(staff, key));
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>Confirms the second factor with a code of this time step and stores recovery codes. Returns false if there is nothing to confirm.</summary>
    public static Task<bool> ConfirmFactorAsync(this CaseManagerDb db, long step, byte[][] recoveryHashes, CancellationToken cancellationToken) =>
        db.Database.SqlQuery<bool>($"select row_security.confirm_factor({step}, {recoveryHashes}) as \"Value\"").SingleAsync(cancellationToken);

    /// <summary>Replaces the recovery codes; needs recent authentication. Returns false if there is no second factor.</summary>
    public static Task<bool> RenewRecoveryCodesAsync(this CaseManagerDb db, byte[][] hashes, CancellationToken cancellationToken) =>
        db.Database.SqlQuery<bool>($"select row_security.renew_recovery_codes({hashes}) as \"Value\"").SingleAsync(cancellationToken);

    /// <summary>Removes the second factor; needs recent authentication. Returns false if there is none.</summary>
    public static async Task<bool> RemoveFactorAsync(this CaseManagerDb db, SecondFactor factor, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var removed = await db.Database.SqlQuery<bool>($"select row_security.remove_factor() as \"Value\"").SingleAsync(cancellationToken);
        if (removed)
        {
            await db.SealingKeys.Where(k => k.Id == factor.Id).ExecuteDeleteAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }

        return removed;
    }

    private static async Task DeleteFactorAsync(this CaseManagerDb db, SecondFactor factor, CancellationToken cancellationToken)
    {
        await db.SealingKeys.Where(k => k.Id == factor.Id).ExecuteDeleteAsync(cancellationToken);
        await db.SecondFactors.Where(f => f.Id == factor.Id).ExecuteDeleteAsync(cancellationToken);
        db.Entry(factor).State = EntityState.Detached;
    }
}
