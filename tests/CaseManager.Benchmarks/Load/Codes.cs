using CaseManager.Benchmarks.Caseload;
using CaseManager.Domain;
using OtpNet;

namespace CaseManager.Benchmarks.Load;

/// <summary>Authenticator apps of all staff. The app accepts each code once, so another sign-in needs a later code.</summary>
internal sealed class Codes(TimeProvider clock, IReadOnlyDictionary<StaffId, long> last)
{
    private const int SecondsOfStep = 30;

    private readonly Dictionary<StaffId, long> _last = new(last);
    private readonly Queue<StaffId> _staff = new(last.Keys);

    /// <summary>Reads which codes were used last.</summary>
    public static async Task<Codes> ReadAsync(BenchmarkDatabase database, TimeProvider clock, CancellationToken cancellationToken)
    {
        var taken = await database.ReadAsync<string>("select staff_id || ' ' || last_step from second_factor order by staff_id", cancellationToken);
        return new(clock, taken.Select(t => t.Split(' ')).ToDictionary(t => new StaffId(Guid.Parse(t[0])), t => long.Parse(t[1], System.Globalization.CultureInfo.InvariantCulture)));
    }

    /// <summary>The next person who can sign in, least recent sign-in first, and their code.</summary>
    public Task<(StaffId Who, string Code)> NextAsync(CancellationToken cancellationToken) => WaitAsync(() =>
    {
        for (var i = 0; i < _staff.Count; i++)
        {
            var who = _staff.Dequeue();
            _staff.Enqueue(who);
            if (TakeOf(who) is { } code)
            {
                return (who, code);
            }
        }

        return null;
    }, cancellationToken);

    /// <summary>A person's current code, for targets that accept a code more than once.</summary>
    public (StaffId Who, string Code) Any()
    {
        lock (_last)
        {
            var who = _staff.Dequeue();
            _staff.Enqueue(who);
            return (who, CodeOf(who, StepNow));
        }
    }

    /// <summary>The next unused code of a person.</summary>
    public async Task<string> OfAsync(StaffId who, CancellationToken cancellationToken) =>
        (await WaitAsync(() => TakeOf(who) is { } code ? (who, code) : null, cancellationToken)).Code;

    // Waits until the next time step brings new codes.
    private async Task<(StaffId Who, string Code)> WaitAsync(Func<(StaffId Who, string Code)?> take, CancellationToken cancellationToken)
    {
        while (true)
        {
            lock (_last)
            {
                if (take() is { } taken)
                {
                    return taken;
                }
            }

            await Task.Delay(TimeSpan.FromSeconds(1), clock, cancellationToken);
        }
    }

    // The app accepts one step either way. Past steps are not used, since a code may be two steps old on arrival.
    private string? TakeOf(StaffId who)
    {
        var step = Math.Max(StepNow, _last[who] + 1);
        if (step > StepNow + 1)
        {
            return null;
        }

        _last[who] = step;
        return CodeOf(who, step);
    }

    private long StepNow => clock.GetUtcNow().ToUnixTimeSeconds() / SecondsOfStep;

    private static string CodeOf(StaffId who, long step) =>
        new Totp(AppAccounts.KeyOf(who), SecondsOfStep).ComputeTotp(DateTimeOffset.FromUnixTimeSeconds(step * SecondsOfStep).UtcDateTime);
}
