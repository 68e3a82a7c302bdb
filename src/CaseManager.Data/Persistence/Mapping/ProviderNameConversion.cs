using CaseManager.Data.Security.Encryption;
using CaseManager.Domain.Access;
using CaseManager.Domain.Aftercare;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace CaseManager.Data.Persistence.Mapping;

/// <summary>Encrypts the names of providers where EF Core writes them, and decrypts them where it reads them.</summary>
internal static class ProviderNameConversion
{
    public static void AddTo(ModelBuilder builder, ProviderNames names)
    {
        builder.Entity<Provider>().Property(p => p.Name).HasConversion(name => names.Seal(name), stored => names.Unseal(stored));
        builder.Entity<Provider>().Property(p => p.SafeContact).HasConversion(contact => names.Seal(contact), stored => names.Unseal(stored));
        // The app writes organisations through functions of the database, with names that are encrypted where they are a provider's.
        builder.Entity<Organisation>().Property(o => o.Name).HasConversion(name => name, stored => names.Unseal(stored));
    }
}

/// <summary>One model for each key of provider names, because the conversion is part of the model.</summary>
internal sealed class ModelCacheKeys : IModelCacheKeyFactory
{
    public object Create(DbContext context, bool designTime) => (context.GetType(), designTime, ((CaseManagerDb)context).ProviderNames?.Fingerprint);
}
