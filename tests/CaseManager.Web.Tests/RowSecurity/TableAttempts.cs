using System.Text.Json;

namespace CaseManager.Web.Tests.RowSecurity;

/// <summary>Every attempt on a table, with the outcome expected by the model.</summary>
internal static class TableAttempts
{
    // An insert that row security permits fails with this SQLSTATE, since the row already exists.
    private const string UniqueViolation = "23505";

    // Cover names are unique within a case.
    private const string CoverNameColumn = "cover_name";

    // Columns that name an owner or an actor.
    private static readonly string[] _personColumns = ["owner_id", "actor_id", "opened_by", "staff_id", "recorded_by", "answered_by", "recorded_by",
        "changed_by", "recorded_by", "recorded_by", "planned_by", "recorded_by", "approved_by", "recorded_by", "loaded_by"];

    public static IEnumerable<(Attempt Attempt, string Expected)> GetReadAttempts(Table table, TableRule rule, TestCaller caller)
    {
        yield return (new($"read {table.Name}", $"select {GetKeysSql(table)} from {Quote(table.Name)} t"), GetExpectedKeys(table, rule.CanRead, caller));
    }

    public static IEnumerable<(Attempt Attempt, string Expected)> GetWriteAttempts(Table table, TableRule rule, TestCaller caller)
    {
        var name = Quote(table.Name);
        yield return (
            new($"delete from {table.Name}",
                $"with done as (delete from {name} t returning {table.Key} as key) select string_agg(key, ' ' order by key collate \"C\") from done"),
            GetExpectedKeys(table, rule.CanDelete, caller));
        yield return (new($"delete from {table.Name} blindly", $"delete from {name}", IsBlind: true), GetExpectedCount(table, rule.CanDelete, caller));
        var (updated, counted) = (GetExpectedKeys(table, rule.CanUpdate, caller), GetExpectedCount(table, rule.CanUpdate, caller)); // the same for each column
        foreach (var column in table.Columns)
        {
            yield return (
                new($"update {table.Name}.{column}",
                    $"with done as (update {name} t set {Quote(column)} = {Quote(column)} returning {table.Key} as key) select string_agg(key, ' ' order by "
                        + "key collate \"C\") from done"),
                rule.UpdateColumns?.Contains(column) == true ? updated : Attempts.Denied);
            if (rule.UpdateColumns?.Contains(column) == true
                && (table.Rows.FirstOrDefault(row => rule.CanUpdate!(caller, row)) ?? (table.Rows is [var first, ..] ? first : null)) is { } any)
            {
                // Policies for reading do not apply where no column is read. The value written comes from an accessible row, so that no row changes
                // owner.
                var value = column == CoverNameColumn
                    ? "md5(random()::text)" : $"(select {Quote(column)} from jsonb_populate_record(null::{name}, $1))";
                yield return (
                    new($"update {table.Name}.{column} blindly", $"update {name} set {Quote(column)} = {value}", any.Values, IsBlind: true), counted);
            }

            if (!CanInsert(rule, column))
            {
                yield return (new($"insert into {table.Name} ({column})", GetInsertSql(table, [column]), EmptyRow), Attempts.Denied);
            }
        }

        string[] columns = [.. table.Columns.Where(c => CanInsert(rule, c))];
        foreach (var row in columns.Length > 0 ? table.Rows.SelectMany(row => GetVariants(table, row, caller)) : [])
        {
            yield return (new($"insert into {table.Name} {row.Key} {DescribePeople(row)}", GetInsertSql(table, columns), row.Values),
                rule.CanInsert!(caller, row) ? UniqueViolation : Attempts.Hidden);
        }
    }

    private static JsonElement EmptyRow => JsonSerializer.SerializeToElement(new { });

    private static bool CanInsert(TableRule rule, string column) => rule.CanInsert is not null && rule.InsertColumns?.Contains(column) != false;

    // The row is tried unchanged and in the caller's name, and a case also in each office.
    private static IEnumerable<Row> GetVariants(Table table, Row row, TestCaller caller)
    {
        yield return row;
        var own = _personColumns.Where(c => row.HasColumn(c) && row[c] is not null).Aggregate(row, (r, column) => r.WithValue(column, caller.Id));
        if (DescribePeople(own) != DescribePeople(row))
        {
            yield return own;
        }

        foreach (var office in table.Name == "cases" ? table.Rows.Select(r => r["office_id"]!).Distinct().Where(o => o != row["office_id"]) : [])
        {
            yield return own.WithValue("office_id", short.Parse(office, System.Globalization.CultureInfo.InvariantCulture));
        }
    }

    private static string DescribePeople(Row row) => string.Join(' ', _personColumns.Append("office_id").Where(row.HasColumn).Select(c => $"{c}={row[c]}"));

    private static string GetExpectedKeys(Table table, Func<TestCaller, Row, bool>? may, TestCaller caller) => may is null
        ? Attempts.Denied
        : "ok " + string.Join(' ', table.Rows.Where(row => may(caller, row)).Select(row => row.Key).Order(StringComparer.Ordinal));

    private static string GetExpectedCount(Table table, Func<TestCaller, Row, bool>? may, TestCaller caller) =>
        may is null ? Attempts.Denied : $"ok {table.Rows.Count(row => may(caller, row))}";

    private static string GetKeysSql(Table table) => $"string_agg({table.Key}, ' ' order by {table.Key} collate \"C\")";

    private static string GetInsertSql(Table table, IReadOnlyList<string> columns)
    {
        var list = string.Join(", ", columns.Select(Quote));
        return $"with done as (insert into {Quote(table.Name)} ({list}) select {list} from jsonb_populate_record(null::{Quote(table.Name)}, $1)) select ''";
    }

    private static string Quote(string name) => $"\"{name}\"";
}
