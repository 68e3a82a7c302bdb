using System.Security.Cryptography;

namespace CaseManager.LocalPostgres;

internal static class NewCluster
{
    public const string SuperUser = "postgres";

    public static async Task CreateAsync(PostgresServerOptions options, ClusterFolder folder, string programs)
    {
        if (Directory.Exists(folder.UnfinishedData))
        {
            Directory.Delete(folder.UnfinishedData, recursive: true);
        }

        await File.WriteAllTextAsync(folder.PasswordFile, Convert.ToHexString(RandomNumberGenerator.GetBytes(24)));
        File.SetUnixFileMode(folder.PasswordFile, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        if (PostgresProgram.Account is { } account)
        {
            await PostgresProgram.RunAsync("chown", ["-R", account, folder.Root]);
        }

        await PostgresProgram.RunAsync(Path.Combine(programs, "initdb"), [
            "-D", folder.UnfinishedData, "-U", SuperUser, "-A", "scram-sha-256", "--pwfile", folder.PasswordFile, "-E", "UTF8",
            // The character type must be UTF-8: with plain C, trigrams and text search drop accented letters.
            "--locale=C.UTF-8", "--locale-provider=icu", "--icu-locale=und",
            options.IsVolatile ? "--no-sync" : "--data-checksums"], PostgresProgram.Account);
        Directory.Move(folder.UnfinishedData, folder.Data);
    }
}
