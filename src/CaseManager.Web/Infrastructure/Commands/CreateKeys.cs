using CaseManager.Data.Security.Encryption;

namespace CaseManager.Web.Infrastructure.Commands;

/// <summary>Creates the keys that the folder lacks. An existing key is never overwritten.</summary>
internal static class CreateKeys
{
    public static async Task RunAsync(IConfiguration configuration)
    {
        var folder = configuration.GetKeysDirectory();
        var made = KeyFiles.Create(folder);
        Directory.CreateDirectory(Path.Combine(folder, PageServices.DataProtectionFolder));
        await Console.Out.WriteLineAsync(made is []
            ? "The keys are there already; nothing was changed."
            : $"Made {string.Join(" and ", made)}. Keep a copy where no backup of the database goes.");
    }
}
