using CaseManager.Benchmarks.Caseload;
using CaseManager.Domain;
using OtpNet;

namespace CaseManager.Benchmarks.Load;

/// <summary>The authenticator apps of all staff: each code is taken once, so whoever signs in again needs a later one.</summary>
internal sealed class Codes(TimeProvider clock, IReadOnlyDictionary<StaffId, long> last)
{
    private const int SecondsOfStep = 30;

    private readonly Dictionary<StaffId, long> _last = new(last);
    private readonly Queue<StaffId> _staff = new(last.Keys);

    /// <summary>Reads what codes were taken.</summary>
    public static async Task<Codes> ReadAsync(CaseloadDatabase database, TimeProvider clock, CancellationToken cancellationToken)
    {
        var taken = await database.ReadAsync<string>("select staff_id || ' ' || last_step from second_factor order by staff_id", cancellationToken);
        return new(clock, taken.Select(t => t.Split(' ')).ToDictionary(t => new StaffId(Guid.Parse(t[0])), t => long.Parse(t[1], System.Globalization.CultureInfo.InvariantCulture)));
    }

    /// <summary>Someone who can sign in now, and the code; whoever signed in longest ago.</summary>
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

    /// <summary>The code of someone as it is now, for where it is taken more than once.</summary>
    public (StaffId Who, string Code) Any()
    {
        lock (_last)
        {
            var who = _staff.Dequeue();
            _staff.Enqueue(who);
            return (who, CodeOf(who, StepNow));
        }
    }

    /// <summary>The next code of someone.</summary>
    public async Task<string> OfAsync(StaffId who, CancellationToken cancellationToken) =>
        (await WaitAsync(() => TakeOf(who) is { } code ? (who, code) : null, cancellationToken)).Code;

    // Until there are new codes: at the next step.
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

    // One step either way is taken. But one that is over may be two behind when it comes.
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
