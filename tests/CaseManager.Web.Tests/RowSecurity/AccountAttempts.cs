using System.Text.Json;
using CaseManager.Domain.Access;

namespace CaseManager.Web.Tests.RowSecurity;

/// <summary>Calls by every caller of the functions for accounts and international figures, with the outcomes expected by the model.</summary>
internal sealed class AccountAttempts(DatabaseRows rows)
{
    public IEnumerable<(Attempt Attempt, string Expected)> GetAttempts(TestCaller caller)
    {
        var administers = caller.Role == Role.Administrator;
        yield return CreateAttempt("find_accounts", "select count(*)::text from row_security.find_accounts(null, null, null, null, 0, 200)", new { },
            administers, $"{Math.Min(200, rows["staff"].Count)}");
        yield return CreateAttempt(
            "invite", "select row_security.invite(gen_random_uuid(), 'x', 'x@x', 'X@X', 'LegalOfficer', 1::smallint, '{1}', sha256('x'))::text", new { },
            administers, "true");
        yield return CreateAttempt("add_organisation", "select (row_security.add_organisation('x', 'Office', 'RO', 'Europe/Bucharest') is not null)::text",
            new { }, administers, "true");
        yield return CreateAttempt("rename_organisation", "select row_security.rename_organisation(1::smallint, 'x')::text", new { }, administers, "true");
        yield return CreateAttempt("load_international_figures", "select row_security.load_international_figures('[]')::text", new { }, administers, "");
        foreach (var link in rows["account_link"])
        {
            yield return CreateAttempt("cancel_link", "select row_security.cancel_link(($1 ->> 'id')::uuid)::text", new { id = link["id"] },
                administers, "true");
        }

        foreach (var person in rows["staff"])
        {
            var (who, isActive) = (person["id"]!, person["is_active"] == bool.TrueString);
            var changes = administers && who != caller.Id;
            yield return CreateAttempt("read_account", "select count(*)::text from row_security.read_account(($1 ->> 'who')::uuid)", new { who },
                administers, "1");
            yield return CreateAttempt("pending_links", "select count(*)::text from row_security.pending_links(($1 ->> 'who')::uuid)", new { who }, administers,
                $"{rows["account_link"].Count(l => l["staff_id"] == who)}");
            yield return CreateAttempt("reissue_link", "select row_security.reissue_link(($1 ->> 'who')::uuid, sha256('x'))", new { who }, changes,
                isActive ? "Reset" : "");
            yield return CreateAttempt("change_role", "select row_security.change_role(($1 ->> 'who')::uuid, 'LegalOfficer')::text", new { who }, changes, "");
            yield return CreateAttempt("change_workplace", "select row_security.change_workplace(($1 ->> 'who')::uuid, 1::smallint, '{1,2}')::text",
                new { who }, changes, "");
            yield return CreateAttempt("change_details", "select row_security.change_details(($1 ->> 'who')::uuid, 'x', 'x@x', 'X@X')::text", new { who },
                changes, "true");
            yield return CreateAttempt("set_active", "select row_security.set_active(($1 ->> 'who')::uuid, false)::text", new { who }, changes, "");
            yield return CreateAttempt(
                "request_factor_reset", "select row_security.request_factor_reset(($1 ->> 'who')::uuid, 'Callback')::text", new { who }, changes,
                isActive && HasFactor(who) && !rows["factor_reset"].Any(r => r["staff_id"] == who) ? "true" : "false");
        }

        var mine = rows["factor_reset"].Where(r => CanConfirm(caller, r["staff_id"]!, r["requested_by"]!)).Select(r => r["id"]!).ToArray();
        yield return CreateAttempt(
            "pending_factor_resets", "select string_agg(id::text, ' ' order by id) from row_security.pending_factor_resets()", new { },
            administers || caller.Role == Role.OfficeLead, string.Join(' ', mine.Order(StringComparer.Ordinal)));
        foreach (var reset in rows["factor_reset"].Select(r => r["id"]!))
        {
            yield return CreateAttempt("confirm_factor_reset", "select row_security.confirm_factor_reset(($1 ->> 'id')::uuid)::text", new { id = reset },
                mine.Contains(reset), "true");
        }
    }

    private bool HasFactor(string staff) => rows["second_factor"].Any(f => f["staff_id"] == staff && f["confirmed_at"] is not null);

    private bool CanConfirm(TestCaller caller, string person, string askedBy) => caller.Id != person && caller.Id != askedBy
        && (caller.Role == Role.Administrator
            || (caller.Role == Role.OfficeLead && rows["staff_office"].Any(o => o["staff_id"] == person && caller.Offices.Contains(o["office_id"]!))));

    private static (Attempt Attempt, string Expected) CreateAttempt(string description, string sql, object row, bool may, string found) =>
        (new($"{description} {JsonSerializer.Serialize(row)}", sql, JsonSerializer.SerializeToElement(row)), may ? $"ok {found}" : Attempts.Refused);
}
