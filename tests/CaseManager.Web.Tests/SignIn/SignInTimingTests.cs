using System.Diagnostics;
using CaseManager.Data.Seeding;
using CaseManager.Domain.Access;
using CaseManager.Testing;
using CaseManager.Web.Access;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CaseManager.Web.Tests.SignIn;

/// <summary>How long a refusal takes does not tell why: unknown, wrong, locked and departed take the same time.</summary>
[Trait("Category", "Long")]
public class SignInTimingTests
{
    private const int Rounds = 300;
    private static readonly TimeSpan _most = TimeSpan.FromMilliseconds(5);

    [Fact]
    public async Task The_four_kinds_of_refusal_take_the_same_time()
    {
        await using var app = await TestApp.StartAsync();
        var medians = await MediansAsync(app, p => TryAsync(app, p.Email, p.Password));

        Assert.InRange(medians.Values.Max() - medians.Values.Min(), TimeSpan.Zero, _most);
    }

    // As a sign-in does that returns at once for a name it does not know, and checks the password of all others.
    [Fact]
    public async Task Were_an_unknown_name_answered_at_once_the_same_measure_would_show_it()
    {
        await using var app = await TestApp.StartAsync();
        var medians = await MediansAsync(app, async p =>
        {
            if (p.Kind != "unknown")
            {
                await TryAsync(app, p.Email, p.Password);
                await Task.Delay(TimeSpan.FromMilliseconds(10)); // a password hash at its real strength takes longer still
            }
        });

        Assert.True(medians.Values.Max() - medians.Values.Min() > _most);
    }

    private static async Task<Dictionary<string, TimeSpan>> MediansAsync(TestApp app, Func<(string Kind, string Email, string Password), Task> attempt)
    {
        var (wrong, departed, locked) = (await Hire(), await Hire(), await Hire());
        await app.Dismiss(departed);
        (string Kind, string Email, string Password)[] kinds =
        [
            ("unknown", "nobody@casemanager.example", DemoPeople.Password),
            ("wrong", DemoPeople.EmailOf(wrong), "not the password"),
            ("departed", DemoPeople.EmailOf(departed), DemoPeople.Password),
            ("locked", DemoPeople.EmailOf(locked), DemoPeople.Password),
        ];
        var times = kinds.ToDictionary(k => k.Kind, _ => new List<TimeSpan>());
        for (var round = -20; round < Rounds; round++)
        {
            await app.Database.ExecuteAsync("update account set access_failed_count = 0, lockout_end = null");
            await app.Database.ExecuteAsync("update account set lockout_end = now() + interval '1 hour' where id = $1", locked.Id.Value);
            foreach (var kind in kinds)
            {
                var start = Stopwatch.GetTimestamp();
                await attempt(kind);
                if (round >= 0)
                {
                    times[kind.Kind].Add(Stopwatch.GetElapsedTime(start));
                }
            }
        }

        return times.ToDictionary(t => t.Key, t => t.Value.Order().ElementAt(Rounds / 2));

        Task<Staff> Hire() => app.Hire(Role.Caseworker, DemoPeople.London);
    }

    private static async Task TryAsync(TestApp app, string email, string password)
    {
        await using var scope = app.Services.CreateAsyncScope();
        Assert.Null((await scope.ServiceProvider.GetRequiredService<PasswordSignIn>().TryAsync(email, password, CancellationToken.None)).Token);
    }
}
