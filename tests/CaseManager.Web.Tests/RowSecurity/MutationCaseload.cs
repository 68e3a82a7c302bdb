using System.Collections.Concurrent;
using CaseManager.Testing;
using Xunit;

namespace CaseManager.Web.Tests.RowSecurity;

/// <summary>The model caseload in several copies of one database, on which mutations are tried at the same time.</summary>
public sealed class MutationCaseload : IAsyncLifetime
{
    // A copy for each worker: two changes of the rules at once would wait for each other.
    private readonly ConcurrentBag<TestDatabase> _idle = [];

    // Who noticed a change lately: the last one first.
    private readonly LinkedList<string> _noticers = [];

    private TrialPlan? _plan;

    public TestDatabase Original { get; private set; } = null!;

    public int Copies { get; } = Environment.ProcessorCount;

    public async Task InitializeAsync()
    {
        await using var app = await TestApp.StartAsync();
        await ModelCaseload.AddToAsync(app);
        Original = app.Database;
        _plan = new(await DatabaseRows.ReadAsync(Original));
        _idle.Add(Original);
        while (_idle.Count < Copies)
        {
            _idle.Add(await TestCluster.CopyAsync(Original));
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
    internal async Task<string?> FirstDifferenceAsync(Mutation mutation, bool onlyInTable = false)
    {
        if (!_idle.TryTake(out var database))
        {
            throw new InvalidOperationException($"More than {Copies} mutations at once.");
        }

        try
        {
            await using var oracle = await Oracle.BeginAsync(database, mutation.Sql);
            var trials = onlyInTable ? _plan!.OfTable(mutation.Table) : _plan!.All(mutation.Table, mutation.Family);
            var first = await oracle.DifferencesAsync(LastNoticersFirst(trials)).FirstOrDefaultAsync();
            Remember(first.Trial);
            return first.Difference;
        }
        finally
        {
            _idle.Add(database);
        }
    }

    // Within a family and a table only: what is likely to show the change stays before what is not.
    private IEnumerable<Trial> LastNoticersFirst(IEnumerable<Trial> trials)
    {
        string[] noticers;
        lock (_noticers)
        {
            noticers = [.. _noticers];
        }

        return trials.Select((trial, at) => (trial, at)).GroupBy(t => (t.trial.Family, t.trial.Table)).OrderBy(g => g.First().at)
            .SelectMany(g => g.OrderBy(t => Array.IndexOf(noticers, t.trial.Who) is >= 0 and var rank ? rank : noticers.Length).ThenBy(t => t.at)).Select(t => t.trial);
    }

    private void Remember(Trial? noticer)
    {
        if (noticer is not null)
        {
            lock (_noticers)
            {
                _noticers.Remove(noticer.Who);
                _noticers.AddFirst(noticer.Who);
            }
        }
    }
}
