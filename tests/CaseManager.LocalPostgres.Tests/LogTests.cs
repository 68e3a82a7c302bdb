using Npgsql;
using Xunit;

namespace CaseManager.LocalPostgres.Tests;

public sealed class LogTests
{
    [Fact]
    public async Task The_log_repeats_nothing_of_a_statement_that_failed()
    {
        await using var cluster = new TemporaryCluster();
        await using var server = await cluster.StartAsync();
        await Sql.ExecuteAsync(server.ConnectionString, "CREATE TABLE person (name text UNIQUE, age int CHECK (age > 0))");

        await FailAsync(PostgresErrorCodes.CheckViolation, "INSERT INTO person VALUES ('Planted Name', -1)");
        await FailAsync(PostgresErrorCodes.CheckViolation, "INSERT INTO person VALUES ($1, $2)", "Planted Name", -1);
        await FailAsync(PostgresErrorCodes.UniqueViolation, "INSERT INTO person VALUES ('Planted Name', 1), ('Planted Name', 2)");
        await FailAsync(PostgresErrorCodes.InvalidTextRepresentation, "INSERT INTO person (age) VALUES ('Planted Name')");
        await FailAsync(PostgresErrorCodes.UndefinedTable, "SELECT 'Planted Name' FROM nowhere");
        await FailAsync(PostgresErrorCodes.RaiseException, "DO $$BEGIN RAISE WARNING 'Planted Name'; RAISE 'Planted Name'; END$$");

        var log = await File.ReadAllTextAsync(server.LogFile);
        Assert.Contains("ready to accept connections", log, StringComparison.Ordinal); // control: this is the active log
        Assert.DoesNotContain("Planted", log, StringComparison.Ordinal);
        Assert.DoesNotContain("person", log, StringComparison.Ordinal);

        async Task FailAsync(string code, string statement, params object[] parameters)
        {
            var failure = await Assert.ThrowsAsync<PostgresException>(() => Sql.ExecuteAsync(server.ConnectionString, statement, parameters));
            Assert.Equal(code, failure.SqlState);
        }
    }

    [Fact]
    public async Task The_settings_that_keep_it_so_outrank_the_cluster_s_own()
    {
        await using var cluster = new TemporaryCluster();
        await using (var server = await cluster.StartAsync())
        {
            await Sql.ExecuteAsync(server.ConnectionString, "ALTER SYSTEM SET log_statement = 'all'");
            await Sql.ExecuteAsync(server.ConnectionString, "ALTER SYSTEM SET log_min_messages = 'debug1'");
        }

        await using (var server = await cluster.StartAsync())
        {
            Assert.Equal("panic none log terse 0 0 scram-sha-256", await Sql.ReadScalarAsync(server.ConnectionString, """
                SELECT concat_ws(' ',
                    current_setting('log_min_error_statement'), current_setting('log_statement'),
                    current_setting('log_min_messages'), current_setting('log_error_verbosity'),
                    current_setting('log_parameter_max_length'), current_setting('log_parameter_max_length_on_error'),
                    current_setting('password_encryption'))
                """));
        }
    }

    [Fact]
    public async Task Only_the_account_that_runs_the_server_may_read_its_log_data_and_password()
    {
        await using var cluster = new TemporaryCluster();
        await using var server = await cluster.StartAsync();
        const UnixFileMode others = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute
            | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;
        Assert.All(
            [cluster.Root, server.DataDirectory, server.LogFile, Path.Combine(cluster.Root, "password")],
            path => Assert.Equal(UnixFileMode.None, File.GetUnixFileMode(path) & others));
    }
}
