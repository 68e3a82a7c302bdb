using System.Text.Json;
using CaseManager.Data.Encryption;

namespace CaseManager.Data.SignIn;

/// <summary>Decrypts a second factor for a person who has not signed in yet, and to whom row security gives no access.</summary>
public sealed class SealedFactors(MasterKeys masters, Sealer sealer)
{
    internal AuthenticatorSecret Open(Guid factor, byte[] seal, byte[] wrapped, string masterKey) =>
        JsonSerializer.Deserialize<AuthenticatorSecret>(
            sealer.Open(masters.Unwrap(factor, wrapped, masterKey), "second_factor", factor, seal), JsonSerializerOptions.Web)!;
}
