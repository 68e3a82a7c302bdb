using System.Buffers.Text;
using System.Net;
using System.Text;
using CaseManager.Demo;
using CaseManager.Domain.Access;
using CaseManager.Testing;
using CaseManager.Web.Access.Passkeys;
using CaseManager.Web.Tests.RowSecurity;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Xunit;

namespace CaseManager.Web.Tests.SignIn;

public class PasskeyTests
{
    private const string RefusedText = "This passkey does not match";

    [Fact]
    public async Task A_passkey_that_was_added_signs_in_without_password_or_code()
    {
        var (app, person, passkey) = await AddPasskeyAsync();
        await AuthenticatorPhone.SetUpAsync(app, person); // with a second factor, the password alone would not be enough
        using var client = app.CreateAnonymousClient();

        Assert.Equal("/", (await passkey.SignInAsync(client)).Location);

        (await client.Open("/account/passkeys")).AssertShows("Work laptop"); // the sign-in is a fresh proof of identity as well
        Assert.Equal([passkey.Counter],
            (await app.Database.ReadAsync<string>("select \"Data\" ->> 'SignCount' from account_passkey where user_id = $1",
                person.Id.Value)).Select(uint.Parse));
    }

    [Fact]
    public async Task A_response_is_accepted_once_of_fifty_even_in_parallel()
    {
        foreach (var atOnce in new[] { false, true })
        {
            var (app, _, passkey) = await AddPasskeyAsync();
            using var client = app.CreateAnonymousClient();
            var page = await client.Open("/sign-in");
            var (challenge, options) = await SoftPasskey.RequestChallengeAsync(client, page);
            var answer = passkey.CreateAssertion(options);

            Assert.Equal(1, await Replays.CountAcceptedAsync(atOnce, async () =>
            {
                using var another = app.CreateAnonymousClient();
                return (await another.Send(await another.Open("/sign-in"), "form[data-passkey]", ("ChallengeToken", challenge),
                    ("Credential", answer))).Status == HttpStatusCode.Redirect;
            }));
        }
    }

    [Fact]
    public async Task Without_challenge_and_counter_checks_all_fifty_would_succeed()
    {
        await using var app = await TestApp.StartAsync();
        var (_, person, passkey) = await AddPasskeyAsync(app);
        await app.Database.ExecuteAsync(
            "create or replace function row_security.consume_challenge(token bytea) returns text language sql security definer set search_path = public, "
            + "pg_temp as 'select state from passkey_challenge where token_hash = token'");
        await app.Database.ExecuteAsync(
            "create or replace function row_security.accept_passkey(p_staff_id uuid, credential bytea, counter bigint) returns boolean language sql as "
            + "'select true'");
        using var client = app.CreateAnonymousClient();
        var (challenge, options) = await SoftPasskey.RequestChallengeAsync(client, await client.Open("/sign-in"));
        var answer = passkey.CreateAssertion(options);

        Assert.Equal(50, await Replays.CountAcceptedAsync(atOnce: false, async () =>
        {
            using var another = app.CreateAnonymousClient();
            return (await another.Send(await another.Open("/sign-in"), "form[data-passkey]", ("ChallengeToken", challenge),
                ("Credential", answer))).Status == HttpStatusCode.Redirect;
        }));
        Assert.NotEmpty(await app.Database.ReadAsync<Guid>("select id from session where staff_id = $1", person.Id.Value));
    }

    [Fact]
    public async Task Forged_foreign_unverified_deactivated_and_locked_are_refused_alike()
    {
        var (app, person, passkey) = await AddPasskeyAsync();
        var (_, colleague, theirs) = await AddPasskeyAsync();
        var (_, departed, ofDeparted) = await AddPasskeyAsync();
        var (_, locked, ofLocked) = await AddPasskeyAsync();
        await app.DeactivateAsync(departed);
        await app.Database.ExecuteAsync("update account set lockout_end = now() + interval '1 hour' where id = $1", locked.Id.Value);
        var handle = passkey.UserHandle;

        passkey.Origin = "https://localhost.elsewhere.example";
        await AssertRefusedAsync(app, passkey);
        passkey.Origin = "http://localhost";
        await AssertRefusedAsync(app, passkey);
        passkey.Origin = "https://localhost";
        passkey.VerifiesUser = false;
        await AssertRefusedAsync(app, passkey);
        passkey.VerifiesUser = true;
        passkey.UserHandle = theirs.UserHandle; // the passkey with another person's user handle
        await AssertRefusedAsync(app, passkey);
        passkey.UserHandle = Base64Url.EncodeToString(Encoding.UTF8.GetBytes($"{Guid.CreateVersion7()}"));
        await AssertRefusedAsync(app, passkey);
        passkey.UserHandle = handle;
        await AssertRefusedAsync(app, new SoftPasskey { Id = passkey.Id, UserHandle = handle }); // a different key
        await AssertRefusedAsync(app, ofDeparted);
        await AssertRefusedAsync(app, ofLocked);

        await app.Database.ExecuteAsync("update account set lockout_end = null where id = any ($1)", new[] { person.Id.Value, locked.Id.Value });
        foreach (var right in new[] { passkey, ofLocked, theirs })
        {
            using var client = app.CreateAnonymousClient();
            Assert.Equal(HttpStatusCode.Redirect, (await right.SignInAsync(client)).Status);
        }
    }

    [Fact]
    public async Task Without_origin_checks_another_site_could_sign_in()
    {
        await using var app = await TestApp.StartAsync(services =>
            services.PostConfigure<IdentityPasskeyOptions>(options => options.ValidateOrigin = _ => ValueTask.FromResult(true)));
        var (_, _, passkey) = await AddPasskeyAsync(app);
        passkey.Origin = "https://elsewhere.example";
        using var client = app.CreateAnonymousClient();

        Assert.Equal(HttpStatusCode.Redirect, (await passkey.SignInAsync(client)).Status);
    }

    [Fact]
    public async Task A_configured_host_name_accepts_no_other_host()
    {
        await using var app = await TestApp.StartAsync(settings: new() { [PasskeyServices.HostSettingKey] = "cases.example.org" });
        using var client = await app.SignInAsync(await app.CreateStaffAsync(Role.Caseworker, DemoPeople.London));

        var (_, options) = await SoftPasskey.RequestChallengeAsync(client, await client.Open("/account/passkeys"));
        Assert.Equal("cases.example.org", options.GetProperty("rp").GetProperty("id").GetString());
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await new SoftPasskey().AddAsync(client)).Status);
    }

    [Fact]
    public async Task A_counter_that_does_not_rise_disables_the_passkey()
    {
        var (app, person, passkey) = await AddPasskeyAsync();
        using (var client = app.CreateAnonymousClient())
        {
            passkey.Counter = 41;
            await passkey.SignInAsync(client);
        }

        passkey.Counter = 40; // 41 in the answer, as sent by a copy made earlier
        await AssertRefusedAsync(app, passkey);
        passkey.Counter = 100;
        await AssertRefusedAsync(app, passkey);

        using var again = await app.SignInAsync(person);
        (await again.Open("/account/passkeys")).AssertShows("it may have been copied");
        Assert.Equal(["added", "suspect"],
            await app.Database.ReadAsync<string>("select subject from history_entry where act = 'PasskeyChanged' and staff_id = $1 order by seq",
                person.Id.Value));
    }

    [Fact]
    public async Task A_challenge_expires_after_five_minutes()
    {
        await using var app = await TestApp.StartAsync();
        var (_, _, passkey) = await AddPasskeyAsync(app);
        using var client = app.CreateAnonymousClient();
        var page = await client.Open("/sign-in");
        var (challenge, options) = await SoftPasskey.RequestChallengeAsync(client, page);
        await app.Database.ExecuteAsync("update passkey_challenge set created_at = now() - interval '5 minutes 1 second'");

        Assert.Equal(HttpStatusCode.UnprocessableEntity,
            (await client.Send(page, "form[data-passkey]", ("ChallengeToken", challenge), ("Credential", passkey.CreateAssertion(options)))).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await passkey.SignInAsync(client)).Status);
    }

    [Fact]
    public async Task A_user_deletes_only_their_own_passkeys()
    {
        var (app, person, passkey) = await AddPasskeyAsync();
        var (_, _, theirs) = await AddPasskeyAsync();
        using var client = await app.SignInAsync(person);

        var page = await client.Open("/account/passkeys");
        await client.Send(page, "form[action*='Remove']", ("id", Base64Url.EncodeToString(theirs.Id)));
        await client.Send(page, "form[action*='Remove']");

        (await client.Open("/account/passkeys")).AssertShows("You have no passkeys.");
        await AssertRefusedAsync(app, passkey);
        using var colleague = app.CreateAnonymousClient();
        Assert.Equal(HttpStatusCode.Redirect, (await theirs.SignInAsync(colleague)).Status);
    }

    [Fact]
    public async Task A_passkey_made_for_one_user_is_refused_for_another()
    {
        var app = await TestApp.GetSharedAsync();
        using var ana = await app.SignInAsync(await app.CreateStaffAsync(Role.Caseworker, DemoPeople.London));
        using var tom = await app.SignInAsync(await app.CreateStaffAsync(Role.Caseworker, DemoPeople.London));
        var passkey = new SoftPasskey();
        var (challenge, options) = await SoftPasskey.RequestChallengeAsync(ana, await ana.Open("/account/passkeys"));
        var page = await tom.Open("/account/passkeys");

        Assert.Equal(HttpStatusCode.UnprocessableEntity,
            (await tom.Send(page, "form[data-passkey]", ("ChallengeToken", challenge), ("Credential", passkey.CreateAttestation(options)))).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await passkey.AddAsync(ana)).Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await passkey.AddAsync(tom)).Status); // the same credential again
    }

    [Theory]
    [InlineData("select row_security.add_passkey('\\x01', '{}')")]
    [InlineData("select row_security.remove_passkey('\\x01')")]
    public async Task The_database_requires_reauthentication_for_passkeys(string deed)
    {
        var app = await TestApp.GetSharedAsync();
        var person = await app.CreateStaffAsync(Role.Caseworker, DemoPeople.London);
        using var client = await app.SignInAsync(person);
        var session = (await app.Database.ReadAsync<Guid>("select id from session where staff_id = $1", person.Id.Value)).Single();
        await using var connection = await AppConnection.OpenWithCallerAsync(app.Database, AppConnection.Sign($"{person.Id.Value}|{session}"));
        await using var transaction = await connection.BeginTransactionAsync();
        await AppConnection.RunAsync(connection, deed);
        await transaction.RollbackAsync();

        await app.Database.ExecuteAsync("update session set authenticated_at = now() - interval '6 minutes' where staff_id = $1", person.Id.Value);

        var refused = await Assert.ThrowsAsync<PostgresException>(() => AppConnection.RunAsync(connection, deed));
        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refused.SqlState);
    }

    private static async Task AssertRefusedAsync(TestApp app, SoftPasskey passkey)
    {
        using var client = app.CreateAnonymousClient();
        var answer = await passkey.SignInAsync(client);
        Assert.Equal((HttpStatusCode.UnprocessableEntity, true), (answer.Status, answer.GetErrors().StartsWith(RefusedText, StringComparison.Ordinal)));
        Assert.Equal(HttpStatusCode.Redirect, (await client.Get("/cases")).Status);
    }

    private static async Task<(TestApp App, Staff Person, SoftPasskey Passkey)> AddPasskeyAsync(TestApp? given = null)
    {
        var app = given ?? await TestApp.GetSharedAsync();
        var person = await app.CreateStaffAsync(Role.Caseworker, DemoPeople.London);
        using var client = await app.SignInAsync(person);
        var passkey = new SoftPasskey();
        Assert.Equal(HttpStatusCode.Redirect, (await passkey.AddAsync(client)).Status);
        return (app, person, passkey);
    }
}
