using System.Collections.Concurrent;
using CaseManager.Testing;

namespace CaseManager.Web.Tests.RowSecurity;

/// <summary>The model caseload in several database copies, on which mutations run in parallel.</summary>
internal sealed class MutationCaseload
{
    private readonly TrialPlan _plan;
    private readonly ConcurrentBag<TestDatabase> _idle;

    // Callers that detected a mutation, the latest first.
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

    /// <summary>
    /// The first difference that reveals the mutation, or null. At most as many concurrent calls as copies. With <c>onlyInTable</c>, only trials of
    /// the mutation's own table run.
    /// </summary>
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

    // Reorders within a family and table only, so that the likeliest trials stay first.
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
