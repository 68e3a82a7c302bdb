using System.Collections.Concurrent;
using CaseManager.Domain;

namespace CaseManager.Web.Infrastructure.Files;

/// <summary>Allows each person one form with files at a time, so that nobody fills the disk or delays others.</summary>
public sealed class UploadThrottle
{
    private readonly ConcurrentDictionary<StaffId, SemaphoreSlim> _semaphores = [];

    /// <summary>Waits for the person's previous upload to end.</summary>
    /// <returns>Ends the turn when it is disposed of.</returns>
    public async Task<IDisposable> AcquireAsync(StaffId staffId, CancellationToken cancellationToken)
    {
        var turn = _semaphores.GetOrAdd(staffId, _ => new(1));
        await turn.WaitAsync(cancellationToken);
        return new Lease(turn);
    }

    private sealed class Lease(SemaphoreSlim turn) : IDisposable
    {
        public void Dispose() => turn.Release();
    }
}
