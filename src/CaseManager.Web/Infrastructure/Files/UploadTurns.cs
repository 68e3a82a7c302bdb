using System.Collections.Concurrent;
using CaseManager.Domain;

namespace CaseManager.Web.Infrastructure.Files;

/// <summary>Allows each person one form with files at a time, so that nobody fills the disk or delays others.</summary>
public sealed class UploadTurns
{
    private readonly ConcurrentDictionary<StaffId, SemaphoreSlim> _turns = [];

    /// <summary>Waits for the person's previous upload to end.</summary>
    /// <returns>Ends the turn when it is disposed of.</returns>
    public async Task<IDisposable> TakeAsync(StaffId who, CancellationToken cancellationToken)
    {
        var turn = _turns.GetOrAdd(who, _ => new(1));
        await turn.WaitAsync(cancellationToken);
        return new Turn(turn);
    }

    private sealed class Turn(SemaphoreSlim turn) : IDisposable
    {
        public void Dispose() => turn.Release();
    }
}
