using System.Net;
using CaseManager.Domain.Access;

namespace CaseManager.Benchmarks.Load;

/// <summary>A page that is asked for often.</summary>
/// <param name="Name">What it is called in the table.</param>
/// <param name="Asks">Who asks for it.</param>
/// <param name="Goals">What it has to keep.</param>
internal abstract record HotPage(string Name, Role Asks, PageGoals Goals)
{
    /// <summary>Does what has to be done once beforehand.</summary>
    public virtual Task PrepareAsync(Seat seat, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Asks for it once.</summary>
    /// <returns>How many bytes came.</returns>
    public abstract Task<int> AskAsync(Seat seat, CancellationToken cancellationToken);
}

/// <summary>A page that is opened.</summary>
internal sealed record OpenedPage(string Name, Role Asks, Func<Reader, string> Path, PageGoals Goals) : HotPage(Name, Asks, Goals)
{
    public override async Task<int> AskAsync(Seat seat, CancellationToken cancellationToken) =>
        (await seat.Browser.OpenAsync(seat.AddressOf(Path(seat.Reader)), cancellationToken)).Must(HttpStatusCode.OK, Name).Body.Length;
}

/// <summary>A form that is sent, over and over again.</summary>
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
