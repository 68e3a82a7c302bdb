using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace CaseManager.Web.Infrastructure.Commands;

/// <summary>
/// Writes the database into one file by pg_dump, as casemanager_backup. Without the key that signs who asks, which lies in a table, and
/// without sessions, known devices and links to choose a password by, which a restore would bring back to life.
/// </summary>
/// <remarks>What is sealed in the database is sealed in the file. The rest is not: the file is its owner's alone.</remarks>
public static class Backup
{
    private const UnixFileMode OwnerAlone = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Writes it, and prints the name of the file.</summary>
    /// <exception cref="InvalidOperationException">It would lie beside the keys, or pg_dump failed.</exception>
    public static async Task RunAsync(IConfiguration configuration, string directory, TimeProvider clock, CancellationToken cancellationToken)
    {
        var signIn = configuration.GetSignIn("Backup")
            ?? throw new InvalidOperationException("Name the connection of casemanager_backup in ConnectionStrings:Backup.");
        var folder = new BackupFolder(directory);
        folder.ThrowIfBeside(configuration["Keys:Directory"]);
        var file = folder.FileFor(clock.GetUtcNow());
        var half = $"{file}.half";
        try
        {
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows())
            {
                options.UnixCreateMode = OwnerAlone;
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
            "--format=custom", "--no-password", "--exclude-table=row_security.signing_key", "--exclude-table-data=public.session", "--exclude-table-data=public.known_device", "--exclude-table-data=public.passkey_challenge",
            "--exclude-table-data=public.account_link", $"--file={file}"])
        {
            RedirectStandardError = true,
        };
        // Not as arguments, which everyone on the machine can read.
        start.Environment["PGHOST"] = signIn.Host;
        start.Environment["PGPORT"] = signIn.Port.ToString(CultureInfo.InvariantCulture);
        start.Environment["PGDATABASE"] = signIn.Database;
        start.Environment["PGUSER"] = signIn.Username;
        start.Environment["PGPASSWORD"] = signIn.Password;
        start.Environment["PGSSLMODE"] = PgName(signIn.SslMode);
        start.Environment["PGSSLROOTCERT"] = signIn.RootCertificate;
        using var dump = Start(start);
        var said = await dump.StandardError.ReadToEndAsync(cancellationToken);
        await dump.WaitForExitAsync(cancellationToken);
        if (dump.ExitCode != 0)
        {
            throw new InvalidOperationException($"There is no backup: {said.ReplaceLineEndings(" ").Trim()}");
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

    private static string PgName(SslMode mode) => mode switch
    {
        SslMode.VerifyCA => "verify-ca",
        SslMode.VerifyFull => "verify-full",
        _ => mode.ToString().ToLowerInvariant(),
    };
}
