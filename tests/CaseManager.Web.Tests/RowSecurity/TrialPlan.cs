namespace CaseManager.Web.Tests.RowSecurity;

/// <summary>All attempts of all callers, with the outcomes that the row model expects: prepared once, run against any state of the rules.</summary>
/// <remarks>
/// Each caller tries everything in their own planning role and in the other one, which injected SQL could assume; it must yield nothing more.
/// </remarks>
internal sealed class TrialPlan
{
    private static readonly bool[] _planningRoles = [false, true]; // true: the role that is not the caller's own

    private readonly RowModel _model;
    private readonly DatabaseRows _rows;
    private readonly Trial[] _trials;

    public TrialPlan(DatabaseRows rows)
    {
        (_rows, _model) = (rows, new RowModel(rows));
        _trials = [.. OfTables(), .. OfFunctions(), Anonymous()];
    }

    /// <summary>Tables that the model does not cover.</summary>
    public IEnumerable<string> UnknownTables => _rows.Tables.Select(t => t.Name).Where(name => _model.RuleOf(name) is null);

    public IReadOnlyList<Asker> Everyone => _model.Everyone();

    /// <summary>All trials: those of the table first, then those of the family, by likelihood of showing a change.</summary>
    public IEnumerable<Trial> All(string? table = null, TrialFamily family = TrialFamily.Table) =>
        _trials.OrderBy(t => t.Family == family && (family != TrialFamily.Table || t.Table == table) ? 0 : t.Table == table ? 1 : 2);

    public IEnumerable<Trial> OfTable(string table) => _trials.Where(t => t.Table == table);

    private IEnumerable<Trial> OfTables() =>
        from table in _rows.Tables
        where _model.RuleOf(table.Name) is not null
        let rule = _model.RuleOf(table.Name)!
        from inTheOtherRole in _planningRoles
        from caller in Everyone
        let asker = caller with { AsLead = caller.AsLead != inTheOtherRole }
        select new Trial(TrialFamily.Table, table.Name, asker, TableAttempts.Reading(table, rule, asker).Concat(TableAttempts.Writing(table, rule, asker)));

    private IEnumerable<Trial> OfFunctions()
    {
        var (waysIn, accounts) = (new WaysInAttempts(_model, _rows), new AccountAttempts(_rows));
        return Everyone.Select(asker => new Trial(TrialFamily.WaysIn, null, asker, waysIn.Of(asker)))
            .Concat(Everyone.Select(asker => new Trial(TrialFamily.Accounts, null, asker, accounts.Of(asker))));
    }

    // Without a caller there is no right on any table.
    private Trial Anonymous() => new(TrialFamily.Anonymous, null, null, new WaysInAttempts(_model, _rows).OfNobody().Concat(_rows.Tables.SelectMany(NoRight)));

    private static IEnumerable<(Attempt, string)> NoRight(Table table)
    {
        var nobody = new Asker("", "", null, []);
        return TableAttempts.Reading(table, new(), nobody).Concat(TableAttempts.Writing(table, new(), nobody));
    }
}
