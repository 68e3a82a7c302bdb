using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace CaseManager.Web.Infrastructure.Commands;

/// <summary>
/// Writes the database into one file with pg_dump. It excludes the key that signs callers, and sessions, trusted devices, passkey
/// challenges and links to choose a password, which a restore would make valid again.
/// </summary>
/// <remarks>Data encrypted in the database is encrypted in the file. The rest is not: only the owner of the file can read it.</remarks>
public static class Backup
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Writes the backup, and prints the name of its file.</summary>
    /// <exception cref="InvalidOperationException">It would be beside the keys, or pg_dump failed.</exception>
    public static async Task RunAsync(IConfiguration configuration, string directory, TimeProvider clock, CancellationToken cancellationToken)
    {
        var signIn = configuration.GetConnectionStringWithPassword("Backup")
            ?? throw new InvalidOperationException("Name the connection of casemanager_backup in ConnectionStrings:Backup.");
        var folder = new BackupFolder(directory);
        folder.ThrowIfOverlapping(configuration["Keys:Directory"]);
        var file = folder.GetFilePath(clock.GetUtcNow());
        var half = $"{file}.half";
        try
        {
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows())
            {
                options.UnixCreateMode = OwnerOnly;
            }

            await new FileStream(half, options).DisposeAsync();
            await DumpAsync(new(signIn), half, configuration["Backup:PgDump"] ?? "pg_dump", cancellationToken);
            File.Move(half, file);
        }
        finally
        {
            File.Delete(half);
        }

        await Console.Out.WriteLineAsync(file);
    }

    private static async Task DumpAsync(NpgsqlConnectionStringBuilder signIn, string file, string program, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(program, [
            "--format=custom", "--no-password", "--exclude-table=row_security.signing_key", "--exclude-table-data=public.session",
            "--exclude-table-data=public.trusted_device", "--exclude-table-data=public.passkey_challenge",
            "--exclude-table-data=public.account_link", $"--file={file}"])
        {
            RedirectStandardError = true,
        };
        // Not as arguments, which every user of the machine can read.
        start.Environment["PGHOST"] = signIn.Host;
        start.Environment["PGPORT"] = signIn.Port.ToString(CultureInfo.InvariantCulture);
        start.Environment["PGDATABASE"] = signIn.Database;
        start.Environment["PGUSER"] = signIn.Username;
        start.Environment["PGPASSWORD"] = signIn.Password;
        start.Environment["PGSSLMODE"] = FormatSslMode(signIn.SslMode);
        start.Environment["PGSSLROOTCERT"] = signIn.RootCertificate;
        using var dump = Start(start);
        var text = await dump.StandardError.ReadToEndAsync(cancellationToken);
        await dump.WaitForExitAsync(cancellationToken);
        if (dump.ExitCode != 0)
        {
            throw new InvalidOperationException($"There is no backup: {text.ReplaceLineEndings(" ").Trim()}");
        }
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception e)
        {
            throw new InvalidOperationException("There is no pg_dump: install PostgreSQL's client programs, or name it in Backup:PgDump.", e);
        }
    }

    private static string FormatSslMode(SslMode mode) => mode switch
    {
        SslMode.VerifyCA => "verify-ca",
        SslMode.VerifyFull => "verify-full",
        _ => mode.ToString().ToLowerInvariant(),
    };
}
