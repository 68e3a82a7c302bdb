using CaseManager.Data.Security.Encryption;

namespace CaseManager.Web.Infrastructure.Commands;

/// <summary>Destroys the keys before the last rotation; run it only after every app uses the new ones.</summary>
internal static class DestroyOldKeys
{
    public static async Task RunAsync(IConfiguration configuration, CancellationToken cancellationToken)
    {
        await new KeyRotation(configuration.GetOwnerConnectionString(), configuration.GetKeys()).DestroyOldAsync(cancellationToken);
        await Console.Out.WriteLineAsync("The old keys are destroyed here. Destroy their copies too: backups from before the change stay readable with them.");
    }
}
