using CaseManager.Data.Security.SignIn;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace CaseManager.Web.Access.Passkeys;

/// <summary>A challenge for a passkey, as the browser's API takes it.</summary>
/// <param name="Challenge">Token that the response must return.</param>
/// <param name="Options">Options of the API call, as JSON.</param>
public sealed record PasskeyChallengeOptions(string Challenge, string Options);

/// <summary>
/// Signs in by passkey, and registers passkeys: the database keeps a challenge for one response, which the framework's handler verifies.
/// User verification is required, so that a passkey counts as both factors.
/// </summary>
public sealed class PasskeyCeremony(
    PasskeyRegister register, SessionRegister sessions, IOptions<IdentityPasskeyOptions> passkeys, IOptions<IdentityOptions> options, IServiceProvider services,
    ILoggerFactory loggers)
{
    /// <summary>Creates a challenge for any passkey of this site.</summary>
    public async Task<PasskeyChallengeOptions> CreateSignInChallengeAsync(HttpContext http, CancellationToken cancellationToken)
    {
        using var users = CreateUserManager(FindNoPasskeyAsync, []);
        var asked = await new PasskeyHandler<Account>(users, passkeys).MakeRequestOptionsAsync(null, http);
        return new(await register.CreateChallengeAsync(asked.AssertionState!, cancellationToken), asked.RequestOptionsJson);
    }

    /// <summary>
    /// Begins a session from a response. Null if it is refused: forged, repeated or late, or the passkey is unknown or its account locked or inactive.
    /// </summary>
    public async Task<StartedSession?> SignInAsync(HttpContext http, string? challenge, string? credential, DeviceToken? device,
        CancellationToken cancellationToken)
    {
        if (await register.ConsumeChallengeAsync(challenge, cancellationToken) is not { } state || string.IsNullOrEmpty(credential))
        {
            return null;
        }

        using var users = CreateUserManager((account, id, stop) => register.AttemptAsync(account, id, options.Value.GetAttemptLimits(device), stop), []);
        var checkedBy = await new PasskeyHandler<Account>(users,
            passkeys).PerformAssertionAsync(new() { HttpContext = http, AssertionState = state, CredentialJson = credential });
        return checkedBy.Succeeded
            ? await sessions.StartAsync(checkedBy.User.Id, Proof.ForPasskey(checkedBy.Passkey.CredentialId, checkedBy.Passkey.SignCount), device,
                cancellationToken)
            : null;
    }

    /// <summary>
    /// Creates a challenge for a new passkey. The device stores it under <paramref name="product"/>, which names neither the person nor the
    /// site.
    /// </summary>
    public async Task<PasskeyChallengeOptions> CreateRegistrationChallengeAsync(HttpContext http, Guid owner, IReadOnlyList<OwnPasskey> own, string product,
        CancellationToken cancellationToken)
    {
        using var users = CreateUserManager(FindNoPasskeyAsync, [.. own.Select(o => o.Passkey)]);
        var asked = await new PasskeyHandler<Account>(users,
            passkeys).MakeCreationOptionsAsync(new() { Id = $"{owner}", Name = product, DisplayName = product }, http);
        return new(await register.CreateChallengeAsync(asked.AttestationState!, cancellationToken), asked.CreationOptionsJson);
    }

    /// <summary>The passkey in a response; null if it does not belong to a challenge of this person.</summary>
    public async Task<UserPasskeyInfo?> VerifyRegistrationAsync(HttpContext http, Guid owner, string? challenge, string? credential,
        CancellationToken cancellationToken)
    {
        if (await register.ConsumeChallengeAsync(challenge, cancellationToken) is not { } state || string.IsNullOrEmpty(credential))
        {
            return null;
        }

        using var users = CreateUserManager(FindNoPasskeyAsync, []);
        var made = await new PasskeyHandler<Account>(users,
            passkeys).PerformAttestationAsync(new() { HttpContext = http, AttestationState = state, CredentialJson = credential });
        return made.Succeeded && made.UserEntity.Id == $"{owner}" ? made.Passkey : null;
    }

    private static Task<UserPasskeyInfo?> FindNoPasskeyAsync(Guid account, byte[] credentialId, CancellationToken cancellationToken) =>
        Task.FromResult<UserPasskeyInfo?>(null);

    private UserManager<Account> CreateUserManager(Func<Guid, byte[], CancellationToken, Task<UserPasskeyInfo?>> find, IList<UserPasskeyInfo> own) =>
        new(new PasskeyStore(find, own), options, null!, [], [], null!, null!, services, loggers.CreateLogger<UserManager<Account>>());
}
