using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace CaseManager.Web.Infrastructure.Commands;

/// <summary>
/// Writes the database into one file, encrypted to public keys: pg_dump writes into age, so that no clear text reaches a disk. It excludes the
/// key that signs callers, and sessions, trusted devices, passkey challenges and links to choose a password, which a restore would make valid
/// again.
/// </summary>
public static class Backup
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Writes the backup, and prints the name of its file.</summary>
    /// <exception cref="InvalidOperationException">There is no public key, the file would be beside the keys, or a program failed.</exception>
    public static async Task RunAsync(IConfiguration configuration, string directory, TimeProvider clock, CancellationToken cancellationToken)
    {
        var signIn = configuration.GetConnectionStringWithPassword("Backup")
            ?? throw new InvalidOperationException("Name the connection of casemanager_backup in ConnectionStrings:Backup.");
        var recipients = BackupRecipients.Parse(configuration["Backup:Recipients"]);
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

            await using (var written = new FileStream(half, options))
            {
                await WriteAsync(configuration, new(signIn), recipients, written, cancellationToken);
            }

            File.Move(half, file);
        }
        finally
        {
            File.Delete(half);
        }

        await Console.Out.WriteLineAsync(file);
    }

    private static async Task WriteAsync(IConfiguration configuration, NpgsqlConnectionStringBuilder signIn, IReadOnlyList<string> recipients, Stream file,
        CancellationToken cancellationToken)
    {
        using var encryption = Start(CreateEncryption(configuration["Backup:Age"] ?? "age", recipients));
        using var dump = Start(CreateDump(configuration["Backup:PgDump"] ?? "pg_dump", signIn));
        Task[] work =
        [
            PipeAsync(dump, encryption, cancellationToken), encryption.StandardOutput.BaseStream.CopyToAsync(file, cancellationToken),
            ThrowIfFailedAsync(dump, cancellationToken), ThrowIfFailedAsync(encryption, cancellationToken),
        ];
        try
        {
            await Task.WhenAll(work);
        }
        catch (IOException)
        {
            // One program closed the pipe; its own error output gives the reason.
            await Task.WhenAll(work[2..]);
            throw;
        }
    }

    // Closes the input of the encryption in any case, or it would wait for more.
    private static async Task PipeAsync(Process dump, Process encryption, CancellationToken cancellationToken)
    {
        try
        {
            await dump.StandardOutput.BaseStream.CopyToAsync(encryption.StandardInput.BaseStream, cancellationToken);
        }
        finally
        {
            dump.StandardOutput.Close();
            encryption.StandardInput.Close();
        }
    }

    private static async Task ThrowIfFailedAsync(Process program, CancellationToken cancellationToken)
    {
        var text = await program.StandardError.ReadToEndAsync(cancellationToken);
        await program.WaitForExitAsync(cancellationToken);
        if (program.ExitCode != 0)
        {
            throw new InvalidOperationException($"There is no backup: {text.ReplaceLineEndings(" ").Trim()}");
        }
    }

    private static ProcessStartInfo CreateEncryption(string program, IReadOnlyList<string> recipients) =>
        new(program, ["--encrypt", .. recipients.Select(r => $"--recipient={r}")])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

    private static ProcessStartInfo CreateDump(string program, NpgsqlConnectionStringBuilder signIn)
    {
        var start = new ProcessStartInfo(program, [
            "--format=custom", "--no-password", "--exclude-table=row_security.signing_key", "--exclude-table-data=public.session",
            "--exclude-table-data=public.trusted_device", "--exclude-table-data=public.passkey_challenge", "--exclude-table-data=public.account_link"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // The environment is used because every user of the machine can read the arguments of a process.
        start.Environment["PGHOST"] = signIn.Host;
        start.Environment["PGPORT"] = signIn.Port.ToString(CultureInfo.InvariantCulture);
        start.Environment["PGDATABASE"] = signIn.Database;
        start.Environment["PGUSER"] = signIn.Username;
        start.Environment["PGPASSWORD"] = signIn.Password;
        start.Environment["PGSSLMODE"] = FormatSslMode(signIn.SslMode);
        start.Environment["PGSSLROOTCERT"] = signIn.RootCertificate;
        return start;
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception e)
        {
            throw new InvalidOperationException(
                $"There is no {start.FileName}: install PostgreSQL's client programs and age, or name them in Backup:PgDump and Backup:Age.", e);
        }
    }

    private static string FormatSslMode(SslMode mode) => mode switch
    {
        SslMode.VerifyCA => "verify-ca",
        SslMode.VerifyFull => "verify-full",
        _ => mode.ToString().ToLowerInvariant(),
    };
}
