namespace CaseManager.Web.Tests.RowSecurity;

/// <summary>All attempts of all callers, with the outcomes that the row model expects; created once and run against each mutation.</summary>
/// <remarks>
/// Each caller makes every attempt in their own planning role and in the other one, which injected SQL could assume and which must reveal no more.
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
        _trials = [.. CreateTableTrials(), .. CreateFunctionTrials(), CreateAnonymousTrial()];
    }

    /// <summary>Tables that the model does not cover.</summary>
    public IEnumerable<string> UnknownTables => _rows.Tables.Select(t => t.Name).Where(name => _model.GetRule(name) is null);

    public IReadOnlyList<TestCaller> Callers => _model.GetCallers();

    /// <summary>All trials, the likeliest to detect a change first: those of the table, then those of the family.</summary>
    public IEnumerable<Trial> GetAll(string? table = null, TrialFamily family = TrialFamily.Table) =>
        _trials.OrderBy(t => t.Family == family && (family != TrialFamily.Table || t.Table == table) ? 0 : t.Table == table ? 1 : 2);

    public IEnumerable<Trial> GetForTable(string table) => _trials.Where(t => t.Table == table);

    private IEnumerable<Trial> CreateTableTrials() =>
        from table in _rows.Tables
        where _model.GetRule(table.Name) is not null
        let rule = _model.GetRule(table.Name)!
        from inTheOtherRole in _planningRoles
        from caller in Callers
        let asker = caller with { IsInLeadRole = caller.IsInLeadRole != inTheOtherRole }
        select new Trial(TrialFamily.Table, table.Name, asker,
            TableAttempts.GetReadAttempts(table, rule, asker).Concat(TableAttempts.GetWriteAttempts(table, rule, asker)));

    private IEnumerable<Trial> CreateFunctionTrials()
    {
        var (waysIn, accounts) = (new CaseFunctionAttempts(_model, _rows), new AccountAttempts(_rows));
        return Callers.Select(caller => new Trial(TrialFamily.CaseFunctions, null, caller, waysIn.GetAttempts(caller)))
            .Concat(Callers.Select(caller => new Trial(TrialFamily.Accounts, null, caller, accounts.GetAttempts(caller))));
    }

    // The database grants no right on any table until a caller is set.
    private Trial CreateAnonymousTrial() =>
        new(TrialFamily.Anonymous, null, null,
            new CaseFunctionAttempts(_model, _rows).GetAnonymousAttempts().Concat(_rows.Tables.SelectMany(GetDeniedAttempts)));

    private static IEnumerable<(Attempt, string)> GetDeniedAttempts(Table table)
    {
        var nobody = new TestCaller("", "", null, []);
        return TableAttempts.GetReadAttempts(table, new(), nobody).Concat(TableAttempts.GetWriteAttempts(table, new(), nobody));
    }
}
