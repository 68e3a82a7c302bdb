using CaseManager.Testing;
using Npgsql;

namespace CaseManager.Web.Tests.RowSecurity;

/// <summary>Tries everything as everyone, and says where the database and the model differ.</summary>
internal sealed class RowComparison(TestDatabase database, DatabaseRows rows)
{
    private readonly RowModel _model = new(rows);

    /// <summary>How many answers were compared.</summary>
    public int Compared { get; private set; }

    /// <summary>The tables that the model does not know.</summary>
    public IEnumerable<string> UnknownTables => rows.Tables.Select(t => t.Name).Where(name => _model.RuleOf(name) is null);

    public IReadOnlyList<Asker> Everyone => _model.Everyone();

    /// <summary>The differences, as they are found: reading and writing first, then the ways in.</summary>
    /// <param name="first">A table to look at before any other.</param>
    public IAsyncEnumerable<string> DifferencesAsync(string? first = null)
    {
        var tables = rows.Tables.Where(t => _model.RuleOf(t.Name) is not null).ToLookup(t => t.Name == first);
        var waysIn = new WaysInAttempts(_model, rows);
        return InTablesAsync(tables[true]).Concat(InTablesAsync(tables[false]))
            .Concat(ForEveryoneAsync(waysIn.Of))
            .Concat(ForEveryoneAsync(new AccountAttempts(rows).Of))
            .Concat(OfNobodyAsync(waysIn));
    }

    /// <summary>The differences in one table.</summary>
    public IAsyncEnumerable<string> DifferencesInAsync(string table) => InTablesAsync(rows.Tables.Where(t => t.Name == table));

    // In the planning role that is theirs, and in the other, which SQL slipped into the app could take: it must get them nothing more.
    private IAsyncEnumerable<string> InTablesAsync(IEnumerable<Table> tables)
    {
        return ForEveryoneAsync(Everything).Concat(ForEveryoneAsync(Everything, inTheOtherRole: true));

        IEnumerable<(Attempt, string)> Everything(Asker who) =>
            tables.SelectMany(t => TableAttempts.Reading(t, RuleOf(t), who).Concat(TableAttempts.Writing(t, RuleOf(t), who)));
    }

    private async IAsyncEnumerable<string> ForEveryoneAsync(Func<Asker, IEnumerable<(Attempt, string)>> expectations, bool inTheOtherRole = false)
    {
        foreach (var who in Everyone.Select(who => who with { AsLead = who.AsLead != inTheOtherRole }))
        {
            var role = who.AsLead ? "casemanager_lead" : "casemanager_field";
            await using var connection = await AppConnection.SayingAsync(database, AppConnection.Announce(Guid.Parse(who.Id)), role);
            await foreach (var difference in CompareAsync(connection, $"{who.Name} as {role}", expectations(who)))
            {
                yield return difference;
            }
        }
    }

    private async IAsyncEnumerable<string> OfNobodyAsync(WaysInAttempts waysIn)
    {
        await using var bare = await AppConnection.BareAsync(database);
        await foreach (var difference in CompareAsync(bare, "no one", waysIn.OfNobody().Concat(rows.Tables.SelectMany(Nothing))))
        {
            yield return difference;
        }
    }

    private TableRule RuleOf(Table table) => _model.RuleOf(table.Name)!;

    // Who has not become anyone has no right in any table.
    private static IEnumerable<(Attempt, string)> Nothing(Table table)
    {
        var nobody = new Asker("", "", null, []);
        return TableAttempts.Reading(table, new(), nobody).Concat(TableAttempts.Writing(table, new(), nobody));
    }

    private async IAsyncEnumerable<string> CompareAsync(NpgsqlConnection connection, string who, IEnumerable<(Attempt Attempt, string Expected)> expectations)
    {
        (Attempt Attempt, string Expected)[] tried = [.. expectations];
        var outcomes = await Attempts.RunAsync(connection, [.. tried.Select(t => t.Attempt)]);
        foreach (var ((attempt, expected), outcome) in tried.Zip(outcomes))
        {
            Compared++;
            if (outcome != expected)
            {
                yield return $"{who}: {attempt.What}: {outcome}, not {expected}";
            }
        }
    }
}
