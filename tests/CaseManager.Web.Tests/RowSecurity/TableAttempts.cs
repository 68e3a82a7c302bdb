using System.Text.Json;

namespace CaseManager.Web.Tests.RowSecurity;

/// <summary>Every attempt on a table, with the outcome expected by the model.</summary>
internal static class TableAttempts
{
    // Permitted by row security: the row exists already, so its key conflicts.
    private const string Taken = "23505";

    // Cover names are unique within a case.
    private const string Distinct = "cover_name";

    // Columns that name an owner or an actor.
    private static readonly string[] _namesSomeone = ["owner_id", "who", "opened_by", "staff_id", "recorded_by", "answered_by", "kept_by", "changed_by", "written_by", "added_by", "planned_by", "weighed_by", "approved_by", "made_by", "loaded_by"];

    public static IEnumerable<(Attempt Attempt, string Expected)> Reading(Table table, TableRule rule, Asker asker)
    {
        yield return (new($"read {table.Name}", $"select {Keys(table)} from {Quoted(table.Name)} t"), Found(table, rule.Reads, asker));
    }

    public static IEnumerable<(Attempt Attempt, string Expected)> Writing(Table table, TableRule rule, Asker asker)
    {
        var name = Quoted(table.Name);
        yield return (
            new($"delete from {table.Name}", $"with done as (delete from {name} t returning {table.Key} as key) select string_agg(key, ' ' order by key collate \"C\") from done"),
            Found(table, rule.Deletes, asker));
        yield return (new($"delete from {table.Name} blindly", $"delete from {name}", Blindly: true), Counted(table, rule.Deletes, asker));
        var (updated, counted) = (Found(table, rule.Updates, asker), Counted(table, rule.Updates, asker)); // the same for each column
        foreach (var column in table.Columns)
        {
            yield return (
                new($"update {table.Name}.{column}", $"with done as (update {name} t set {Quoted(column)} = {Quoted(column)} returning {table.Key} as key) select string_agg(key, ' ' order by key collate \"C\") from done"),
                rule.UpdateColumns?.Contains(column) == true ? updated : Attempts.Denied);
            if (rule.UpdateColumns?.Contains(column) == true && (table.Rows.FirstOrDefault(row => rule.Updates!(asker, row)) ?? (table.Rows is [var first, ..] ? first : null)) is { } any)
            {
                // Policies for reading do not apply where no column is read. The value written comes from an accessible row, so that no row changes
                // owner.
                yield return (
                    new($"update {table.Name}.{column} blindly", $"update {name} set {Quoted(column)} = {(column == Distinct ? "md5(random()::text)" : $"(select {Quoted(column)} from jsonb_populate_record(null::{name}, $1))")}", any.Values, Blindly: true),
                    counted);
            }

            if (!MayFillIn(rule, column))
            {
                yield return (new($"insert into {table.Name} ({column})", Insert(table, [column]), Nothing), Attempts.Denied);
            }
        }

        string[] columns = [.. table.Columns.Where(c => MayFillIn(rule, c))];
        foreach (var row in columns.Length > 0 ? table.Rows.SelectMany(row => Variants(table, row, asker)) : [])
        {
            yield return (new($"insert into {table.Name} {row.Key} {Names(row)}", Insert(table, columns), row.Values), rule.Inserts!(asker, row) ? Taken : Attempts.Hidden);
        }
    }

    private static JsonElement Nothing => JsonSerializer.SerializeToElement(new { });

    private static bool MayFillIn(TableRule rule, string column) => rule.Inserts is not null && rule.InsertColumns?.Contains(column) != false;

    // The row as it is, in the caller's name, and for cases also in each office.
    private static IEnumerable<Row> Variants(Table table, Row row, Asker asker)
    {
        yield return row;
        var own = _namesSomeone.Where(c => row.Has(c) && row[c] is not null).Aggregate(row, (r, column) => r.With(column, asker.Id));
        if (Names(own) != Names(row))
        {
            yield return own;
        }

        foreach (var office in table.Name == "cases" ? table.Rows.Select(r => r["office_id"]!).Distinct().Where(o => o != row["office_id"]) : [])
        {
            yield return own.With("office_id", short.Parse(office, System.Globalization.CultureInfo.InvariantCulture));
        }
    }

    private static string Names(Row row) => string.Join(' ', _namesSomeone.Append("office_id").Where(row.Has).Select(c => $"{c}={row[c]}"));

    private static string Found(Table table, Func<Asker, Row, bool>? may, Asker asker) => may is null
        ? Attempts.Denied
        : "ok " + string.Join(' ', table.Rows.Where(row => may(asker, row)).Select(row => row.Key).Order(StringComparer.Ordinal));

    private static string Counted(Table table, Func<Asker, Row, bool>? may, Asker asker) =>
        may is null ? Attempts.Denied : $"ok {table.Rows.Count(row => may(asker, row))}";

    private static string Keys(Table table) => $"string_agg({table.Key}, ' ' order by {table.Key} collate \"C\")";

    private static string Insert(Table table, IReadOnlyList<string> columns)
    {
        var list = string.Join(", ", columns.Select(Quoted));
        return $"with done as (insert into {Quoted(table.Name)} ({list}) select {list} from jsonb_populate_record(null::{Quoted(table.Name)}, $1)) select ''";
    }

    private static string Quoted(string name) => $"\"{name}\"";
}
