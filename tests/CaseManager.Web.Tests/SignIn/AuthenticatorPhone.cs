using System.Net;
using CaseManager.Demo;
using CaseManager.Domain.Access;
using CaseManager.Testing;
using OtpNet;
using Xunit;

namespace CaseManager.Web.Tests.SignIn;

/// <summary>A phone with an authenticator app, set up through the pages.</summary>
internal sealed class AuthenticatorPhone
{
    private readonly byte[] _key;
    private long _stepsAhead;

    private AuthenticatorPhone(Staff owner, byte[] key) => (Owner, _key) = (owner, key);

    public Staff Owner { get; }

    public IReadOnlyList<string> RecoveryCodes { get; private set; } = [];

    public static async Task<AuthenticatorPhone> SetUpAsync(TestApp app, Staff owner)
    {
        using var client = await app.SignInAsync(owner);
        return await SetUpAsync(app, owner, client);
    }

    public static async Task<AuthenticatorPhone> SetUpAsync(TestApp app, Staff owner, TestClient visitor)
    {
        var page = await visitor.Follow(await visitor.Send("/account/second-factor"));
        var key = Base32Encoding.ToBytes(page.Document.QuerySelector("#key")!.TextContent.Replace(" ", "", StringComparison.Ordinal));
        var phone = new AuthenticatorPhone(owner, key);
        var codes = await visitor.Send(page, ("Input.Code", new Totp(key).ComputeTotp()));
        Assert.Equal(HttpStatusCode.OK, codes.Status);
        phone.RecoveryCodes = [.. codes.Document.QuerySelectorAll(".app-codes code").Select(c => c.TextContent)];
        Assert.Equal(10, phone.RecoveryCodes.Distinct().Count());
        // The last step is moved back, so that the current code is unused.
        await app.Database.ExecuteAsync("update second_factor set last_step = last_step - 10 where staff_id = $1", owner.Id.Value);
        return phone;
    }

    /// <summary>Signs the owner in by password and code.</summary>
    public async Task SignInAsync(TestClient client, string? code = null)
    {
        var asked = await client.Follow(await client.Send("/sign-in", ("Input.Email", DemoPeople.GetEmail(Owner)), ("Input.Password", DemoPeople.Password)));
        Assert.Equal(HttpStatusCode.Redirect, (await client.Send(asked, ("Input.Code", code ?? GetNextCode()))).Status);
    }

    /// <summary>An unused code: that of the current step, then that of the next, which is accepted as well.</summary>
    public string GetNextCode() => new Totp(_key).ComputeTotp(DateTime.UnixEpoch.AddSeconds(30 * (GetCurrentStep() + _stepsAhead++)));

    private static long GetCurrentStep() => TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() / 30;
}
