using System.Text.Json;
using System.Text.Json.Serialization;
using CaseManager.Testing;
using Npgsql;

namespace CaseManager.Web.Tests.RowSecurity;

/// <summary>An attempt in raw SQL.</summary>
/// <param name="What">Description, for messages.</param>
/// <param name="Sql">A query with one text column, or a change; $1 is the row.</param>
/// <param name="Row">The row to try it with.</param>
/// <param name="UntilCommit">Whether constraints that are deferred to commit are checked too.</param>
/// <param name="Blindly">Whether it is a change that reads nothing, so that only the number of rows is known.</param>
internal sealed record Attempt(
    [property: JsonPropertyName("what")] string What,
    [property: JsonPropertyName("sql")] string Sql,
    [property: JsonPropertyName("row")] JsonElement? Row = null,
    [property: JsonPropertyName("until_commit")] bool UntilCommit = false,
    [property: JsonPropertyName("blindly")] bool Blindly = false);

/// <summary>Runs attempts as the caller of a connection, one after another, and undoes each.</summary>
internal static class Attempts
{
    /// <summary>Refused before any row: missing privilege.</summary>
    public const string Denied = "denied";

    /// <summary>Refused for this row by a policy.</summary>
    public const string Hidden = "hidden";

    /// <summary>Refused by a function that checks authorization.</summary>
    public const string Refused = "refused";

    // Runs within the server, since there are tens of thousands. An attempt that row security permits but a constraint refuses returns the error
    // code.
    private const string Run =
        """
        do $do$
        declare
          tried record; found text; said text; outcomes jsonb := '[]';
        begin
          for tried in select * from jsonb_to_recordset(current_setting('attempt.list')::jsonb) x (what text, sql text, "row" jsonb, until_commit boolean, blindly boolean) loop
            begin
              if tried.blindly then
                execute tried.sql using tried."row";
                get diagnostics found = row_count;
              else
                execute tried.sql into found using tried."row";
              end if;
              if tried.until_commit then set constraints all immediate; end if;
              raise exception using errcode = 'P0UND', message = coalesce(found, '');
            exception
              when sqlstate 'P0UND' then said := 'ok ' || sqlerrm;
              when insufficient_privilege then
                said := case when sqlerrm like 'permission denied%' then 'denied' when sqlerrm like 'new row violates row-level security%' then 'hidden' else 'refused' end;
              when others then said := sqlstate;
            end;
            outcomes := outcomes || to_jsonb(said);
          end loop;
          perform set_config('attempt.outcomes', outcomes::text, false);
        end $do$
        """;

    /// <summary>Runs the attempts, given as JSON, as the caller of the connection; returns their outcomes in order.</summary>
    public static async Task<IReadOnlyList<string>> RunAsync(NpgsqlConnection connection, string attempts)
    {
        await AppConnection.RunAsync(connection, "select set_config('attempt.list', $1, false)", attempts);
        await AppConnection.RunAsync(connection, Run);
        var outcomes = (await TestDatabase.ReadAsync<string>(connection, "select current_setting('attempt.outcomes')")).Single();
        return JsonSerializer.Deserialize<string[]>(outcomes)!;
    }
}
