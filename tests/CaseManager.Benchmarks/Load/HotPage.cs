using System.Net;
using CaseManager.Domain.Access;

namespace CaseManager.Benchmarks.Load;

/// <summary>A measured page, the role that requests it, and its goals.</summary>
internal abstract record HotPage(string Name, Role Asks, PageGoals Goals)
{
    /// <summary>Prepares a client once before measuring.</summary>
    public virtual Task PrepareAsync(Seat seat, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Requests the page once.</summary>
    /// <returns>Size of the response in bytes.</returns>
    public abstract Task<int> AskAsync(Seat seat, CancellationToken cancellationToken);
}

internal sealed record OpenedPage(string Name, Role Asks, Func<Reader, string> Path, PageGoals Goals) : HotPage(Name, Asks, Goals)
{
    public override async Task<int> AskAsync(Seat seat, CancellationToken cancellationToken) =>
        (await seat.Browser.OpenAsync(seat.AddressOf(Path(seat.Reader)), cancellationToken)).Must(HttpStatusCode.OK, Name).Body.Length;
}

/// <summary>A form that is submitted repeatedly.</summary>
internal sealed record SentForm(
    string Name, Role Asks, Func<Reader, string> Path, Func<Reader, (string Name, string Value)[]> Fields, HttpStatusCode Answered, PageGoals Goals) : HotPage(Name, Asks, Goals)
{
    public override async Task PrepareAsync(Seat seat, CancellationToken cancellationToken)
    {
        if (seat.Answers != Answers.Floor)
        {
            seat.Token = (await seat.Browser.OpenAsync(seat.AddressOf(Path(seat.Reader)), cancellationToken)).Must(HttpStatusCode.OK, Name).Hidden(Seat.TokenField);
        }
    }

    public override async Task<int> AskAsync(Seat seat, CancellationToken cancellationToken) =>
        (await seat.SendAsync(Path(seat.Reader), Fields(seat.Reader), cancellationToken)).Must(Answered, Name).Body.Length;
}
