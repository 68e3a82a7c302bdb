using CaseManager.Benchmarks.Caseload;
using CaseManager.Domain;
using OtpNet;

namespace CaseManager.Benchmarks.Load;

/// <summary>Authenticator apps of all staff. The app accepts each code once, so another sign-in needs a later code.</summary>
internal sealed class AuthenticatorCodes(TimeProvider clock, IReadOnlyDictionary<StaffId, long> last)
{
    private const int StepSeconds = 30;

    private readonly Dictionary<StaffId, long> _lastSteps = new(last);
    private readonly Queue<StaffId> _staff = new(last.Keys);

    /// <summary>Reads the time step of the last code that each person used.</summary>
    public static async Task<AuthenticatorCodes> ReadAsync(BenchmarkDatabase database, TimeProvider clock, CancellationToken cancellationToken)
    {
        var taken = await database.ReadAsync<string>("select staff_id || ' ' || last_step from second_factor order by staff_id", cancellationToken);
        return new(clock, taken.Select(t => t.Split(' '))
            .ToDictionary(t => new StaffId(Guid.Parse(t[0])), t => long.Parse(t[1], System.Globalization.CultureInfo.InvariantCulture)));
    }

    /// <summary>The next person who can sign in, least recent sign-in first, and their code.</summary>
    public Task<(StaffId Person, string Code)> GetNextAsync(CancellationToken cancellationToken) => WaitForCodeAsync(() =>
    {
        for (var i = 0; i < _staff.Count; i++)
        {
            var staffId = _staff.Dequeue();
            _staff.Enqueue(staffId);
            if (TryUseCode(staffId) is { } code)
            {
                return (staffId, code);
            }
        }

        return null;
    }, cancellationToken);

    /// <summary>A person's current code, for targets that accept a code more than once.</summary>
    public (StaffId Person, string Code) GetCurrent()
    {
        lock (_lastSteps)
        {
            var staffId = _staff.Dequeue();
            _staff.Enqueue(staffId);
            return (staffId, ComputeCode(staffId, CurrentStep));
        }
    }

    /// <summary>The next unused code of a person.</summary>
    public async Task<string> GetUnusedAsync(StaffId staffId, CancellationToken cancellationToken) =>
        (await WaitForCodeAsync(() => TryUseCode(staffId) is { } code ? (staffId, code) : null, cancellationToken)).Code;

    // Waits until the next time step brings new codes.
    private async Task<(StaffId Person, string Code)> WaitForCodeAsync(Func<(StaffId Person, string Code)?> take, CancellationToken cancellationToken)
    {
        while (true)
        {
            lock (_lastSteps)
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
    private string? TryUseCode(StaffId staffId)
    {
        var step = Math.Max(CurrentStep, _lastSteps[staffId] + 1);
        if (step > CurrentStep + 1)
        {
            return null;
        }

        _lastSteps[staffId] = step;
        return ComputeCode(staffId, step);
    }

    private long CurrentStep => clock.GetUtcNow().ToUnixTimeSeconds() / StepSeconds;

    private static string ComputeCode(StaffId staffId, long step) =>
        new Totp(AppAccounts.DeriveKey(staffId), StepSeconds).ComputeTotp(DateTimeOffset.FromUnixTimeSeconds(step * StepSeconds).UtcDateTime);
}
