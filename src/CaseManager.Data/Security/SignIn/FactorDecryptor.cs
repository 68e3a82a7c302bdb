using System.Text.Json;
using CaseManager.Data.Security.Encryption;

namespace CaseManager.Data.Security.SignIn;

/// <summary>Decrypts a second factor for a person who has not signed in yet, and to whom row security gives no access.</summary>
public sealed class FactorDecryptor(MasterKeys masters, Sealer sealer)
{
    internal AuthenticatorSecret Decrypt(Guid factor, byte[] seal, byte[] wrapped, string masterKey) =>
        JsonSerializer.Deserialize<AuthenticatorSecret>(
            sealer.Unseal(masters.Unwrap(factor, wrapped, masterKey), "second_factor", factor, seal), JsonSerializerOptions.Web)!;
}
