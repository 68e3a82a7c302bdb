using System.Collections.Concurrent;
using System.Net;
using CaseManager.Demo;
using CaseManager.Data.SignIn;
using CaseManager.Domain.Access;
using CaseManager.Testing;
using CaseManager.Web.Access;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CaseManager.Web.Tests.SignIn;

/// <summary>Password guesses are limited, without locking out people on devices that they used before.</summary>
public class AttemptTests
{
    private readonly CountingHasher _counting = new();

    [Fact]
    public async Task Ten_wrong_passwords_lock_the_account_for_devices_that_are_not_known()
    {
        var (app, person) = await HireAsync();
        await GuessAsync(app, person, 10);

        using var anyone = app.Anyone();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await SendAsync(anyone, person, DemoPeople.Password)).Status);
        Assert.True((await app.Database.ReadAsync<bool>("select lockout_end > now() + interval '14 minutes' from account where id = $1", person.Id.Value)).Single());
    }

    [Theory]
    [InlineData(3, 0)]
    [InlineData(4, 2)]
    [InlineData(5, 4)]
    [InlineData(9, 60)]
    public async Task The_more_failed_the_longer_the_next_has_to_wait(int failed, int seconds)
    {
        var (app, person) = await HireAsync();

        await GuessAsync(app, person, failed);

        Assert.InRange(
            (await app.Database.ReadAsync<double>("select coalesce(extract(epoch from lockout_end - now())::float8, 0) from account where id = $1", person.Id.Value)).Single(),
            Math.Max(0, seconds - 1.5), seconds);
    }

    [Fact]
    public async Task What_comes_too_early_is_refused_like_a_wrong_password_and_not_counted()
    {
        var (app, person) = await HireAsync();
        await GuessAsync(app, person, 3);
        await AttemptAsync(app, person, "guess", null);
        using var anyone = app.Anyone();

        var wrong = await SendAsync(anyone, person, "guess");
        var early = await SendAsync(anyone, person, DemoPeople.Password);

        Assert.Equal((wrong.Status, wrong.Errors()), (early.Status, early.Errors()));
        Assert.Equal([4], await app.Database.ReadAsync<int>("select access_failed_count from account where id = $1", person.Id.Value));
    }

    [Fact]
    public async Task Forty_at_once_get_no_more_tries_than_one_after_the_other()
    {
        await using var app = await TestApp.StartAsync(services => services.AddSingleton<IPasswordHasher<Account>>(_counting));

        Assert.Equal(1, await TriesWithOneLeftAsync(app, atOnce: false));
        Assert.Equal(1, await TriesWithOneLeftAsync(app, atOnce: true));
    }

    [Fact]
    public async Task Were_they_not_counted_under_a_lock_all_forty_would_be_tried()
    {
        await using var app = await TestApp.StartAsync(services => services.AddSingleton<IPasswordHasher<Account>>(_counting));
        var asWritten = (await app.Database.ReadAsync<string>("select pg_get_functiondef('row_security.count_attempt(uuid, text, int, int)'::regprocedure)")).Single();
        await app.Database.ExecuteAsync(asWritten.Replace("for update;", "; perform pg_sleep(1);", StringComparison.Ordinal));

        Assert.InRange(await TriesWithOneLeftAsync(app, atOnce: true), 2, 40);
    }

    private async Task<int> TriesWithOneLeftAsync(TestApp app, bool atOnce)
    {
        var person = await app.Hire(Role.Caseworker, DemoPeople.London);
        await app.Database.ExecuteAsync("update account set access_failed_count = 9 where id = $1", person.Id.Value);
        var hash = (await app.Database.ReadAsync<string>("select password_hash from account where id = $1", person.Id.Value)).Single();
        for (var sent = 0; sent < (atOnce ? 1 : 40); sent++)
        {
            await Task.WhenAll(Enumerable.Range(0, atOnce ? 40 : 1).Select(_ => AttemptAsync(app, person, "guess", null)));
        }

        return _counting.Verified.Count(h => h == hash);
    }

    [Fact]
    public async Task A_thousand_wrong_attempts_from_elsewhere_do_not_keep_a_known_device_out()
    {
        var (app, person) = await HireAsync();
        using var known = await app.As(person);

        for (var hundred = 0; hundred < 10; hundred++)
        {
            await GuessAsync(app, person, 100, device: DeviceToken.New());
            Assert.Equal(HttpStatusCode.Redirect, (await SendAsync(known, person, DemoPeople.Password)).Status);
        }

        // Control: the same person on an unknown device, as without the cookie.
        using var anyone = app.Anyone();
        await GuessAsync(app, person, 10);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await SendAsync(anyone, person, DemoPeople.Password)).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await SendAsync(known, person, DemoPeople.Password)).Status);
    }

    [Fact]
    public async Task Were_no_device_known_the_same_attack_would_keep_it_out()
    {
        await using var app = await TestApp.StartAsync();
        var person = await app.Hire(Role.Caseworker, DemoPeople.London);
        using var known = await app.As(person);
        await app.Database.ExecuteAsync("create or replace function row_security.lives(d known_device) returns boolean language sql as 'select false'");

        await GuessAsync(app, person, 10);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await SendAsync(known, person, DemoPeople.Password)).Status);
    }

    [Fact]
    public async Task A_known_device_that_fails_often_is_known_no_more()
    {
        var (app, person) = await HireAsync();
        var device = await KnownDeviceAsync(app, person);
        for (var time = 0; time < 10; time++)
        {
            await AttemptAsync(app, person, "guess", device);
        }

        Assert.Empty(await app.Database.ReadAsync<Guid>("select id from known_device where staff_id = $1", person.Id.Value));
        Assert.Equal([0], await app.Database.ReadAsync<int>("select access_failed_count from account where id = $1", person.Id.Value));
        await AttemptAsync(app, person, "guess", device);
        Assert.Equal([1], await app.Database.ReadAsync<int>("select access_failed_count from account where id = $1", person.Id.Value));
    }

    [Fact]
    public async Task A_device_is_known_for_those_who_signed_in_on_it_and_no_one_else()
    {
        var (app, colleague) = await HireAsync();
        var person = await app.Hire(Role.Caseworker, DemoPeople.London);
        var device = await KnownDeviceAsync(app, colleague);
        await GuessAsync(app, person, 10);

        Assert.Null(await AttemptAsync(app, person, DemoPeople.Password, device));
        Assert.NotNull(await AttemptAsync(app, colleague, DemoPeople.Password, device));
    }

    [Theory]
    [InlineData("update known_device set last_used_at = now() - interval '90 days 1 minute' where staff_id = $1")]
    [InlineData("update account set password_hash = password_hash || 'x' where id = $1; update account set password_hash = left(password_hash, -1) where id = $1")]
    public async Task A_device_is_forgotten_after_ninety_days_and_with_a_new_password(string what)
    {
        var (app, person) = await HireAsync();
        var device = await KnownDeviceAsync(app, person);
        await GuessAsync(app, person, 10);
        Assert.NotNull(await AttemptAsync(app, person, DemoPeople.Password, device)); // control

        foreach (var sql in what.Split(';'))
        {
            await app.Database.ExecuteAsync(sql, person.Id.Value);
        }

        Assert.Null(await AttemptAsync(app, person, DemoPeople.Password, device));
    }

    [Fact]
    public async Task One_sees_where_one_is_known_and_has_it_forgotten()
    {
        var (app, person) = await HireAsync();
        await KnownDeviceAsync(app, person);
        using var here = await app.As(person);
        var page = await here.Open("/account/devices");
        Assert.Equal(2, page.Document.QuerySelectorAll("tbody tr").Length);
        page.Shows("This device");
        var others = (await app.Database.ReadAsync<Guid>("select id from known_device where staff_id = $1", DemoPeople.Ana.Id.Value)).Count;

        await here.Send(page);
        await here.Send("/account/devices");

        (await here.Open("/account/devices")).Shows("No trusted devices.");
        Assert.Equal(others, (await app.Database.ReadAsync<Guid>("select id from known_device where staff_id = $1", DemoPeople.Ana.Id.Value)).Count);
    }

    [Fact]
    public async Task The_devices_cookie_is_out_of_reach_of_scripts_and_lasts_ninety_days()
    {
        var (app, person) = await HireAsync();
        using var anyone = app.Anyone();

        var cookies = (await SendAsync(anyone, person, DemoPeople.Password)).Headers["Set-Cookie"].ToLowerInvariant();

        Assert.Matches("__host-device=[a-z0-9_-]{43}; max-age=7776000; path=/; secure; samesite=strict; httponly", cookies);
    }

    [Fact]
    public async Task Whoever_signs_in_is_told_how_often_that_failed_since()
    {
        var (app, person) = await HireAsync();
        using (var first = await app.As(person))
        {
            (await first.Open("/account")).NeverShows("failed");
        }

        await GuessAsync(app, person, 3);
        using var second = await app.As(person);
        (await second.Open("/account")).Shows("3 attempts to sign in with your email address failed.");
        await GuessAsync(app, person, 1);
        (await second.Open("/account")).Shows("4 attempts to sign in with your email address failed.");
        using var third = await app.As(person);
        (await third.Open("/account")).Shows("One attempt to sign in with your email address failed.");
    }

    [Fact]
    public async Task Codes_and_proofs_that_fit_are_not_told_as_failures()
    {
        var (app, person) = await HireAsync();
        var phone = await Phone.SetUpAsync(app, person);
        using var visitor = app.Anyone();
        await phone.SignInAsync(visitor);
        await visitor.Send("/sign-in/prove", ("Input.Code", phone.NextCode()));

        (await visitor.Open("/account")).NeverShows("failed");
    }

    // A patient attacker, who waits for each delay and for each lock except the last.
    private static async Task GuessAsync(TestApp app, Staff person, int times, DeviceToken? device = null)
    {
        for (var time = 0; time < times; time++)
        {
            await app.Database.ExecuteAsync("update account set lockout_end = null where id = $1", person.Id.Value);
            Assert.Null(await AttemptAsync(app, person, "guess", device));
        }
    }

    private static async Task<StartedSession?> AttemptAsync(TestApp app, Staff person, string password, DeviceToken? device)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<PasswordSignIn>().TryAsync(DemoPeople.EmailOf(person), password, device, CancellationToken.None)).Started;
    }

    private static async Task<DeviceToken> KnownDeviceAsync(TestApp app, Staff person) => (await AttemptAsync(app, person, DemoPeople.Password, null))!.Device;

    private static Task<Reply> SendAsync(Visitor visitor, Staff person, string password) => SignInPageAsync(visitor, ("Input.Email", DemoPeople.EmailOf(person)), ("Input.Password", password));

    // Signs out first, since the page redirects signed-in users.
    private static async Task<Reply> SignInPageAsync(Visitor visitor, params (string, string?)[] fields)
    {
        if (await visitor.Get("/sign-in") is { Status: HttpStatusCode.Redirect })
        {
            await visitor.Send(await visitor.Open("/account"), "form[action='/sign-out']");
        }

        return await visitor.Send("/sign-in", fields);
    }

    private static async Task<(TestApp App, Staff Person)> HireAsync()
    {
        var app = await TestApp.SharedAsync();
        return (app, await app.Hire(Role.Caseworker, DemoPeople.London));
    }

    private sealed class CountingHasher : PasswordHasher<Account>, IPasswordHasher<Account>
    {
        public ConcurrentQueue<string> Verified { get; } = [];

        public override PasswordVerificationResult VerifyHashedPassword(Account user, string hashedPassword, string providedPassword)
        {
            Verified.Enqueue(hashedPassword);
            return base.VerifyHashedPassword(user, hashedPassword, providedPassword);
        }
    }
}
