using System.Collections.Concurrent;
using CaseManager.Testing;
using Xunit;

namespace CaseManager.Web.Tests.RowSecurity;

/// <summary>Copies of a database with the model caseload, on which mutations are tested in parallel.</summary>
public sealed class MutationCaseload : IAsyncLifetime
{
    // Each worker has a copy, since concurrent changes of the rules would block each other.
    private readonly ConcurrentBag<TestDatabase> _availableDatabases = [];

    // Callers that detected a mutation recently, the latest first.
    private readonly LinkedList<string> _recentDetectors = [];

    private TrialPlan? _plan;

    public TestDatabase Original { get; private set; } = null!;

    public int CopyCount { get; } = Environment.ProcessorCount;

    public async Task InitializeAsync()
    {
        await using var app = await TestApp.StartAsync();
        await ModelCaseload.AddToAsync(app);
        Original = app.Database;
        _plan = new(await DatabaseRows.ReadAsync(Original));
        _availableDatabases.Add(Original);
        while (_availableDatabases.Count < CopyCount)
        {
            _availableDatabases.Add(await TestCluster.CopyAsync(Original));
        }
    }

    public Task DisposeAsync()
    {
        _plan = null; // frees memory: the plan is large
        return Task.CompletedTask;
    }

    /// <summary>Returns the first difference caused by the mutation; null if undetected. Allows <see cref="CopyCount"/> concurrent calls.</summary>
    /// <param name="mutation">Weakened policy or function.</param>
    /// <param name="onlyInTable">Restricts the trials to reading and writing the mutation's own table.</param>
    internal async Task<string?> FindFirstDifferenceAsync(Mutation mutation, bool onlyInTable = false)
    {
        if (!_availableDatabases.TryTake(out var database))
        {
            throw new InvalidOperationException($"More than {CopyCount} mutations at once.");
        }

        try
        {
            await using var oracle = await RowSecurityComparison.StartAsync(database, mutation.Sql);
            var trials = onlyInTable ? _plan!.GetForTable(mutation.Table) : _plan!.GetAll(mutation.Table, mutation.Family);
            var first = await oracle.FindDifferencesAsync(OrderByRecentDetectors(trials)).FirstOrDefaultAsync();
            RecordDetector(first.Trial);
            return first.Difference;
        }
        finally
        {
            _availableDatabases.Add(database);
        }
    }

    // Trials are reordered only within a family and table, so that the likeliest groups stay first.
    private IEnumerable<Trial> OrderByRecentDetectors(IEnumerable<Trial> trials)
    {
        string[] noticers;
        lock (_recentDetectors)
        {
            noticers = [.. _recentDetectors];
        }

        return trials.Select((trial, at) => (trial, at)).GroupBy(t => (t.trial.Family, t.trial.Table)).OrderBy(g => g.First().at)
            .SelectMany(g => g.OrderBy(t => Array.IndexOf(noticers, t.trial.CallerName) is >= 0 and var rank ? rank : noticers.Length).ThenBy(t => t.at))
            .Select(t => t.trial);
    }

    private void RecordDetector(Trial? noticer)
    {
        if (noticer is not null)
        {
            lock (_recentDetectors)
            {
                _recentDetectors.Remove(noticer.CallerName);
                _recentDetectors.AddFirst(noticer.CallerName);
            }
        }
    }
}
