using System.Text.Json;
using CaseManager.Testing;

namespace CaseManager.Web.Tests.RowSecurity;

/// <summary>Removes one condition from a policy: each operand of each "and", at any depth.</summary>
internal static class ConditionMutations
{
    private const string AndOperator = " AND ";

    private const string PoliciesSql =
        """
        select json_build_array(c.relname, p.polname, how, expression)::text
        from pg_policy p join pg_class c on c.oid = p.polrelid,
             lateral (values ('using', pg_get_expr(p.polqual, p.polrelid)), ('with check', pg_get_expr(p.polwithcheck, p.polrelid))) x (how, expression)
        where expression like '% AND %' and c.relnamespace = 'public'::regnamespace -- figures.entry has tests of its own
        order by c.relname collate "C", p.polname collate "C"
        """;

    public static async Task<IReadOnlyList<Mutation>> ReadAsync(TestDatabase database) =>
        [.. from policy in await database.ReadAsync<string>(PoliciesSql)
            let parts = JsonSerializer.Deserialize<string[]>(policy)!
            let expression = parts[3]
            from side in FindOperands(expression)
            let without = expression[..side.Start] + "true" + expression[side.End..]
            select new Mutation(
                $"{parts[0]}.{parts[1]} without {expression[side.Start..side.End]}",
                $"alter policy {parts[1]} on {parts[0]} {parts[2]} ({without})", parts[0])];

    private static HashSet<(int Start, int End)> FindOperands(string expression)
    {
        var sides = new HashSet<(int Start, int End)>();
        for (var and = expression.IndexOf(AndOperator, StringComparison.Ordinal); and >= 0; and = expression.IndexOf(AndOperator, and + 1,
            StringComparison.Ordinal))
        {
            sides.Add((FindOpening(expression, and - 1), and));
            sides.Add((and + AndOperator.Length, FindClosing(expression, and + AndOperator.Length) + 1));
        }

        return sides;
    }

    private static int FindOpening(string expression, int closing)
    {
        var at = closing;
        for (var depth = GetDepthChange(expression[at]); depth != 0; depth += GetDepthChange(expression[at]))
        {
            at--;
        }

        return at;
    }

    private static int FindClosing(string expression, int opening)
    {
        var at = opening;
        for (var depth = GetDepthChange(expression[at]); depth != 0; depth += GetDepthChange(expression[at]))
        {
            at++;
        }

        return at;
    }

    private static int GetDepthChange(char character) => character switch { '(' => 1, ')' => -1, _ => 0 };
}
