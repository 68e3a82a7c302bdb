using System.Text.Json;
using CaseManager.Domain.Access;

namespace CaseManager.Web.Tests.RowSecurity;

/// <summary>Calls by every caller of the functions for accounts and world figures, with the outcomes expected by the model.</summary>
internal sealed class AccountAttempts(DatabaseRows rows)
{
    public IEnumerable<(Attempt Attempt, string Expected)> Of(Asker asker)
    {
        var administers = asker.Role == Role.Administrator;
        yield return Try("find_accounts", "select count(*)::text from row_security.find_accounts(null, null, null, null, 0, 200)", new { }, administers, $"{Math.Min(200, rows["staff"].Count)}");
        yield return Try(
            "invite", "select row_security.invite(gen_random_uuid(), 'x', 'x@x', 'X@X', 'LegalOfficer', 1::smallint, '{1}', sha256('x'))::text", new { }, administers, "true");
        yield return Try("add_organisation", "select (row_security.add_organisation('x', 'Office', 'RO', 'Europe/Bucharest') is not null)::text", new { }, administers, "true");
        yield return Try("rename_organisation", "select row_security.rename_organisation(1::smallint, 'x')::text", new { }, administers, "true");
        yield return Try("load_world_figures", "select row_security.load_world_figures('[]')::text", new { }, administers, "");
        foreach (var link in rows["account_link"])
        {
            yield return Try("cancel_link", "select row_security.cancel_link(($1 ->> 'id')::uuid)::text", new { id = link["id"] }, administers, "true");
        }

        foreach (var person in rows["staff"])
        {
            var (who, isActive) = (person["id"]!, person["active"] == bool.TrueString);
            var changes = administers && who != asker.Id;
            yield return Try("read_account", "select count(*)::text from row_security.read_account(($1 ->> 'who')::uuid)", new { who }, administers, "1");
            yield return Try("open_links_of", "select count(*)::text from row_security.open_links_of(($1 ->> 'who')::uuid)", new { who }, administers, $"{rows["account_link"].Count(l => l["staff_id"] == who)}");
            yield return Try("give_link", "select row_security.give_link(($1 ->> 'who')::uuid, sha256('x'))", new { who }, changes, isActive ? "Reset" : "");
            yield return Try("change_role", "select row_security.change_role(($1 ->> 'who')::uuid, 'LegalOfficer')::text", new { who }, changes, "");
            yield return Try("change_workplace", "select row_security.change_workplace(($1 ->> 'who')::uuid, 1::smallint, '{1,2}')::text", new { who }, changes, "");
            yield return Try("change_details", "select row_security.change_details(($1 ->> 'who')::uuid, 'x', 'x@x', 'X@X')::text", new { who }, changes, "true");
            yield return Try("set_active", "select row_security.set_active(($1 ->> 'who')::uuid, false)::text", new { who }, changes, "");
            yield return Try(
                "ask_factor_reset", "select row_security.ask_factor_reset(($1 ->> 'who')::uuid, 'CalledBack')::text", new { who }, changes,
                isActive && HasFactor(who) && !rows["factor_reset"].Any(r => r["staff_id"] == who) ? "true" : "false");
        }

        var mine = rows["factor_reset"].Where(r => Confirms(asker, r["staff_id"]!, r["asked_by"]!)).Select(r => r["id"]!).ToArray();
        yield return Try(
            "waiting_factor_resets", "select string_agg(id::text, ' ' order by id) from row_security.waiting_factor_resets()", new { },
            administers || asker.Role == Role.OfficeLead, string.Join(' ', mine.Order(StringComparer.Ordinal)));
        foreach (var reset in rows["factor_reset"].Select(r => r["id"]!))
        {
            yield return Try("confirm_factor_reset", "select row_security.confirm_factor_reset(($1 ->> 'id')::uuid)::text", new { id = reset }, mine.Contains(reset), "true");
        }
    }

    private bool HasFactor(string staff) => rows["second_factor"].Any(f => f["staff_id"] == staff && f["confirmed_at"] is not null);

    private bool Confirms(Asker asker, string person, string askedBy) => asker.Id != person && asker.Id != askedBy
        && (asker.Role == Role.Administrator
            || (asker.Role == Role.OfficeLead && rows["staff_office"].Any(o => o["staff_id"] == person && asker.Offices.Contains(o["office_id"]!))));

    private static (Attempt Attempt, string Expected) Try(string what, string sql, object row, bool may, string found) =>
        (new($"{what} {JsonSerializer.Serialize(row)}", sql, JsonSerializer.SerializeToElement(row)), may ? $"ok {found}" : Attempts.Refused);
}
