using System.Net;
using CaseManager.Domain.Access;

namespace CaseManager.Benchmarks.Load;

/// <summary>A measured page, the role that requests it, and its goals.</summary>
internal abstract record MeasuredPage(string Name, Role RequestingRole, PageGoals Goals)
{
    /// <summary>Prepares a client once before measuring.</summary>
    public virtual Task PrepareAsync(LoadWorker worker, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Requests the page once.</summary>
    /// <returns>Size of the response in bytes.</returns>
    public abstract Task<int> RequestAsync(LoadWorker worker, CancellationToken cancellationToken);
}

internal sealed record MeasuredGet(string Name, Role Asks, Func<Reader, string> Path, PageGoals Goals) : MeasuredPage(Name, Asks, Goals)
{
    public override async Task<int> RequestAsync(LoadWorker worker, CancellationToken cancellationToken) =>
        (await worker.Browser.GetAsync(worker.GetUrl(Path(worker.Reader)), cancellationToken)).EnsureStatus(HttpStatusCode.OK, Name).Body.Length;
}

/// <summary>A form that is submitted repeatedly.</summary>
internal sealed record MeasuredPost(
    string Name, Role Asks, Func<Reader, string> Path, Func<Reader, (string Name, string Value)[]> Fields, HttpStatusCode ExpectedStatus, PageGoals Goals)
        : MeasuredPage(Name, Asks, Goals)
{
    public override async Task PrepareAsync(LoadWorker worker, CancellationToken cancellationToken)
    {
        if (worker.Target != MeasuredTarget.Baseline)
        {
            worker.Token = (await worker.Browser.GetAsync(worker.GetUrl(Path(worker.Reader)), cancellationToken)).EnsureStatus(HttpStatusCode.OK, Name)
                .GetHiddenField(LoadWorker.TokenField);
        }
    }

    public override async Task<int> RequestAsync(LoadWorker worker, CancellationToken cancellationToken) =>
        (await worker.SendAsync(Path(worker.Reader), Fields(worker.Reader), cancellationToken)).EnsureStatus(ExpectedStatus, Name).Body.Length;
}
