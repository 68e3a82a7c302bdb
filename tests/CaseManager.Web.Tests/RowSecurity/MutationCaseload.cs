using System.Collections.Concurrent;
using CaseManager.Testing;

namespace CaseManager.Web.Tests.RowSecurity;

/// <summary>The model caseload in several copies of one database, on which mutations are tried at the same time.</summary>
internal sealed class MutationCaseload
{
    private readonly TrialPlan _plan;
    private readonly ConcurrentBag<TestDatabase> _idle;

    // Who noticed a change lately: the last one first.
    private readonly LinkedList<string> _noticers = [];

    private MutationCaseload(TestDatabase original, TrialPlan plan, TestDatabase[] copies) =>
        (Original, _plan, _idle, Copies) = (original, plan, [.. copies], copies.Length);

    public TestDatabase Original { get; }

    public int Copies { get; }

    public static async Task<MutationCaseload> CreateAsync(int copies)
    {
        await using var app = await TestApp.StartAsync();
        await ModelCaseload.AddToAsync(app);
        var plan = new TrialPlan(await DatabaseRows.ReadAsync(app.Database));
        var databases = new List<TestDatabase> { app.Database };
        while (databases.Count < copies)
        {
            databases.Add(await TestCluster.CopyAsync(app.Database));
        }

        return new(app.Database, plan, [.. databases]);
    }

    /// <summary>The first answer that shows the mutation; null where none does. At most as many calls at once as there are copies.</summary>
    /// <param name="mutation">The change for the worse.</param>
    /// <param name="onlyInTable">Looks at reading and writing the mutation's own table alone.</param>
    public async Task<string?> FirstDifferenceAsync(Mutation mutation, bool onlyInTable = false)
    {
        if (!_idle.TryTake(out var database))
        {
            throw new InvalidOperationException($"More than {Copies} mutations at once.");
        }

        try
        {
            await using var oracle = await Oracle.BeginAsync(database, mutation.Sql);
            var trials = onlyInTable ? _plan.OfTable(mutation.Table) : _plan.All(mutation.Table, mutation.Family);
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
