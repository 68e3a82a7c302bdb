using System.Text;
using CaseManager.Testing;
using CaseManager.Web.Tests.Wordings;
using Xunit;

namespace CaseManager.Web.Tests.RowSecurity;

/// <summary>Keeps docs/schema.md consistent with the tables and the privileges of the app's roles in PostgreSQL's catalog.</summary>
public class SchemaPageTests
{
    private const string ColumnsSql =
        """
        select t.relname || '|' || string_agg(a.attname || ' ' || format_type(a.atttypid,
          a.atttypmod) || case when a.attnotnull then '' else ' or null' end, ', ' order by a.attnum)
        from pg_class t join pg_attribute a on a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped
        where t.relnamespace = 'public'::regnamespace and t.relkind = 'r' and t.relname not like '\_\_%' group by t.relname order by t.relname collate "C"
        """;

    // Privileges granted to a signed-in caller; the policies in Data/RowSecurity decide on the rows.
    private const string PrivilegesSql =
        """
        select t.relname || '|' || concat_ws(', ',
          case when has_table_privilege('casemanager_field', t.oid, 'select') then 'read' end,
          case when has_any_column_privilege('casemanager_field', t.oid, 'insert') then 'insert' end,
          case when has_table_privilege('casemanager_field', t.oid, 'delete') then 'delete' end,
          (select 'update ' || string_agg(a.attname, ' and ' order by a.attname collate "C") from pg_attribute a
           where a.attrelid = t.oid and a.attnum > 0 and has_column_privilege('casemanager_field', t.oid, a.attnum, 'update')))
          || '|' || case when t.relrowsecurity then 'yes' else 'no' end
        from pg_class t where t.relnamespace = 'public'::regnamespace and t.relkind = 'r'
        """;

    [Fact]
    public async Task The_document_matches_the_catalog()
    {
        var file = Path.Combine(KeyUsesTests.FindRepositoryRoot(), "docs", "schema.md");
        var written = await CreateDocumentAsync((await TestApp.GetSharedAsync()).Database);
        if (Environment.GetEnvironmentVariable("UPDATE_DOCS") == "1")
        {
            await File.WriteAllTextAsync(file, written);
        }

        Assert.Equal(written, await File.ReadAllTextAsync(file));
    }

    private static async Task<string> CreateDocumentAsync(TestDatabase database)
    {
        var rights = (await database.ReadAsync<string>(PrivilegesSql)).Select(r => r.Split('|')).ToDictionary(r => r[0]);
        var page = new StringBuilder("# The schema\n\nWritten from PostgreSQL's catalog by `UPDATE_DOCS=1 ./test -- --filter SchemaPageTests`.\n");
        foreach (var (table, columns) in (await database.ReadAsync<string>(ColumnsSql)).Select(c => c.Split('|', 2)).Select(c => (c[0], c[1])))
        {
            page.Append("\n## ").Append(table).Append("\n\n");
            page.Append("Row security: ").Append(rights[table][2]).Append(". Someone signed in may: ")
                .Append(rights[table][1] is { Length: > 0 } may ? may : "nothing").Append(".\n\n");
            foreach (var column in columns.Split(", "))
            {
                page.Append("- ").Append(column).Append('\n');
            }
        }

        return page.ToString();
    }
}
