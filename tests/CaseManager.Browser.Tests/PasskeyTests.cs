using System.Text.RegularExpressions;
using CaseManager.Demo;
using CaseManager.Domain.Access;
using Microsoft.Playwright;
using Xunit;

namespace CaseManager.Browser.Tests;

/// <summary>Passkeys with Chromium's virtual authenticator.</summary>
public class PasskeyTests
{
    [Fact]
    public async Task A_passkey_is_added_and_signs_in()
    {
        var app = await BrowserApp.GetSharedAsync();
        var person = await app.CreateStaffAsync(Role.Caseworker, DemoPeople.London);
        await using var worker = await OpenSessionAtNamedHostAsync(app);
        await AddDeviceAsync(worker);
        await worker.SignInAsync(DemoPeople.GetEmail(person), DemoPeople.Password);

        await worker.Open("/account/passkeys");
        await worker.Page.GetByLabel("Passkey name").FillAsync("Work laptop");
        await worker.Press("Add passkey");
        await Assertions.Expect(worker.Page.GetByRole(AriaRole.Rowheader, new() { Name = "Work laptop" })).ToBeVisibleAsync();
        Assert.Empty(await worker.FindViolationsAsync());
        await worker.Press("Sign out");
        await worker.Press("Sign in with a passkey");

        await Assertions.Expect(worker.Page).ToHaveURLAsync(new Regex("/my-work$"));
        worker.AssertNoBrowserErrors();
    }

    [Fact]
    public async Task Without_a_passkey_device_the_password_still_works()
    {
        var app = await BrowserApp.GetSharedAsync();
        var person = await app.CreateStaffAsync(Role.Caseworker, DemoPeople.London);
        await using var worker = await OpenSessionAtNamedHostAsync(app);
        await AddDeviceAsync(worker, isWilling: false);
        await worker.Open("/sign-in");

        await worker.Press("Sign in with a passkey");
        await Assertions.Expect(worker.Page.GetByText("No passkey was used.")).ToBeVisibleAsync();
        await worker.SignInAsync(DemoPeople.GetEmail(person), DemoPeople.Password);
    }

    [Fact]
    public async Task Passkeys_are_not_offered_without_scripts()
    {
        var app = await BrowserApp.GetSharedAsync();
        await using var worker = await app.OpenAnonymousSessionAsync(javaScript: false);

        await worker.Open("/sign-in");

        await Assertions.Expect(worker.Page.GetByRole(AriaRole.Button, new() { Name = "Sign in", Exact = true })).ToBeVisibleAsync();
        await Assertions.Expect(worker.Page.GetByText("Sign in with a passkey")).ToBeHiddenAsync();
    }

    // A passkey is bound to a domain name, so an IP address does not work.
    private static Task<BrowserSession> OpenSessionAtNamedHostAsync(BrowserApp app) =>
        BrowserSession.StartAsync(new UriBuilder(app.ClientOptions.BaseAddress) { Host = "localhost" }.Uri, BrowserSession.Desktop, javaScript: true);

    private static async Task AddDeviceAsync(BrowserSession worker, bool isWilling = true)
    {
        var tools = await worker.Page.Context.NewCDPSessionAsync(worker.Page);
        await tools.SendAsync("WebAuthn.enable");
        await tools.SendAsync("WebAuthn.addVirtualAuthenticator", new()
        {
            ["options"] = new
            {
                protocol = "ctap2",
                transport = "internal",
                hasResidentKey = true,
                hasUserVerification = true,
                isUserVerified = isWilling,
                automaticPresenceSimulation = true,
            },
        });
    }
}
