using System.Text.Json;
using CaseManager.Testing;

namespace CaseManager.Web.Tests.RowSecurity;

/// <summary>Removes one condition from a policy: each operand of each "and", at any depth.</summary>
internal static class ConditionMutations
{
    private const string And = " AND ";

    private const string Policies =
        """
        select json_build_array(c.relname, p.polname, how, expression)::text
        from pg_policy p join pg_class c on c.oid = p.polrelid,
             lateral (values ('using', pg_get_expr(p.polqual, p.polrelid)), ('with check', pg_get_expr(p.polwithcheck, p.polrelid))) x (how, expression)
        where expression like '% AND %' and c.relnamespace = 'public'::regnamespace -- figures.entry has tests of its own
        order by c.relname collate "C", p.polname collate "C"
        """;

    public static async Task<IReadOnlyList<Mutation>> ReadAsync(TestDatabase database) =>
        [.. from policy in await database.ReadAsync<string>(Policies)
            let parts = JsonSerializer.Deserialize<string[]>(policy)!
            let expression = parts[3]
            from side in SidesOf(expression)
            let without = expression[..side.Start] + "true" + expression[side.End..]
            select new Mutation(
                $"{parts[0]}.{parts[1]} without {expression[side.Start..side.End]}", $"alter policy {parts[1]} on {parts[0]} {parts[2]} ({without})", parts[0])];

    private static HashSet<(int Start, int End)> SidesOf(string expression)
    {
        var sides = new HashSet<(int Start, int End)>();
        for (var and = expression.IndexOf(And, StringComparison.Ordinal); and >= 0; and = expression.IndexOf(And, and + 1, StringComparison.Ordinal))
        {
            sides.Add((Opening(expression, and - 1), and));
            sides.Add((and + And.Length, Closing(expression, and + And.Length) + 1));
        }

        return sides;
    }

    private static int Opening(string expression, int closing)
    {
        var at = closing;
        for (var depth = Depth(expression[at]); depth != 0; depth += Depth(expression[at]))
        {
            at--;
        }

        return at;
    }

    private static int Closing(string expression, int opening)
    {
        var at = opening;
        for (var depth = Depth(expression[at]); depth != 0; depth += Depth(expression[at]))
        {
            at++;
        }

        return at;
    }

    private static int Depth(char character) => character switch { '(' => 1, ')' => -1, _ => 0 };
}
