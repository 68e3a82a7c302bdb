namespace CaseManager.Web.Infrastructure.Commands;

/// <summary>Commands for installation and maintenance, which run instead of the web server and then exit.</summary>
public static class Commands
{
    private const string Available = "migrate, bootstrap-admin, keys create, keys rotate, keys forget-old, backup DIRECTORY, verify-history [COPY]";

    /// <summary>Starts the command that the arguments name; null if they name none.</summary>
    /// <exception cref="InvalidOperationException">There is no such command, or it was refused.</exception>
    public static Task? Start(string[] args, IConfiguration configuration, TimeProvider clock, CancellationToken cancellationToken) => args switch
    {
        ["migrate"] => Migrate.RunAsync(configuration, cancellationToken),
        ["bootstrap-admin", .. var subject] => BootstrapAdmin.RunAsync(configuration, subject, cancellationToken),
        ["keys", "create"] => CreateKeys.RunAsync(configuration),
        ["keys", "rotate"] => RotateKeys.RunAsync(configuration, cancellationToken),
        ["keys", "forget-old"] => DestroyOldKeys.RunAsync(configuration, cancellationToken),
        ["backup", var directory] => Backup.RunAsync(configuration, directory, clock, cancellationToken),
        ["verify-history"] => VerifyHistory.RunAsync(configuration, null, cancellationToken),
        ["verify-history", var copy] => VerifyHistory.RunAsync(configuration, copy, cancellationToken),
        [] => null,
        [var option, ..] when option.StartsWith('-') => null,
        _ => throw new InvalidOperationException($"There is no such command. There are: {Available}."),
    };
}
