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
        var app = await BrowserApp.SharedAsync();
        var person = await app.Hire(Role.Caseworker, DemoPeople.London);
        await using var seat = await SeatAtNamedHostAsync(app);
        await AddDeviceAsync(seat);
        await seat.SignInAsync(DemoPeople.EmailOf(person), DemoPeople.Password);

        await seat.Open("/account/passkeys");
        await seat.Page.GetByLabel("Passkey name").FillAsync("Work laptop");
        await seat.Press("Add passkey");
        await Assertions.Expect(seat.Page.GetByRole(AriaRole.Rowheader, new() { Name = "Work laptop" })).ToBeVisibleAsync();
        Assert.Empty(await seat.Faults());
        await seat.Press("Sign out");
        await seat.Press("Sign in with a passkey");

        await Assertions.Expect(seat.Page).ToHaveURLAsync(new Regex("/work$"));
        seat.NothingWasObjectedTo();
    }

    [Fact]
    public async Task Where_no_device_answers_it_is_said_and_the_password_works_on()
    {
        var app = await BrowserApp.SharedAsync();
        var person = await app.Hire(Role.Caseworker, DemoPeople.London);
        await using var seat = await SeatAtNamedHostAsync(app);
        await AddDeviceAsync(seat, isWilling: false);
        await seat.Open("/sign-in");

        await seat.Press("Sign in with a passkey");
        await Assertions.Expect(seat.Page.GetByText("No passkey was used.")).ToBeVisibleAsync();
        await seat.SignInAsync(DemoPeople.EmailOf(person), DemoPeople.Password);
    }

    [Fact]
    public async Task Without_scripts_none_is_offered()
    {
        var app = await BrowserApp.SharedAsync();
        await using var seat = await app.SeatOfAnyone(javaScript: false);

        await seat.Open("/sign-in");

        await Assertions.Expect(seat.Page.GetByRole(AriaRole.Button, new() { Name = "Sign in", Exact = true })).ToBeVisibleAsync();
        await Assertions.Expect(seat.Page.GetByText("Sign in with a passkey")).ToBeHiddenAsync();
    }

    // A passkey is bound to a domain name, so an IP address does not work.
    private static Task<Seat> SeatAtNamedHostAsync(BrowserApp app) =>
        Seat.TakeAsync(new UriBuilder(app.ClientOptions.BaseAddress) { Host = "localhost" }.Uri, Seat.Desktop, javaScript: true);

    private static async Task AddDeviceAsync(Seat seat, bool isWilling = true)
    {
        var tools = await seat.Page.Context.NewCDPSessionAsync(seat.Page);
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
