using System.Text.Json;
using System.Text.Json.Serialization;
using CaseManager.Testing;
using Npgsql;

namespace CaseManager.Web.Tests.RowSecurity;

/// <summary>Something that someone tries by raw SQL.</summary>
/// <param name="Description">Description, for the message about a difference.</param>
/// <param name="Sql">A query with one column of text, or a change; $1 is the row.</param>
/// <param name="Row">A row to try it with.</param>
/// <param name="IsCheckedAtCommit">Whether to ask also what is asked only at commit.</param>
/// <param name="IsBlind">Whether it is a change that reads nothing, of which only the number of rows is known.</param>
internal sealed record Attempt(
    [property: JsonPropertyName("event")] string Description,
    [property: JsonPropertyName("sql")] string Sql,
    [property: JsonPropertyName("row")] JsonElement? Row = null,
    [property: JsonPropertyName("until_commit")] bool IsCheckedAtCommit = false,
    [property: JsonPropertyName("blindly")] bool IsBlind = false);

/// <summary>Runs raw SQL as the caller of a connection, one attempt after the other, and undoes each.</summary>
internal static class Attempts
{
    /// <summary>Refused before any row: no such right.</summary>
    public const string Denied = "denied";

    /// <summary>Refused for this row.</summary>
    public const string Hidden = "hidden";

    /// <summary>Refused by a function that checks who may.</summary>
    public const string Refused = "refused";

    // Within the server, since there are tens of thousands. An attempt that passes row security and meets a constraint answers with its SQLSTATE.
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

    /// <summary>The outcome of each attempt, in order.</summary>
    /// <param name="connection">A connection in the name of the caller who makes the attempts.</param>
    /// <param name="attempts">The attempts, as JSON in UTF-8.</param>
    public static async Task<IReadOnlyList<string>> RunAsync(NpgsqlConnection connection, byte[] attempts)
    {
        await AppConnection.RunAsync(connection, "select set_config('attempt.list', convert_from($1, 'UTF8'), false)", attempts);
        await AppConnection.RunAsync(connection, RunScript);
        var outcomes = (await TestDatabase.ReadAsync<string>(connection, "select current_setting('attempt.outcomes')")).Single();
        return JsonSerializer.Deserialize<string[]>(outcomes)!;
    }
}
