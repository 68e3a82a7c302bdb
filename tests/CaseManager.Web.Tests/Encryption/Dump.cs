using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using CaseManager.Testing;
using Npgsql;

namespace CaseManager.Web.Tests.Encryption;

/// <summary>A row of a dump, with its values as text and the keys on which other rows can be joined with it.</summary>
internal sealed record DumpedRow(string Table, IReadOnlyDictionary<string, string> Values, IReadOnlyCollection<string> JoinKeys)
{
    /// <summary>The case that the row belongs to; null if it belongs to none.</summary>
    public string? CaseId => Values.GetValueOrDefault(Table == "cases" ? "id" : "case_id");
}

/// <summary>Every row of a database, as the backup role dumps it, without any key.</summary>
internal sealed partial class Dump
{
    // Shorter values are codes, which would join unrelated rows.
    private const int ShortestJoinKey = 12;

    // Longer values are ciphertexts, which are random and therefore never match.
    private const int LongestJoinKey = 200;

    private const string TablesSql =
        """
        select t.oid::regclass::text from pg_class t
        where t.relkind = 'r' and t.relnamespace in ('public'::regnamespace, 'row_security'::regnamespace, 'figures'::regnamespace)
          and has_table_privilege('casemanager_backup', t.oid, 'select')
        """;

    private const string ForeignKeysSql =
        """
        select json_build_array(k.conrelid::regclass, k.confrelid::regclass,
          (select json_agg(a.attname order by n) from unnest(k.conkey) with ordinality c (attnum, n) join pg_attribute a using (attnum)
            where a.attrelid = k.conrelid),
          (select json_agg(a.attname order by n) from unnest(k.confkey) with ordinality c (attnum, n) join pg_attribute a using (attnum)
            where a.attrelid = k.confrelid))::text
        from pg_constraint k where k.contype = 'f'
        """;

    private readonly ILookup<string, DumpedRow> _byCase;
    private readonly ILookup<string, DumpedRow> _ofNoCase;

    private Dump(IReadOnlyList<DumpedRow> rows)
    {
        Rows = rows;
        _byCase = rows.Where(row => row.CaseId is not null).ToLookup(row => row.CaseId!);
        _ofNoCase = rows.Where(row => row.CaseId is null).SelectMany(row => row.JoinKeys.Select(key => (key, row))).ToLookup(p => p.key, p => p.row);
    }

    public IReadOnlyList<DumpedRow> Rows { get; }

    public static async Task<Dump> ReadAsync(TestDatabase database)
    {
        await using var connection = new NpgsqlConnection(database.Backup);
        await connection.OpenAsync();
        var keys = (await TestDatabase.ReadAsync<string>(connection, ForeignKeysSql)).Select(k => JsonSerializer.Deserialize<JsonElement>(k))
            .Select(k => new ForeignKey(k[0].GetString()!, k[1].GetString()!, GetNames(k[2]), GetNames(k[3]))).ToList();
        var rows = new List<DumpedRow>();
        foreach (var table in await TestDatabase.ReadAsync<string>(connection, TablesSql))
        {
            foreach (var text in await TestDatabase.ReadAsync<string>(connection, $"select to_jsonb(t)::text from {table} t"))
            {
                var values = JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(text)!.Where(v => v.Value.ValueKind != JsonValueKind.Null)
                    .ToDictionary(v => v.Key, v => v.Value.ToString());
                rows.Add(new(table, values, [.. GetJoinKeys(table, values, keys)]));
            }
        }

        return new(rows);
    }

    /// <summary>
    /// Rows that can be reached from a case within this number of joins, by foreign keys in both directions or by equal values in any two columns.
    /// A path does not pass through another case, whose data does not concern this one.
    /// </summary>
    public IEnumerable<DumpedRow> GetJoinedRows(string caseId, int joins)
    {
        var found = new HashSet<DumpedRow>(ReferenceEqualityComparer.Instance);
        var followed = new HashSet<string>();
        DumpedRow[] last = [.. _byCase[caseId].Where(found.Add)];
        for (var join = 0; join < joins && last.Length > 0; join++)
        {
            last = [.. last.SelectMany(row => row.JoinKeys).Where(followed.Add).SelectMany(key => _ofNoCase[key])
                .Where(found.Add)];
        }

        return found;
    }

    private static IEnumerable<string> GetJoinKeys(string table, Dictionary<string, string> values, List<ForeignKey> keys) =>
    [
        .. values.Values.Where(v => v.Length is >= ShortestJoinKey and <= LongestJoinKey),
        .. values.Values.SelectMany(v => Identifier().Matches(v)).Select(m => m.Value),
        .. keys.Where(k => k.Table == table && k.Columns.All(values.ContainsKey)).Select(k => k.CreateJoinKey(k.Columns.Select(c => values[c]))),
        .. keys.Where(k => k.Target == table).Select(k => k.CreateJoinKey(k.TargetColumns.Select(c => values[c]))),
    ];

    private static string[] GetNames(JsonElement names) => [.. names.EnumerateArray().Select(n => n.GetString()!)];

    [GeneratedRegex("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")]
    private static partial Regex Identifier();

    private sealed record ForeignKey(string Table, string Target, string[] Columns, string[] TargetColumns)
    {
        public string CreateJoinKey(IEnumerable<string> values) =>
            string.Create(CultureInfo.InvariantCulture, $"{Target}({string.Join(',', TargetColumns)})={string.Join(',', values)}");
    }
}
