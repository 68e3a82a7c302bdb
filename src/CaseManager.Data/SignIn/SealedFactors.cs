using System.Text.Json;
using CaseManager.Data.Encryption;

namespace CaseManager.Data.SignIn;

/// <summary>Opens the key of a second factor for someone who has not signed in yet, and so has no sight of it as themselves.</summary>
public sealed class SealedFactors(MasterKeys masters, Sealer sealer)
{
    internal AuthenticatorSecret Open(Guid factor, byte[] seal, byte[] wrapped, string masterKey) =>
        JsonSerializer.Deserialize<AuthenticatorSecret>(
            sealer.Open(masters.Unwrap(factor, wrapped, masterKey), "second_factor", factor, seal), JsonSerializerOptions.Web)!;
}
