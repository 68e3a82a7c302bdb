using CaseManager.Data.SignIn;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace CaseManager.Web.Access.Passkeys;

/// <summary>What a passkey is asked, as its browser takes it.</summary>
/// <param name="Challenge">The token that the answer must bring.</param>
/// <param name="Options">The options of the browser's call, as JSON.</param>
public sealed record PasskeyQuestion(string Challenge, string Options);

/// <summary>
/// Signing in by passkey, and making one: a question, kept by the database for one answer, and the answer, checked by the framework's handler.
/// User verification is required, so that a passkey is both factors.
/// </summary>
public sealed class PasskeyCeremony(
    PasskeyRegister register, SessionRegister sessions, IOptions<IdentityPasskeyOptions> passkeys, IOptions<IdentityOptions> options, IServiceProvider services, ILoggerFactory loggers)
{
    /// <summary>Asks for any passkey of this site.</summary>
    public async Task<PasskeyQuestion> AskToSignInAsync(HttpContext http, CancellationToken cancellationToken)
    {
        using var users = Users(NotFound, []);
        var asked = await new PasskeyHandler<Account>(users, passkeys).MakeRequestOptionsAsync(null, http);
        return new(await register.AskAsync(asked.AssertionState!, cancellationToken), asked.RequestOptionsJson);
    }

    /// <summary>Begins a session by an answer. Null whatever is wrong with it: forged, repeated, late, unknown, locked, departed.</summary>
    public async Task<StartedSession?> SignInAsync(HttpContext http, string? challenge, string? credential, DeviceToken? device, CancellationToken cancellationToken)
    {
        if (await register.TakeAsync(challenge, cancellationToken) is not { } state || string.IsNullOrEmpty(credential))
        {
            return null;
        }

        using var users = Users((account, id, stop) => register.AttemptAsync(account, id, options.Value.LimitsFrom(device), stop), []);
        var checkedBy = await new PasskeyHandler<Account>(users, passkeys).PerformAssertionAsync(new() { HttpContext = http, AssertionState = state, CredentialJson = credential });
        return checkedBy.Succeeded
            ? await sessions.StartAsync(checkedBy.User.Id, Proof.Passkey(checkedBy.Passkey.CredentialId, checkedBy.Passkey.SignCount), device, cancellationToken)
            : null;
    }

    /// <summary>Asks for a new one.</summary>
    /// <param name="http">The request.</param>
    /// <param name="whose">For whom.</param>
    /// <param name="own">Those that they have.</param>
    /// <param name="product">What the passkey is called on its device: neither who nor where.</param>
    /// <param name="cancellationToken">Ends with the request.</param>
    public async Task<PasskeyQuestion> AskForNewAsync(HttpContext http, Guid whose, IReadOnlyList<OwnPasskey> own, string product, CancellationToken cancellationToken)
    {
        using var users = Users(NotFound, [.. own.Select(o => o.Passkey)]);
        var asked = await new PasskeyHandler<Account>(users, passkeys).MakeCreationOptionsAsync(new() { Id = $"{whose}", Name = product, DisplayName = product }, http);
        return new(await register.AskAsync(asked.AttestationState!, cancellationToken), asked.CreationOptionsJson);
    }

    /// <summary>The passkey that an answer brings; null where it does not answer what these people were asked.</summary>
    public async Task<UserPasskeyInfo?> ReadNewAsync(HttpContext http, Guid whose, string? challenge, string? credential, CancellationToken cancellationToken)
    {
        if (await register.TakeAsync(challenge, cancellationToken) is not { } state || string.IsNullOrEmpty(credential))
        {
            return null;
        }

        using var users = Users(NotFound, []);
        var made = await new PasskeyHandler<Account>(users, passkeys).PerformAttestationAsync(new() { HttpContext = http, AttestationState = state, CredentialJson = credential });
        return made.Succeeded && made.UserEntity.Id == $"{whose}" ? made.Passkey : null;
    }

    private static Task<UserPasskeyInfo?> NotFound(Guid account, byte[] credentialId, CancellationToken cancellationToken) => Task.FromResult<UserPasskeyInfo?>(null);

    private UserManager<Account> Users(Func<Guid, byte[], CancellationToken, Task<UserPasskeyInfo?>> find, IList<UserPasskeyInfo> own) =>
        new(new PasskeyStore(find, own), options, null!, [], [], null!, null!, services, loggers.CreateLogger<UserManager<Account>>());
}
