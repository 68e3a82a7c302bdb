using CaseManager.Data.Documents;
using CaseManager.Data.Persistence.Mapping;
using CaseManager.Data.Search;
using CaseManager.Data.Security.Accounts;
using CaseManager.Data.Security.Encryption;
using CaseManager.Data.Security.History;
using CaseManager.Data.Security.RowSecurity;
using CaseManager.Data.Security.SignIn;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CaseManager.Data.Persistence;

public static class DataServices
{
    private const int ConnectionTimeoutInSeconds = 5;

    /// <summary>Registers the database for callers; <paramref name="connectionString"/> signs in as casemanager_app.</summary>
    public static IServiceCollection AddCaseManagerData(this IServiceCollection services, string connectionString, KeyFiles keys)
    {
        services.AddSingleton(NpgsqlDataSource.Create(SetTimeout(connectionString)));
        services.AddSingleton(new MasterKeys(keys)).AddSingleton(provider => provider.GetRequiredService<MasterKeys>().Current).AddSingleton<Sealer>()
            .AddSingleton(new IdentityMarks(keys)).AddSingleton(new ProviderNames(keys));
        services.AddSingleton(provider => new CallerSigner(keys.Caller, provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<FactorDecryptor>().AddSingleton<SessionRegister>().AddSingleton<PasswordRegister>().AddSingleton<SignInAttempts>()
            .AddSingleton<AccountNoticeQueue>()
            .AddSingleton<PasskeyRegister>().AddSingleton<RowSecurityCheck>();
        services.AddScoped<Caller>().AddScoped<KeyRing>().AddScoped<RecordDecryptor>().AddScoped<DocumentParts>().AddScoped<CaseSearch>()
            .AddScoped<PersonSearch>();
        services.AddScoped<CallerInterceptor>().AddScoped<SealingInterceptor>().AddScoped<HistoryInterceptor>();
        return services.AddModel().AddDbContext<CaseManagerDb>((provider, options) => options
            .UseNpgsql(provider.GetRequiredService<NpgsqlDataSource>()).ReplaceService<IModelCacheKeyFactory, ModelCacheKeys>()
            // EF Core would log the exception message, which may contain data that was read; the exception reaches the caller anyway.
            .ConfigureWarnings(warnings => warnings.Ignore(CoreEventId.SaveChangesFailed, CoreEventId.QueryIterationFailed, RelationalEventId.CommandError))
            .AddInterceptors(
                provider.GetRequiredService<CallerInterceptor>(),
                provider.GetRequiredService<SealingInterceptor>(),
                provider.GetRequiredService<HistoryInterceptor>()));
    }

    /// <summary>Registers the database for its owner: for migrations, and for seeding a private database.</summary>
    public static IServiceCollection AddOwnersDb(this IServiceCollection services, string connectionString) =>
        services.AddModel().AddDbContext<CaseManagerDb>(options => options
            .UseNpgsql(connectionString).ReplaceService<IModelCacheKeyFactory, ModelCacheKeys>());

    // The wait for a free connection ends before users give up, unless the installation has configured another timeout.
    private static string SetTimeout(string connectionString)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString);
        if (!settings.ShouldSerialize("Timeout"))
        {
            settings.Timeout = ConnectionTimeoutInSeconds;
        }

        return settings.ConnectionString;
    }

    // Shared by host, migrations and design-time tools, so that they see one model. Version 3 adds the passkeys table.
    private static IServiceCollection AddModel(this IServiceCollection services) =>
        services.Configure<IdentityOptions>(options => options.Stores.SchemaVersion = IdentitySchemaVersions.Version3);
}

/// <summary>Lets <c>dotnet ef</c> build the model without starting the web host or a database.</summary>
internal sealed class DesignTimeFactory : IDesignTimeDbContextFactory<CaseManagerDb>
{
    public CaseManagerDb CreateDbContext(string[] args) =>
        new ServiceCollection().AddOwnersDb("Host=design-time").BuildServiceProvider().CreateScope().ServiceProvider.GetRequiredService<CaseManagerDb>();
}
