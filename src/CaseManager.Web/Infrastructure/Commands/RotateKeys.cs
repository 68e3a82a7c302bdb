using CaseManager.Data.Security.Encryption;

namespace CaseManager.Web.Infrastructure.Commands;

/// <summary>Rotates the keys while the app runs. The old ones remain until <see cref="DestroyOldKeys"/> destroys them.</summary>
internal static class RotateKeys
{
    public static async Task RunAsync(IConfiguration configuration, CancellationToken cancellationToken)
    {
        await new KeyRotation(configuration.GetOwnerConnectionString(), configuration.GetKeys()).RotateAsync(cancellationToken);
        await Console.Out.WriteLineAsync("The keys are changed. Copy the folder to where its copy is kept, restart the app, then run 'keys forget-old'.");
    }
}
