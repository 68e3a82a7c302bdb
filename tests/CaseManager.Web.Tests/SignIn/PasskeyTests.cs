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
    private const string Refused = "This passkey does not match";

    [Fact]
    public async Task A_passkey_that_was_added_signs_in_without_password_or_code()
    {
        var (app, person, passkey) = await AddedAsync();
        await Phone.SetUpAsync(app, person); // with a second factor, the password alone would not be enough
        using var visitor = app.Anyone();

        Assert.Equal("/", (await passkey.SignInAsync(visitor)).Location);

        (await visitor.Open("/account/passkeys")).Shows("Work laptop"); // the sign-in is a fresh proof of identity as well
        Assert.Equal([passkey.Counter], (await app.Database.ReadAsync<string>("select \"Data\" ->> 'SignCount' from account_passkey where user_id = $1", person.Id.Value)).Select(uint.Parse));
    }

    [Fact]
    public async Task An_answer_is_taken_once_of_fifty_times_and_in_parallel_too()
    {
        foreach (var atOnce in new[] { false, true })
        {
            var (app, _, passkey) = await AddedAsync();
            using var visitor = app.Anyone();
            var page = await visitor.Open("/sign-in");
            var (challenge, options) = await SoftPasskey.AskAsync(visitor, page);
            var answer = passkey.Answer(options);

            Assert.Equal(1, await Replays.AcceptedAsync(atOnce, async () =>
            {
                using var another = app.Anyone();
                return (await another.Send(await another.Open("/sign-in"), "form[data-passkey]", ("Question", challenge), ("Credential", answer))).Status == HttpStatusCode.Redirect;
            }));
        }
    }

    [Fact]
    public async Task Were_questions_kept_and_counters_not_compared_all_fifty_would_be_taken()
    {
        await using var app = await TestApp.StartAsync();
        var (_, person, passkey) = await AddedAsync(app);
        await app.Database.ExecuteAsync("create or replace function row_security.take_challenge(token bytea) returns text language sql security definer set search_path = public, pg_temp as 'select state from passkey_challenge where token_hash = token'");
        await app.Database.ExecuteAsync("create or replace function row_security.take_passkey(who uuid, credential bytea, counter bigint) returns boolean language sql as 'select true'");
        using var visitor = app.Anyone();
        var (challenge, options) = await SoftPasskey.AskAsync(visitor, await visitor.Open("/sign-in"));
        var answer = passkey.Answer(options);

        Assert.Equal(50, await Replays.AcceptedAsync(atOnce: false, async () =>
        {
            using var another = app.Anyone();
            return (await another.Send(await another.Open("/sign-in"), "form[data-passkey]", ("Question", challenge), ("Credential", answer))).Status == HttpStatusCode.Redirect;
        }));
        Assert.NotEmpty(await app.Database.ReadAsync<Guid>("select id from session where staff_id = $1", person.Id.Value));
    }

    [Fact]
    public async Task Forged_foreign_unverified_departed_and_locked_are_refused_alike()
    {
        var (app, person, passkey) = await AddedAsync();
        var (_, colleague, theirs) = await AddedAsync();
        var (_, departed, ofDeparted) = await AddedAsync();
        var (_, locked, ofLocked) = await AddedAsync();
        await app.Dismiss(departed);
        await app.Database.ExecuteAsync("update account set lockout_end = now() + interval '1 hour' where id = $1", locked.Id.Value);
        var handle = passkey.UserHandle;

        passkey.Origin = "https://localhost.elsewhere.example";
        await IsRefusedAsync(app, passkey);
        passkey.Origin = "http://localhost";
        await IsRefusedAsync(app, passkey);
        passkey.Origin = "https://localhost";
        passkey.VerifiesUser = false;
        await IsRefusedAsync(app, passkey);
        passkey.VerifiesUser = true;
        passkey.UserHandle = theirs.UserHandle; // the passkey with another person's user handle
        await IsRefusedAsync(app, passkey);
        passkey.UserHandle = Base64Url.EncodeToString(Encoding.UTF8.GetBytes($"{Guid.CreateVersion7()}"));
        await IsRefusedAsync(app, passkey);
        passkey.UserHandle = handle;
        await IsRefusedAsync(app, new SoftPasskey { Id = passkey.Id, UserHandle = handle }); // a different key
        await IsRefusedAsync(app, ofDeparted);
        await IsRefusedAsync(app, ofLocked);

        await app.Database.ExecuteAsync("update account set lockout_end = null where id = any ($1)", new[] { person.Id.Value, locked.Id.Value });
        foreach (var right in new[] { passkey, ofLocked, theirs })
        {
            using var visitor = app.Anyone();
            Assert.Equal(HttpStatusCode.Redirect, (await right.SignInAsync(visitor)).Status);
        }
    }

    [Fact]
    public async Task Were_origins_not_compared_that_of_another_site_would_let_in()
    {
        await using var app = await TestApp.StartAsync(services => services.PostConfigure<IdentityPasskeyOptions>(options => options.ValidateOrigin = _ => ValueTask.FromResult(true)));
        var (_, _, passkey) = await AddedAsync(app);
        passkey.Origin = "https://elsewhere.example";
        using var visitor = app.Anyone();

        Assert.Equal(HttpStatusCode.Redirect, (await passkey.SignInAsync(visitor)).Status);
    }

    [Fact]
    public async Task Where_the_site_is_named_no_other_host_will_do()
    {
        await using var app = await TestApp.StartAsync(settings: new() { [PasskeyServices.Site] = "cases.example.org" });
        using var visitor = await app.As(await app.Hire(Role.Caseworker, DemoPeople.London));

        var (_, options) = await SoftPasskey.AskAsync(visitor, await visitor.Open("/account/passkeys"));
        Assert.Equal("cases.example.org", options.GetProperty("rp").GetProperty("id").GetString());
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await new SoftPasskey().AddAsync(visitor)).Status);
    }

    [Fact]
    public async Task A_counter_that_does_not_rise_is_refused_from_then_on_and_told()
    {
        var (app, person, passkey) = await AddedAsync();
        using (var visitor = app.Anyone())
        {
            passkey.Counter = 41;
            await passkey.SignInAsync(visitor);
        }

        passkey.Counter = 40; // 41 in the answer, as sent by a copy made earlier
        await IsRefusedAsync(app, passkey);
        passkey.Counter = 100;
        await IsRefusedAsync(app, passkey);

        using var again = await app.As(person);
        (await again.Open("/account/passkeys")).Shows("it may have been copied");
        Assert.Equal(["added", "suspect"], await app.Database.ReadAsync<string>("select subject from history_entry where act = 'PasskeyChanged' and staff_id = $1 order by seq", person.Id.Value));
    }

    [Fact]
    public async Task A_question_is_worth_nothing_after_five_minutes()
    {
        await using var app = await TestApp.StartAsync();
        var (_, _, passkey) = await AddedAsync(app);
        using var visitor = app.Anyone();
        var page = await visitor.Open("/sign-in");
        var (challenge, options) = await SoftPasskey.AskAsync(visitor, page);
        await app.Database.ExecuteAsync("update passkey_challenge set asked_at = now() - interval '5 minutes 1 second'");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await visitor.Send(page, "form[data-passkey]", ("Question", challenge), ("Credential", passkey.Answer(options)))).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await passkey.SignInAsync(visitor)).Status);
    }

    [Fact]
    public async Task One_deletes_ones_own_and_no_other()
    {
        var (app, person, passkey) = await AddedAsync();
        var (_, _, theirs) = await AddedAsync();
        using var visitor = await app.As(person);

        var page = await visitor.Open("/account/passkeys");
        await visitor.Send(page, "form[action*='Remove']", ("id", Base64Url.EncodeToString(theirs.Id)));
        await visitor.Send(page, "form[action*='Remove']");

        (await visitor.Open("/account/passkeys")).Shows("You have no passkeys.");
        await IsRefusedAsync(app, passkey);
        using var colleague = app.Anyone();
        Assert.Equal(HttpStatusCode.Redirect, (await theirs.SignInAsync(colleague)).Status);
    }

    [Fact]
    public async Task What_was_made_for_one_is_not_added_to_another()
    {
        var app = await TestApp.SharedAsync();
        using var ana = await app.As(await app.Hire(Role.Caseworker, DemoPeople.London));
        using var tom = await app.As(await app.Hire(Role.Caseworker, DemoPeople.London));
        var passkey = new SoftPasskey();
        var (challenge, options) = await SoftPasskey.AskAsync(ana, await ana.Open("/account/passkeys"));
        var page = await tom.Open("/account/passkeys");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await tom.Send(page, "form[data-passkey]", ("Question", challenge), ("Credential", passkey.Make(options)))).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await passkey.AddAsync(ana)).Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await passkey.AddAsync(tom)).Status); // the same credential again
    }

    [Theory]
    [InlineData("select row_security.add_passkey('\\x01', '{}')")]
    [InlineData("select row_security.remove_passkey('\\x01')")]
    public async Task The_database_adds_and_deletes_none_without_a_fresh_proof(string deed)
    {
        var app = await TestApp.SharedAsync();
        var person = await app.Hire(Role.Caseworker, DemoPeople.London);
        using var visitor = await app.As(person);
        var session = (await app.Database.ReadAsync<Guid>("select id from session where staff_id = $1", person.Id.Value)).Single();
        await using var connection = await AppConnection.SayingAsync(app.Database, AppConnection.Sign($"{person.Id.Value}|{session}"));
        await using var transaction = await connection.BeginTransactionAsync();
        await AppConnection.RunAsync(connection, deed);
        await transaction.RollbackAsync();

        await app.Database.ExecuteAsync("update session set proved_at = now() - interval '6 minutes' where staff_id = $1", person.Id.Value);

        var refused = await Assert.ThrowsAsync<PostgresException>(() => AppConnection.RunAsync(connection, deed));
        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refused.SqlState);
    }

    private static async Task IsRefusedAsync(TestApp app, SoftPasskey passkey)
    {
        using var visitor = app.Anyone();
        var answer = await passkey.SignInAsync(visitor);
        Assert.Equal((HttpStatusCode.UnprocessableEntity, true), (answer.Status, answer.Errors().StartsWith(Refused, StringComparison.Ordinal)));
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.Get("/cases")).Status);
    }

    private static async Task<(TestApp App, Staff Person, SoftPasskey Passkey)> AddedAsync(TestApp? given = null)
    {
        var app = given ?? await TestApp.SharedAsync();
        var person = await app.Hire(Role.Caseworker, DemoPeople.London);
        using var visitor = await app.As(person);
        var passkey = new SoftPasskey();
        Assert.Equal(HttpStatusCode.Redirect, (await passkey.AddAsync(visitor)).Status);
        return (app, person, passkey);
    }
}
