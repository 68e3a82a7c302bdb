using System.Collections.Concurrent;
using System.Net;
using CaseManager.Data.Security.SignIn;
using CaseManager.Demo;
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
    private readonly CountingHasher _countingHasher = new();

    [Fact]
    public async Task Ten_wrong_passwords_lock_the_account_for_devices_that_are_not_known()
    {
        var (app, person) = await CreateStaffAsync();
        await GuessAsync(app, person, 10);

        using var anyone = app.CreateAnonymousClient();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await SubmitSignInAsync(anyone, person, DemoPeople.Password)).Status);
        Assert.True((await app.Database.ReadAsync<bool>("select lockout_end > now() + interval '14 minutes' from account where id = $1",
            person.Id.Value)).Single());
    }

    [Theory]
    [InlineData(3, 0)]
    [InlineData(4, 2)]
    [InlineData(5, 4)]
    [InlineData(9, 60)]
    public async Task More_failures_mean_longer_waits(int failed, int seconds)
    {
        var (app, person) = await CreateStaffAsync();

        await GuessAsync(app, person, failed);

        Assert.InRange(
            (await app.Database.ReadAsync<double>("select coalesce(extract(epoch from lockout_end - now())::float8, 0) from account where id = $1",
                person.Id.Value)).Single(),
            Math.Max(0, seconds - 1.5), seconds);
    }

    [Fact]
    public async Task An_attempt_too_early_is_refused_and_not_counted()
    {
        var (app, person) = await CreateStaffAsync();
        await GuessAsync(app, person, 3);
        await AttemptAsync(app, person, "guess", null);
        using var anyone = app.CreateAnonymousClient();

        var wrong = await SubmitSignInAsync(anyone, person, "guess");
        var early = await SubmitSignInAsync(anyone, person, DemoPeople.Password);

        Assert.Equal((wrong.Status, wrong.GetErrors()), (early.Status, early.GetErrors()));
        Assert.Equal([4], await app.Database.ReadAsync<int>("select access_failed_count from account where id = $1", person.Id.Value));
    }

    [Fact]
    public async Task Forty_simultaneous_attempts_get_no_extra_tries()
    {
        await using var app = await TestApp.StartAsync(services => services.AddSingleton<IPasswordHasher<Account>>(_countingHasher));

        Assert.Equal(1, await CountTriesWithOneLeftAsync(app, atOnce: false));
        Assert.Equal(1, await CountTriesWithOneLeftAsync(app, atOnce: true));
    }

    [Fact]
    public async Task Without_the_lock_all_forty_would_be_tried()
    {
        await using var app = await TestApp.StartAsync(services => services.AddSingleton<IPasswordHasher<Account>>(_countingHasher));
        var asWritten =
            (await app.Database.ReadAsync<string>("select pg_get_functiondef('row_security.count_attempt(uuid, text, int, int)'::regprocedure)")).Single();
        await app.Database.ExecuteAsync(asWritten.Replace("for update;", "; perform pg_sleep(1);", StringComparison.Ordinal));

        Assert.InRange(await CountTriesWithOneLeftAsync(app, atOnce: true), 2, 40);
    }

    private async Task<int> CountTriesWithOneLeftAsync(TestApp app, bool atOnce)
    {
        var person = await app.CreateStaffAsync(Role.Caseworker, DemoPeople.London);
        await app.Database.ExecuteAsync("update account set access_failed_count = 9 where id = $1", person.Id.Value);
        var hash = (await app.Database.ReadAsync<string>("select password_hash from account where id = $1", person.Id.Value)).Single();
        for (var sent = 0; sent < (atOnce ? 1 : 40); sent++)
        {
            await Task.WhenAll(Enumerable.Range(0, atOnce ? 40 : 1).Select(_ => AttemptAsync(app, person, "guess", null)));
        }

        return _countingHasher.VerifiedHashes.Count(h => h == hash);
    }

    [Fact]
    public async Task Wrong_attempts_elsewhere_do_not_block_a_trusted_device()
    {
        var (app, person) = await CreateStaffAsync();
        using var known = await app.SignInAsync(person);

        for (var hundred = 0; hundred < 10; hundred++)
        {
            await GuessAsync(app, person, 100, device: DeviceToken.Create());
            Assert.Equal(HttpStatusCode.Redirect, (await SubmitSignInAsync(known, person, DemoPeople.Password)).Status);
        }

        // Control: the same person on an unknown device, as without the cookie.
        using var anyone = app.CreateAnonymousClient();
        await GuessAsync(app, person, 10);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await SubmitSignInAsync(anyone, person, DemoPeople.Password)).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await SubmitSignInAsync(known, person, DemoPeople.Password)).Status);
    }

    [Fact]
    public async Task Without_trusted_devices_the_same_attack_would_block_it()
    {
        await using var app = await TestApp.StartAsync();
        var person = await app.CreateStaffAsync(Role.Caseworker, DemoPeople.London);
        using var known = await app.SignInAsync(person);
        await app.Database.ExecuteAsync(
            "create or replace function row_security.device_is_trusted(d trusted_device) returns boolean language sql as 'select false'");

        await GuessAsync(app, person, 10);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await SubmitSignInAsync(known, person, DemoPeople.Password)).Status);
    }

    [Fact]
    public async Task A_trusted_device_with_many_failures_loses_trust()
    {
        var (app, person) = await CreateStaffAsync();
        var device = await TrustDeviceAsync(app, person);
        for (var time = 0; time < 10; time++)
        {
            await AttemptAsync(app, person, "guess", device);
        }

        Assert.Empty(await app.Database.ReadAsync<Guid>("select id from trusted_device where staff_id = $1", person.Id.Value));
        Assert.Equal([0], await app.Database.ReadAsync<int>("select access_failed_count from account where id = $1", person.Id.Value));
        await AttemptAsync(app, person, "guess", device);
        Assert.Equal([1], await app.Database.ReadAsync<int>("select access_failed_count from account where id = $1", person.Id.Value));
    }

    [Fact]
    public async Task A_device_is_trusted_only_for_its_own_users()
    {
        var (app, colleague) = await CreateStaffAsync();
        var person = await app.CreateStaffAsync(Role.Caseworker, DemoPeople.London);
        var device = await TrustDeviceAsync(app, colleague);
        await GuessAsync(app, person, 10);

        Assert.Null(await AttemptAsync(app, person, DemoPeople.Password, device));
        Assert.NotNull(await AttemptAsync(app, colleague, DemoPeople.Password, device));
    }

    [Theory]
    [InlineData("update trusted_device set last_used_at = now() - interval '90 days 1 minute' where staff_id = $1")]
    [InlineData("update account set password_hash = password_hash || 'x' where id = $1; update account set password_hash = left(password_hash, -1) where id "
        + "= $1")]
    public async Task Device_trust_ends_after_ninety_days_or_a_new_password(string description)
    {
        var (app, person) = await CreateStaffAsync();
        var device = await TrustDeviceAsync(app, person);
        await GuessAsync(app, person, 10);
        Assert.NotNull(await AttemptAsync(app, person, DemoPeople.Password, device)); // control

        foreach (var sql in description.Split(';'))
        {
            await app.Database.ExecuteAsync(sql, person.Id.Value);
        }

        Assert.Null(await AttemptAsync(app, person, DemoPeople.Password, device));
    }

    [Fact]
    public async Task A_user_sees_and_removes_their_trusted_devices()
    {
        var (app, person) = await CreateStaffAsync();
        await TrustDeviceAsync(app, person);
        using var here = await app.SignInAsync(person);
        var page = await here.Open("/account/devices");
        Assert.Equal(2, page.Document.QuerySelectorAll("tbody tr").Length);
        page.AssertShows("This device");
        var others = (await app.Database.ReadAsync<Guid>("select id from trusted_device where staff_id = $1", DemoPeople.Ana.Id.Value)).Count;

        await here.Send(page);
        await here.Send("/account/devices");

        (await here.Open("/account/devices")).AssertShows("No trusted devices.");
        Assert.Equal(others, (await app.Database.ReadAsync<Guid>("select id from trusted_device where staff_id = $1", DemoPeople.Ana.Id.Value)).Count);
    }

    [Fact]
    public async Task The_device_cookie_is_script_safe_and_lasts_ninety_days()
    {
        var (app, person) = await CreateStaffAsync();
        using var anyone = app.CreateAnonymousClient();

        var cookies = (await SubmitSignInAsync(anyone, person, DemoPeople.Password)).Headers["Set-Cookie"].ToLowerInvariant();

        Assert.Matches("__host-device=[a-z0-9_-]{43}; max-age=7776000; path=/; secure; samesite=strict; httponly", cookies);
    }

    [Fact]
    public async Task Signing_in_shows_the_failed_attempts_since()
    {
        var (app, person) = await CreateStaffAsync();
        using (var first = await app.SignInAsync(person))
        {
            (await first.Open("/account")).AssertDoesNotShow("failed");
        }

        await GuessAsync(app, person, 3);
        using var second = await app.SignInAsync(person);
        (await second.Open("/account")).AssertShows("3 attempts to sign in with your email address failed.");
        await GuessAsync(app, person, 1);
        (await second.Open("/account")).AssertShows("4 attempts to sign in with your email address failed.");
        using var third = await app.SignInAsync(person);
        (await third.Open("/account")).AssertShows("One attempt to sign in with your email address failed.");
    }

    [Fact]
    public async Task Accepted_codes_and_proofs_are_not_counted_as_failures()
    {
        var (app, person) = await CreateStaffAsync();
        var phone = await AuthenticatorPhone.SetUpAsync(app, person);
        using var client = app.CreateAnonymousClient();
        await phone.SignInAsync(client);
        await client.Send("/sign-in/confirm", ("Input.Code", phone.GetNextCode()));

        (await client.Open("/account")).AssertDoesNotShow("failed");
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
        return (await scope.ServiceProvider.GetRequiredService<PasswordSignIn>()
            .TryAsync(DemoPeople.GetEmail(person), password, device, CancellationToken.None)).Session;
    }

    private static async Task<DeviceToken> TrustDeviceAsync(TestApp app, Staff person) => (await AttemptAsync(app, person, DemoPeople.Password, null))!.Device;

    private static Task<PageResponse> SubmitSignInAsync(TestClient client, Staff person, string password) =>
        SignInPageAsync(client, ("Input.Email", DemoPeople.GetEmail(person)), ("Input.Password", password));

    // Signs out first, since the page redirects signed-in users.
    private static async Task<PageResponse> SignInPageAsync(TestClient client, params (string, string?)[] fields)
    {
        if (await client.Get("/sign-in") is { Status: HttpStatusCode.Redirect })
        {
            await client.Send(await client.Open("/account"), "form[action='/sign-out']");
        }

        return await client.Send("/sign-in", fields);
    }

    private static async Task<(TestApp App, Staff Person)> CreateStaffAsync()
    {
        var app = await TestApp.GetSharedAsync();
        return (app, await app.CreateStaffAsync(Role.Caseworker, DemoPeople.London));
    }

    private sealed class CountingHasher : PasswordHasher<Account>, IPasswordHasher<Account>
    {
        public ConcurrentQueue<string> VerifiedHashes { get; } = [];

        public override PasswordVerificationResult VerifyHashedPassword(Account user, string hashedPassword, string providedPassword)
        {
            VerifiedHashes.Enqueue(hashedPassword);
            return base.VerifyHashedPassword(user, hashedPassword, providedPassword);
        }
    }
}
