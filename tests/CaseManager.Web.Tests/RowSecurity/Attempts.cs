using System.Text.Json;
using System.Text.Json.Serialization;
using CaseManager.Testing;
using Npgsql;

namespace CaseManager.Web.Tests.RowSecurity;

/// <summary>One raw SQL statement that a caller tries to run.</summary>
/// <param name="Description">Description shown when the outcome differs from the expected one.</param>
/// <param name="Sql">Query that returns one text column, or a data change; $1 is the row.</param>
/// <param name="Row">Row passed as $1; null if the SQL uses none.</param>
/// <param name="IsCheckedAtCommit">Whether constraints that are deferred until commit are checked as well.</param>
/// <param name="IsBlind">Whether the SQL is a change that reads no column and returns only the number of affected rows.</param>
internal sealed record Attempt(
    [property: JsonPropertyName("event")] string Description,
    [property: JsonPropertyName("sql")] string Sql,
    [property: JsonPropertyName("row")] JsonElement? Row = null,
    [property: JsonPropertyName("until_commit")] bool IsCheckedAtCommit = false,
    [property: JsonPropertyName("blindly")] bool IsBlind = false);

/// <summary>Runs attempts in sequence as the caller of a connection, and rolls back each.</summary>
internal static class Attempts
{
    /// <summary>The database role lacks the privilege, whatever the row.</summary>
    public const string Denied = "denied";

    /// <summary>Row security rejects the written row.</summary>
    public const string Hidden = "hidden";

    /// <summary>A function rejects the caller after its own authorization check.</summary>
    public const string Refused = "refused";

    // The attempts run inside the server, since there are tens of thousands. One that passes row security but violates a constraint yields its SQLSTATE.
    private const string RunScript =
        """
        do $do$
        declare
          tried record; found text; said text; outcomes jsonb := '[]';
        begin
          for tried in select * from jsonb_to_recordset(current_setting('attempt.list')::jsonb) x (what text, sql text, "row" jsonb, until_commit boolean,
            blindly boolean) loop
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
                said := case when sqlerrm like 'permission denied%' then 'denied'
                    when sqlerrm like 'new row violates row-level security%' then 'hidden' else 'refused' end;
              when others then said := sqlstate;
            end;
            outcomes := outcomes || to_jsonb(said);
          end loop;
          perform set_config('attempt.outcomes', outcomes::text, false);
        end $do$
        """;

    /// <summary>Returns the outcome of each attempt, in order: "ok" and the result, a constant of this class, or an SQLSTATE.</summary>
    /// <param name="connection">Connection on which the caller and the database role are set.</param>
    /// <param name="attempts">The attempts, as JSON in UTF-8.</param>
    public static async Task<IReadOnlyList<string>> RunAsync(NpgsqlConnection connection, byte[] attempts)
    {
        await AppConnection.RunAsync(connection, "select set_config('attempt.list', convert_from($1, 'UTF8'), false)", attempts);
        await AppConnection.RunAsync(connection, RunScript);
        var outcomes = (await TestDatabase.ReadAsync<string>(connection, "select current_setting('attempt.outcomes')")).Single();
        return JsonSerializer.Deserialize<string[]>(outcomes)!;
    }
}
