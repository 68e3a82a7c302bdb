using System.Collections.Concurrent;
using CaseManager.Testing;
using Xunit;

namespace CaseManager.Web.Tests.RowSecurity;

/// <summary>The model caseload in several copies of one database, on which mutations are tried at the same time.</summary>
public sealed class MutationCaseload : IAsyncLifetime
{
    // A copy for each worker: two changes of the rules at once would wait for each other.
    private readonly ConcurrentBag<TestDatabase> _availableDatabases = [];

    // Who noticed a change lately: the last one first.
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
        _plan = null; // large
        return Task.CompletedTask;
    }

    /// <summary>The first answer that shows the mutation; null where none does. At most as many calls at once as there are copies.</summary>
    /// <param name="mutation">The change for the worse.</param>
    /// <param name="onlyInTable">Looks at reading and writing the mutation's own table alone.</param>
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

    // Within a family and a table only: what is likely to show the change stays before what is not.
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
