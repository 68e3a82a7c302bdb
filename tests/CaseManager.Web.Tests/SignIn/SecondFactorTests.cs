using System.Net;
using CaseManager.Demo;
using CaseManager.Data.SignIn;
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
    public async Task Setting_it_up_ends_whatever_was_opened_by_the_password_alone()
    {
        var app = await TestApp.SharedAsync();
        var person = await app.Hire(Role.Caseworker, DemoPeople.London);
        using var thief = await app.As(person);
        using var owner = await app.As(person);
        var begun = await owner.Follow(await owner.Send("/account/second-factor"));
        Assert.Equal(HttpStatusCode.Redirect, (await thief.Get("/cases")).Status);

        await app.Database.ExecuteAsync("insert into session (id, staff_id, token_hash, started_at, last_used_at) values (gen_random_uuid(), $1, sha256('late'), now(), now())", person.Id.Value);
        var key = OtpNet.Base32Encoding.ToBytes(begun.Document.QuerySelector("#key")!.TextContent.Replace(" ", "", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.OK, (await owner.Send(begun, ("Input.Code", new OtpNet.Totp(key).ComputeTotp()))).Status);

        Assert.Single(await app.Database.ReadAsync<Guid>("select id from session where staff_id = $1", person.Id.Value));
    }

    [Fact]
    public async Task A_key_that_one_session_began_with_is_shown_to_no_other()
    {
        var app = await TestApp.SharedAsync();
        var person = await app.Hire(Role.Caseworker, DemoPeople.London);
        using var thief = await app.As(person);
        Assert.NotNull((await thief.Follow(await thief.Send("/account/second-factor"))).Document.QuerySelector("#key"));

        using var owner = await app.As(person);

        Assert.Null((await owner.Open("/account/second-factor")).Document.QuerySelector("#key"));
        Assert.Empty(await app.Database.ReadAsync<Guid>("select id from sealing_key where owner_id = $1 and case_id is null", person.Id.Value));
    }

    [Fact]
    public async Task Once_set_up_a_code_is_asked_for_and_lets_in()
    {
        var (app, phone) = await PhoneAsync();
        using var visitor = app.Anyone();

        var asked = await AskedForCodeAsync(visitor, phone);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await visitor.Send(asked, ("Input.Code", "000000"))).Status);
        Assert.Equal("/sign-in?returnUrl=%2Fcases", (await visitor.Get("/cases")).Location);
        var signedIn = await visitor.Send(asked, ("Input.Code", phone.NextCode()));

        Assert.Equal(HttpStatusCode.Redirect, signedIn.Status);
        await visitor.Open("/cases");
    }

    [Fact]
    public async Task A_code_works_once_of_fifty_times_one_after_the_other_and_at_once()
    {
        var (app, phone) = await PhoneAsync();

        Assert.Equal(1, await AcceptedAsync(app, phone, phone.NextCode(), atOnce: false));
        Assert.Equal(1, await AcceptedAsync(app, phone, phone.NextCode(), atOnce: true));
    }

    [Fact]
    public async Task Were_steps_not_taken_once_the_same_fifty_would_be_let_in()
    {
        await using var app = await TestApp.StartAsync();
        var phone = await Phone.SetUpAsync(app, await app.Hire(Role.Caseworker, DemoPeople.London));
        await app.Database.ExecuteAsync(
            "create or replace function row_security.take_step(who uuid, step bigint) returns boolean language sql security definer set search_path = pg_catalog, pg_temp as 'select true'");

        Assert.Equal(50, await AcceptedAsync(app, phone, phone.NextCode(), atOnce: false));
    }

    // Control: the code check of ASP.NET Core Identity.
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_provider_of_the_framework_would_let_in_all_fifty(bool atOnce)
    {
        var (account, key) = (new Account(), Authenticator.NewKey());
        using var users = new UserManager<Account>(new OneKeyStore(Base32Encoding.ToString(key)), null!, null!, [], [], null!, null!, null!, NullLogger<UserManager<Account>>.Instance);
        var provider = new AuthenticatorTokenProvider<Account>();
        var code = new Totp(key).ComputeTotp();

        Assert.Equal(50, await Replays.AcceptedAsync(atOnce, () => provider.ValidateAsync("TwoFactor", code, users, account)));
    }

    [Fact]
    public async Task A_recovery_code_lets_in_once()
    {
        var (app, phone) = await PhoneAsync();
        var code = phone.RecoveryCodes[3];

        using (var first = app.Anyone())
        {
            Assert.Equal(HttpStatusCode.Redirect, (await first.Send(await AskedForCodeAsync(first, phone), ("Input.Code", code.ToLowerInvariant().Replace('-', ' ')))).Status);
        }

        using var second = app.Anyone();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await second.Send(await AskedForCodeAsync(second, phone), ("Input.Code", code))).Status);
    }

    [Fact]
    public async Task Guessing_codes_locks_the_account()
    {
        var (app, phone) = await PhoneAsync();
        using var visitor = app.Anyone();
        var asked = await AskedForCodeAsync(visitor, phone);
        for (var guess = 0; guess < 10; guess++)
        {
            await visitor.Send(asked, ("Input.Code", "000000"));
            // As if they had waited for the end of the lock.
            await app.Database.ExecuteAsync("update account set lockout_end = null where id = $1 and lockout_end < now() + interval '2 minutes'", phone.Owner.Id.Value);
        }

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await visitor.Send(asked, ("Input.Code", phone.NextCode()))).Status);
        Assert.True((await app.Database.ReadAsync<bool>("select lockout_end > now() + interval '14 minutes' from account where id = $1", phone.Owner.Id.Value)).Single());
    }

    [Fact]
    public async Task No_session_begins_by_the_password_alone_whatever_the_pages_say()
    {
        var (app, phone) = await PhoneAsync();
        var sessions = app.Services.GetRequiredService<SessionRegister>();

        Assert.Null(await sessions.StartAsync(phone.Owner.Id.Value, Proof.PasswordAlone, null, CancellationToken.None));
        Assert.NotNull(await sessions.StartAsync(phone.Owner.Id.Value, Proof.Step(long.MaxValue / 2), null, CancellationToken.None));
    }

    [Fact]
    public async Task Where_it_is_required_nothing_else_opens_before_it_is_set_up()
    {
        await using var app = await TestApp.StartAsync(settings: new() { ["SecondFactor:Required"] = "true" });
        using var ana = await app.As(DemoPeople.Ana);
        foreach (var page in new[] { "/", "/cases", "/intake", "/account", "/cases/RO-2026-0001-AA" })
        {
            Assert.Equal("/account/second-factor", (await ana.Get(page)).Location);
        }

        await Phone.SetUpAsync(app, DemoPeople.Ana, ana);

        await ana.Open("/cases");
    }

    [Fact]
    public async Task What_was_written_survives_signing_in_again_with_a_code()
    {
        var (app, phone) = await PhoneAsync();
        var draft = await app.StartDraft(phone.Owner);
        using var visitor = app.Anyone();
        await visitor.Send(await AskedForCodeAsync(visitor, phone), ("Input.Code", phone.NextCode()));
        var form = await visitor.Open($"/intake/{draft.Id}/danger");
        await app.Database.ExecuteAsync("delete from session where staff_id = $1", phone.Owner.Id.Value);

        var asked = await visitor.Send(form, ("Input.Whereabouts.Text", "At her sister’s"));
        var askedForCode = await visitor.Send(asked, ("Email", DemoPeople.EmailOf(phone.Owner)), ("Password", DemoPeople.Password));
        var wrong = await visitor.Send(askedForCode, ("Code", "000000"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        await visitor.Send(await visitor.Send(wrong, ("Code", phone.NextCode())));

        Assert.Equal("At her sister’s", (await visitor.Open(form.Path)).Field("Input.Whereabouts.Text"));
    }

    [Fact]
    public void A_code_belongs_to_its_step_and_to_the_ones_beside_it()
    {
        var clock = new FakeTimeProvider(new(2026, 11, 24, 12, 0, 10, TimeSpan.Zero));
        var authenticator = new Authenticator(clock);
        var secret = new AuthenticatorSecret(Authenticator.NewKey());
        var code = new Totp(secret.Key).ComputeTotp(clock.GetUtcNow().UtcDateTime);
        var step = authenticator.StepOf(code, secret);

        clock.Advance(TimeSpan.FromSeconds(30));
        Assert.Equal(step, authenticator.StepOf($" {code[..3]} {code[3..]}", secret));
        clock.Advance(TimeSpan.FromSeconds(30));
        Assert.Null(authenticator.StepOf(code, secret));
        Assert.All(new[] { null, "", "12345", "abcdef", "１２３４５６", code + "0" }, wrong => Assert.Null(authenticator.StepOf(wrong, secret)));
    }

    // Fifty clients at the code page, past the password; the lock is not under test.
    private static Task<int> AcceptedAsync(TestApp app, Phone phone, string code, bool atOnce)
    {
        var pending = app.Services.GetRequiredService<PendingSignIn>().Seal(phone.Owner.Id.Value);
        return Replays.AcceptedAsync(atOnce, async () =>
        {
            await app.Database.ExecuteAsync("update account set access_failed_count = 0, lockout_end = null where id = $1", phone.Owner.Id.Value);
            await using var scope = app.Services.CreateAsyncScope();
            return await scope.ServiceProvider.GetRequiredService<CodeSignIn>().TryAsync(pending, code, null, CancellationToken.None) is not null;
        });
    }

    private static async Task<Reply> AskedForCodeAsync(Visitor visitor, Phone phone)
    {
        var answer = await visitor.Send("/sign-in", ("Input.Email", DemoPeople.EmailOf(phone.Owner)), ("Input.Password", DemoPeople.Password));
        return await visitor.Follow(answer);
    }

    private static async Task<(TestApp App, Phone Phone)> PhoneAsync()
    {
        var app = await TestApp.SharedAsync();
        return (app, await Phone.SetUpAsync(app, await app.Hire(Role.Caseworker, DemoPeople.London)));
    }
}
