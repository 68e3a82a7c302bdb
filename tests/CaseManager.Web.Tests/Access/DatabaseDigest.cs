using CaseManager.Testing;

namespace CaseManager.Web.Tests.Access;

/// <summary>Calculates a digest over all rows of a database, to detect any change.</summary>
internal static class DatabaseDigest
{
    // A refused request changes these tables, since it extends the session and is recorded in the history.
    private static readonly string[] _excludedTables = ["session", "history_entry"];

    public static async Task<string> ComputeAsync(TestDatabase database)
    {
        var tables =
            await database.ReadAsync<string>("select relname::text from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' order by 1");
        var digests = new List<string>();
        foreach (var table in tables.Except(_excludedTables))
        {
            var digest = await database.ReadAsync<string>($"select coalesce(md5(string_agg(t::text, ' ' order by t::text)), '') from \"{table}\" t");
            digests.Add($"{table} {digest[0]}");
        }

        return string.Join('\n', digests);
    }
}
