using System.Diagnostics;
using CaseManager.Data.Security.SignIn;
using CaseManager.Demo;
using CaseManager.Domain.Access;
using CaseManager.Testing;
using CaseManager.Web.Access;
using CaseManager.Web.Tests.Infrastructure;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Xunit;
using Xunit.Abstractions;

namespace CaseManager.Web.Tests.SignIn;

/// <summary>The duration of a refusal does not reveal its reason: unknown, wrong, locked and departed take equally long.</summary>
[Trait("Category", "Long"), Collection(NonParallelCollection.Name)]
public class SignInTimingTests(ITestOutputHelper output)
{
    private const int WarmUpRounds = 20;
    private static readonly TimeSpan _maxDifference = TimeSpan.FromMilliseconds(5); // between the fastest and the slowest kind

    [Fact]
    public async Task The_four_kinds_of_refusal_take_the_same_time()
    {
        await using var app = await TestApp.StartAsync(UseProductionIterations);

        var differences = await MeasureDifferencesAsync(app);

        Assert.All(differences, d => Assert.True(d.Value.Verdict == TimeVerdict.Within, $"{d.Key}: {d.Value}"));
    }

    [Fact]
    public async Task Without_the_dummy_hash_the_timing_would_differ()
    {
        await using var app = await TestApp.StartAsync(services =>
        {
            UseProductionIterations(services);
            services.AddSingleton<IPasswordHasher<Account>, HasherWithoutDummyCheck>();
        });

        var differences = await MeasureDifferencesAsync(app);

        Assert.Equal((TimeVerdict.Outside, TimeVerdict.Outside), (differences["unknown"].Verdict, differences["locked"].Verdict));
        Assert.True(differences["unknown"].Median < TimeSpan.Zero && differences["locked"].Median < TimeSpan.Zero);
    }

    private static void UseProductionIterations(IServiceCollection services) =>
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = AccessServices.Iterations);

    // Returns at once for the dummy hash that is checked where there is no password.
    private sealed class HasherWithoutDummyCheck(IOptions<PasswordHasherOptions> options) : IPasswordHasher<Account>
    {
        private readonly PasswordHasher<Account> _hasher = new(options);
        private string? _dummyHash;

        public string HashPassword(Account user, string password)
        {
            var hash = _hasher.HashPassword(user, password);
            _dummyHash = password == "nobody" ? hash : _dummyHash;
            return hash;
        }

        public PasswordVerificationResult VerifyHashedPassword(Account user, string hashedPassword, string providedPassword) =>
            hashedPassword == _dummyHash ? PasswordVerificationResult.Failed : _hasher.VerifyHashedPassword(user, hashedPassword, providedPassword);
    }

    // Difference between each kind and "wrong" in the same round: a slow machine slows down the whole round.
    private async Task<Dictionary<string, PairedTimeDifferences>> MeasureDifferencesAsync(TestApp app)
    {
        var (wrong, departed, locked) = (await Hire(), await Hire(), await Hire());
        await app.DeactivateAsync(departed);
        (string Kind, string Email, string Password)[] kinds =
        [
            ("unknown", "nobody@casemanager.example", DemoPeople.Password),
            ("wrong", DemoPeople.GetEmail(wrong), "not the password"),
            ("departed", DemoPeople.GetEmail(departed), DemoPeople.Password),
            ("locked", DemoPeople.GetEmail(locked), DemoPeople.Password),
        ];
        var differences = kinds.Where(k => k.Kind != "wrong")
            .ToDictionary(k => k.Kind, _ => new PairedTimeDifferences(-_maxDifference / 2, _maxDifference / 2));
        for (var round = 0; differences.Values.Any(d => d.Verdict == TimeVerdict.Undecided); round++)
        {
            await app.Database.ExecuteAsync("update account set access_failed_count = 0, lockout_end = null");
            await app.Database.ExecuteAsync("update account set lockout_end = now() + interval '1 hour' where id = $1", locked.Id.Value);
            var times = new Dictionary<string, TimeSpan>();
            // Each kind is first and last equally often.
            foreach (var (kind, email, password) in kinds.Skip(round % kinds.Length).Concat(kinds.Take(round % kinds.Length)))
            {
                var start = Stopwatch.GetTimestamp();
                await AttemptSignInAsync(app, email, password);
                times[kind] = Stopwatch.GetElapsedTime(start);
            }

            foreach (var (kind, difference) in round < WarmUpRounds ? [] : differences)
            {
                difference.Add(times[kind] - times["wrong"]);
            }
        }

        output.WriteLine(string.Join(", ", differences.Select(d => $"{d.Key} {d.Value}")));
        return differences;

        Task<Staff> Hire() => app.CreateStaffAsync(Role.Caseworker, DemoPeople.London);
    }

    private static async Task AttemptSignInAsync(TestApp app, string email, string password)
    {
        await using var scope = app.Services.CreateAsyncScope();
        Assert.Null((await scope.ServiceProvider.GetRequiredService<PasswordSignIn>().TryAsync(email, password, null, CancellationToken.None)).Session);
    }
}
