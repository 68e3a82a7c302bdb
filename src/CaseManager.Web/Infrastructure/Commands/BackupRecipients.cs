namespace CaseManager.Web.Infrastructure.Commands;

/// <summary>The age public keys that backups are encrypted to. Only a holder of one of the private keys can restore.</summary>
internal static class BackupRecipients
{
    private const string PublicKeyPrefix = "age1";

    /// <exception cref="InvalidOperationException">There is no recipient, or one is not a public key.</exception>
    public static IReadOnlyList<string> Parse(string? setting)
    {
        string[] keys = [.. (setting ?? "").Split([' ', ',', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
        return keys.Length == 0
            ? throw new InvalidOperationException(
                "There is no backup without encryption: name a public key in Backup:Recipients. age-keygen creates one, and its private key.")
            : Array.TrueForAll(keys, key => key.StartsWith(PublicKeyPrefix, StringComparison.Ordinal)) ? keys
            : throw new InvalidOperationException("Backup:Recipients takes public keys only, which begin with age1."); // the value may be a private key
    }
}
