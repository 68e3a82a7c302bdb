using System.Net;
using CaseManager.Data.Security.SignIn;
using CaseManager.Demo;
using CaseManager.Domain.Access;
using CaseManager.Testing;
using CaseManager.Web.Access.SecondFactor;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using OtpNet;
using Xunit;

namespace CaseManager.Web.Tests.SignIn;

public class SecondFactorTests
{
    [Fact]
    public async Task Setting_up_a_second_factor_ends_password_only_sessions()
    {
        var app = await TestApp.GetSharedAsync();
        var person = await app.CreateStaffAsync(Role.Caseworker, DemoPeople.London);
        using var thief = await app.SignInAsync(person);
        using var owner = await app.SignInAsync(person);
        var started = await owner.Follow(await owner.Send("/account/second-factor"));
        Assert.Equal(HttpStatusCode.Redirect, (await thief.Get("/cases")).Status);

        await app.Database.ExecuteAsync(
            "insert into session (id, staff_id, token_hash, started_at, last_used_at) values (gen_random_uuid(), $1, sha256('late'), now(), now())",
            person.Id.Value);
        var key = OtpNet.Base32Encoding.ToBytes(started.Document.QuerySelector("#key")!.TextContent.Replace(" ", "", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.OK, (await owner.Send(started, ("Input.Code", new OtpNet.Totp(key).ComputeTotp()))).Status);

        Assert.Single(await app.Database.ReadAsync<Guid>("select id from session where staff_id = $1", person.Id.Value));
    }

    [Fact]
    public async Task A_setup_key_is_shown_only_to_its_session()
    {
        var app = await TestApp.GetSharedAsync();
        var person = await app.CreateStaffAsync(Role.Caseworker, DemoPeople.London);
        using var thief = await app.SignInAsync(person);
        Assert.NotNull((await thief.Follow(await thief.Send("/account/second-factor"))).Document.QuerySelector("#key"));

        using var owner = await app.SignInAsync(person);

        Assert.Null((await owner.Open("/account/second-factor")).Document.QuerySelector("#key"));
        Assert.Empty(await app.Database.ReadAsync<Guid>("select id from sealing_key where owner_id = $1 and case_id is null", person.Id.Value));
    }

    [Fact]
    public async Task After_setup_a_code_is_required_to_sign_in()
    {
        var (app, phone) = await SetUpPhoneAsync();
        using var client = app.CreateAnonymousClient();

        var asked = await OpenCodePageAsync(client, phone);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await client.Send(asked, ("Input.Code", "000000"))).Status);
        Assert.Equal("/sign-in?returnUrl=%2Fcases", (await client.Get("/cases")).Location);
        var signedIn = await client.Send(asked, ("Input.Code", phone.GetNextCode()));

        Assert.Equal(HttpStatusCode.Redirect, signedIn.Status);
        await client.Open("/cases");
    }

    [Fact]
    public async Task A_code_works_once_of_fifty_times_even_in_parallel()
    {
        var (app, phone) = await SetUpPhoneAsync();

        Assert.Equal(1, await CountAcceptedAsync(app, phone, phone.GetNextCode(), atOnce: false));
        Assert.Equal(1, await CountAcceptedAsync(app, phone, phone.GetNextCode(), atOnce: true));
    }

    [Fact]
    public async Task Without_single_use_steps_all_fifty_would_succeed()
    {
        await using var app = await TestApp.StartAsync();
        var phone = await AuthenticatorPhone.SetUpAsync(app, await app.CreateStaffAsync(Role.Caseworker, DemoPeople.London));
        await app.Database.ExecuteAsync(
            "create or replace function row_security.accept_time_step(p_staff_id uuid, step bigint) returns boolean language sql security definer set "
                + "search_path = pg_catalog, pg_temp as 'select true'");

        Assert.Equal(50, await CountAcceptedAsync(app, phone, phone.GetNextCode(), atOnce: false));
    }

    // Control: the code check of ASP.NET Core Identity.
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_provider_of_the_framework_would_accept_all_fifty(bool atOnce)
    {
        var (account, key) = (new Account(), Authenticator.CreateKey());
        using var users = new UserManager<Account>(new SingleKeyStore(Base32Encoding.ToString(key)), null!, null!, [], [], null!, null!, null!,
            NullLogger<UserManager<Account>>.Instance);
        var provider = new AuthenticatorTokenProvider<Account>();
        var code = new Totp(key).ComputeTotp();

        Assert.Equal(50, await Replays.CountAcceptedAsync(atOnce, () => provider.ValidateAsync("TwoFactor", code, users, account)));
    }

    [Fact]
    public async Task A_recovery_code_signs_in_once()
    {
        var (app, phone) = await SetUpPhoneAsync();
        var code = phone.RecoveryCodes[3];

        using (var first = app.CreateAnonymousClient())
        {
            Assert.Equal(HttpStatusCode.Redirect,
                (await first.Send(await OpenCodePageAsync(first, phone), ("Input.Code", code.ToLowerInvariant().Replace('-', ' ')))).Status);
        }

        using var second = app.CreateAnonymousClient();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await second.Send(await OpenCodePageAsync(second, phone), ("Input.Code", code))).Status);
    }

    [Fact]
    public async Task Guessing_codes_locks_the_account()
    {
        var (app, phone) = await SetUpPhoneAsync();
        using var client = app.CreateAnonymousClient();
        var asked = await OpenCodePageAsync(client, phone);
        for (var guess = 0; guess < 10; guess++)
        {
            await client.Send(asked, ("Input.Code", "000000"));
            // As if they had waited for the end of the lock.
            await app.Database.ExecuteAsync("update account set lockout_end = null where id = $1 and lockout_end < now() + interval '2 minutes'",
                phone.Owner.Id.Value);
        }

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await client.Send(asked, ("Input.Code", phone.GetNextCode()))).Status);
        Assert.True((await app.Database.ReadAsync<bool>("select lockout_end > now() + interval '14 minutes' from account where id = $1",
            phone.Owner.Id.Value)).Single());
    }

    [Fact]
    public async Task No_session_starts_by_the_password_alone()
    {
        var (app, phone) = await SetUpPhoneAsync();
        var sessions = app.Services.GetRequiredService<SessionRegister>();

        Assert.Null(await sessions.StartAsync(phone.Owner.Id.Value, Proof.PasswordOnly, null, CancellationToken.None));
        Assert.NotNull(await sessions.StartAsync(phone.Owner.Id.Value, Proof.ForTimeStep(long.MaxValue / 2), null, CancellationToken.None));
    }

    [Fact]
    public async Task A_required_second_factor_is_set_up_before_anything_else()
    {
        await using var app = await TestApp.StartAsync(settings: new() { ["SecondFactor:Required"] = "true" });
        using var ana = await app.SignInAsync(DemoPeople.Ana);
        foreach (var page in new[] { "/", "/cases", "/intake", "/account", "/cases/RO-2026-0001-AA" })
        {
            Assert.Equal("/account/second-factor", (await ana.Get(page)).Location);
        }

        await AuthenticatorPhone.SetUpAsync(app, DemoPeople.Ana, ana);

        await ana.Open("/cases");
    }

    [Fact]
    public async Task Text_survives_signing_in_again_with_a_code()
    {
        var (app, phone) = await SetUpPhoneAsync();
        var draft = await app.StartDraft(phone.Owner);
        using var client = app.CreateAnonymousClient();
        await client.Send(await OpenCodePageAsync(client, phone), ("Input.Code", phone.GetNextCode()));
        var form = await client.Open($"/intake/{draft.Id}/danger");
        await app.Database.ExecuteAsync("delete from session where staff_id = $1", phone.Owner.Id.Value);

        var asked = await client.Send(form, ("Input.Whereabouts.Text", "At her sister’s"));
        var askedForCode = await client.Send(asked, ("Email", DemoPeople.GetEmail(phone.Owner)), ("Password", DemoPeople.Password));
        var wrong = await client.Send(askedForCode, ("Code", "000000"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        await client.Send(await client.Send(wrong, ("Code", phone.GetNextCode())));

        Assert.Equal("At her sister’s", (await client.Open(form.Path)).GetFieldValue("Input.Whereabouts.Text"));
    }

    [Fact]
    public void A_code_is_valid_for_its_step_and_adjacent_steps()
    {
        var clock = new FakeTimeProvider(new(2026, 11, 24, 12, 0, 10, TimeSpan.Zero));
        var authenticator = new Authenticator(clock);
        var secret = new AuthenticatorSecret(Authenticator.CreateKey());
        var code = new Totp(secret.Key).ComputeTotp(clock.GetUtcNow().UtcDateTime);
        var step = authenticator.GetTimeStep(code, secret);

        clock.Advance(TimeSpan.FromSeconds(30));
        Assert.Equal(step, authenticator.GetTimeStep($" {code[..3]} {code[3..]}", secret));
        clock.Advance(TimeSpan.FromSeconds(30));
        Assert.Null(authenticator.GetTimeStep(code, secret));
        Assert.All(new[] { null, "", "12345", "abcdef", "１２３４５６", code + "0" }, wrong => Assert.Null(authenticator.GetTimeStep(wrong, secret)));
    }

    // Fifty clients at the code page, past the password; the lock is not under test.
    private static Task<int> CountAcceptedAsync(TestApp app, AuthenticatorPhone phone, string code, bool atOnce)
    {
        var pending = app.Services.GetRequiredService<PendingSignIn>().Protect(phone.Owner.Id.Value);
        return Replays.CountAcceptedAsync(atOnce, async () =>
        {
            await app.Database.ExecuteAsync("update account set access_failed_count = 0, lockout_end = null where id = $1", phone.Owner.Id.Value);
            await using var scope = app.Services.CreateAsyncScope();
            return await scope.ServiceProvider.GetRequiredService<CodeSignIn>().TryAsync(pending, code, null, CancellationToken.None) is not null;
        });
    }

    private static async Task<PageResponse> OpenCodePageAsync(TestClient client, AuthenticatorPhone phone)
    {
        var answer = await client.Send("/sign-in", ("Input.Email", DemoPeople.GetEmail(phone.Owner)), ("Input.Password", DemoPeople.Password));
        return await client.Follow(answer);
    }

    private static async Task<(TestApp App, AuthenticatorPhone Phone)> SetUpPhoneAsync()
    {
        var app = await TestApp.GetSharedAsync();
        return (app, await AuthenticatorPhone.SetUpAsync(app, await app.CreateStaffAsync(Role.Caseworker, DemoPeople.London)));
    }
}
