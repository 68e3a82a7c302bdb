using System.Text.Json;
using CaseManager.Testing;

namespace CaseManager.Web.Tests.RowSecurity;

/// <summary>A table of schema public with all its rows. The key is the SQL for the text of a row's primary key.</summary>
internal sealed record Table(string Name, IReadOnlyList<string> Columns, string Key, IReadOnlyList<Row> Rows);

/// <summary>A row; the key is the text of its primary key.</summary>
internal sealed record Row(string Key, JsonElement Values)
{
    /// <summary>Value of a column as text; null for SQL null.</summary>
    public string? this[string column] => Values.GetProperty(column) is { ValueKind: not JsonValueKind.Null } value ? value.ToString() : null;

    public bool HasColumn(string column) => Values.TryGetProperty(column, out _);

    /// <summary>A copy of the row with another value in a column.</summary>
    public Row WithValue(string column, object value)
    {
        var values = Values.EnumerateObject().ToDictionary(p => p.Name, p => p.Value);
        values[column] = JsonSerializer.SerializeToElement(value);
        return this with { Values = JsonSerializer.SerializeToElement(values) };
    }
}

/// <summary>All rows of a database, read as superuser, bypassing row security.</summary>
internal sealed class DatabaseRows
{
    private const string CatalogSql =
        """
        select json_build_object(
            'name', t.relname,
            'columns', (select json_agg(a.attname order by a.attnum) from pg_attribute a where a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped),
            'key', (select 'concat_ws(''|'', ' || string_agg(format('%I::text', a.attname), ', ' order by a.attnum) || ')'
                    from pg_index i join pg_attribute a on a.attrelid = t.oid and a.attnum = any (i.indkey) where i.indrelid = t.oid and i.indisprimary))::text
        from pg_class t where t.relnamespace = 'public'::regnamespace and t.relkind in ('r', 'p') order by t.relname collate "C"
        """;

    private readonly Dictionary<string, Table> _tables;

    private DatabaseRows(IEnumerable<Table> tables) => _tables = tables.ToDictionary(t => t.Name);

    public IReadOnlyCollection<Table> Tables => _tables.Values;

    public IReadOnlyList<Row> this[string table] => _tables[table].Rows;

    public static async Task<DatabaseRows> ReadAsync(TestDatabase database)
    {
        var tables = new List<Table>();
        foreach (var found in (await database.ReadAsync<string>(CatalogSql)).Select(t => JsonSerializer.Deserialize<JsonElement>(t)))
        {
            var (name, key) = (found.GetProperty("name").GetString()!, found.GetProperty("key").GetString()!);
            var rows = await database.ReadAsync<string>($"select json_build_array({key}, to_jsonb(t))::text from \"{name}\" t");
            tables.Add(new(
                name,
                [.. found.GetProperty("columns").EnumerateArray().Select(c => c.GetString()!)],
                key,
                [.. rows.Select(r => JsonSerializer.Deserialize<JsonElement>(r)).Select(r => new Row(r[0].GetString()!, r[1]))]));
        }

        return new(tables);
    }
}
