namespace CaseManager.Web.Infrastructure.Commands;

/// <summary>The age public keys that backups are encrypted to. The holder of one of the private keys can restore, and nobody else.</summary>
internal static class BackupRecipients
{
    private const string PublicKeyPrefix = "age1";

    /// <exception cref="InvalidOperationException">There is none, or one is no public key.</exception>
    public static IReadOnlyList<string> Parse(string? setting)
    {
        string[] keys = [.. (setting ?? "").Split([' ', ',', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
        return keys.Length == 0
            ? throw new InvalidOperationException(
                "There is no backup without encryption: name a public key in Backup:Recipients. age-keygen creates one, and its private key.")
            : Array.TrueForAll(keys, key => key.StartsWith(PublicKeyPrefix, StringComparison.Ordinal)) ? keys
            : throw new InvalidOperationException("Backup:Recipients takes public keys only, which begin with age1."); // never prints what it was given
    }
}
