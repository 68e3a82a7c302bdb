using CaseManager.Data.Aftercare;
using CaseManager.Data.LegalReference;
using CaseManager.Data.Security.Encryption;
using CaseManager.Data.Statistics;
using CaseManager.Domain.Access;
using Npgsql;

namespace CaseManager.Data.Security.RowSecurity;

/// <summary>Brings a database up to this version, as its owner: migrations, row security, access table and keys. Idempotent.</summary>
public sealed class DatabaseSetup(string ownerConnectionString, KeyFiles keys)
{
    // The owner's row_security=off makes a query fail where row security would drop rows.
    private readonly string _connectionString =
        new NpgsqlConnectionStringBuilder(ownerConnectionString)
        {
            Options = "-c role=casemanager_owner -c row_security=off",
            Pooling = false
        }.ConnectionString;

    /// <summary>SQL that creates the roles of a cluster; run once by a superuser.</summary>
    public static string RolesScript => ReadScript("roles.sql");

    /// <summary>SQL that creates the optional backup role; run by a superuser.</summary>
    public static string BackupRoleScript => ReadScript("backup-role.sql");

    /// <summary>Query that returns a fingerprint of all database objects of row security.</summary>
    internal static string FingerprintQuery => ReadScript("fingerprint.sql");

    /// <exception cref="InvalidOperationException">The database has a migration that this version does not have.</exception>
    public async Task ApplyAsync(CancellationToken cancellationToken)
    {
        await using var source = NpgsqlDataSource.Create(_connectionString);
        var schema = new SchemaMigrations(_connectionString);
        await schema.ThrowIfUnknownAsync(cancellationToken);
        await RunAsync(source, ReadScript("before-migrations.sql"), cancellationToken);
        await schema.ApplyAsync(cancellationToken);
        await ApplyRowSecurityAsync(source, cancellationToken);
    }

    // One transaction: a partial installation must never be visible.
    private async Task ApplyRowSecurityAsync(NpgsqlDataSource source, CancellationToken cancellationToken)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        foreach (var script in GetScriptNames())
        {
            await using var command = new NpgsqlCommand(ReadScript(script), connection, transaction);
            await command.ExecuteNonQueryAsync(cancellationToken);
        }

        await using var batch = new NpgsqlBatch(connection, transaction) { Timeout = 0 }; // cases may have to be recounted
        Add(batch, "delete from row_security.clearance");
        foreach (var role in Enum.GetValues<Role>())
        {
            foreach (var compartment in Enum.GetValues<Compartment>())
            {
                Add(batch, "insert into row_security.clearance values ($1, $2, $3)", role.ToString(), compartment.ToString(),
                    role.GetLevel(compartment).ToString());
            }
        }

        Add(batch, "delete from row_security.role_organisation");
        foreach (var role in Enum.GetValues<Role>())
        {
            foreach (var kind in Enum.GetValues<OrganisationKind>().Where(kind => role.CanWorkIn(kind)))
            {
                Add(batch, "insert into row_security.role_organisation values ($1, $2)", role.ToString(), kind.ToString());
            }
        }

        SigningKeys.Add(batch, [keys.Caller, .. keys.CallerFile.ReadOtherKeys()]);
        Add(batch, "insert into row_security.master_key (fingerprint) select $1 where not exists (select from row_security.master_key)",
            new MasterKey(keys.Master).Fingerprint);
        Add(batch, "set local row_security = on"); // the owner inserts shipped reference data through a policy
        LegalReferenceSeed.Add(batch);
        EuropeanUnionSeed.Add(batch);
        InstrumentSeed.Add(batch);
        Add(batch, "select figures.count_all_if_changed()");
        Add(batch, "set local row_security = off");
        Add(batch, "delete from row_security.installed_fingerprint");
        Add(batch, $"insert into row_security.installed_fingerprint (fingerprint) {FingerprintQuery}");
        await batch.ExecuteNonQueryAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    private static IEnumerable<string> GetScriptNames() =>
        typeof(DatabaseSetup).Assembly.GetManifestResourceNames().Where(n => char.IsDigit(n[0])).Order(StringComparer.Ordinal);

    private static string ReadScript(string name)
    {
        using var reader = new StreamReader(typeof(DatabaseSetup).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }

    private static async Task RunAsync(NpgsqlDataSource source, string script, CancellationToken cancellationToken)
    {
        await using var command = source.CreateCommand(script);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static void Add(NpgsqlBatch batch, string sql, params object[] values)
    {
        var command = new NpgsqlBatchCommand(sql);
        foreach (var value in values)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        }

        batch.BatchCommands.Add(command);
    }
}
