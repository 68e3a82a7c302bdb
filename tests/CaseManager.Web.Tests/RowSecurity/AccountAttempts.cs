using System.Text.Json;
using CaseManager.Domain.Access;

namespace CaseManager.Web.Tests.RowSecurity;

/// <summary>Calls by every caller of the functions for accounts and international figures, with the outcomes expected by the model.</summary>
internal sealed class AccountAttempts(DatabaseRows rows)
{
    private const string NotApplicable = "NotApplicable";

    public IEnumerable<(Attempt Attempt, string Expected)> GetAttempts(TestCaller caller)
    {
        var administers = caller.Role == Role.Administrator;
        yield return CreateAttempt("find_accounts", "select count(*)::text from row_security.find_accounts(null, null, null, null, 0, 200)", new { },
            administers, $"{Math.Min(200, rows["staff"].Count)}");
        yield return CreateAttempt(
            "request an invitation", "select row_security.request_account_change('Invitation', gen_random_uuid(), 'LegalOfficer', 1::smallint, '{1}', 'x', "
                + "'x@x', 'X@X', null)", new { }, administers, "Requested");
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
            yield return CreateAttempt("rename_staff", "select row_security.rename_staff(($1 ->> 'who')::uuid, 'x')::text", new { who }, changes, "");
            yield return CreateAttempt("deactivate", "select row_security.deactivate(($1 ->> 'who')::uuid)::text", new { who }, changes, "");
            foreach (var kind in Enum.GetValues<AccountRequestKind>().Where(kind => kind != AccountRequestKind.Invitation))
            {
                var outcome = isActive == (kind == AccountRequestKind.Reactivation) ? NotApplicable : GetRequestOutcome(kind, person);
                yield return CreateAttempt(
                    $"request {kind}", $"select row_security.request_account_change('{kind}', ($1 ->> 'who')::uuid, 'LegalOfficer', 1::smallint, "
                        + "'{1,2}', 'x', 'x@x', 'X@X', 'Callback')", new { who }, changes && outcome is not null, outcome ?? "");
            }
        }

        var open = rows["account_request"].Where(r => administers || r["staff_id"] == caller.Id || CanDecide(caller, r)).Select(r => r["id"]!);
        yield return CreateAttempt("my_account_requests", "select string_agg(id::text, ' ' order by id) from row_security.my_account_requests()", new { },
            true, string.Join(' ', open.Order(StringComparer.Ordinal)));
        foreach (var request in rows["account_request"])
        {
            var id = request["id"];
            yield return CreateAttempt("confirm", "select outcome from row_security.confirm_account_request(($1 ->> 'id')::uuid, sha256('x'))", new { id },
                CanDecide(caller, request), "Confirmed");
            yield return CreateAttempt("reject", "select row_security.reject_account_request(($1 ->> 'id')::uuid)::text", new { id },
                CanDecide(caller, request) || caller.Id == request["staff_id"] || caller.Id == request["requested_by"], "true");
        }
    }

    // The outcome is null if the role does not match the organisation: police work in an agency, lawyers in an office.
    private string? GetRequestOutcome(AccountRequestKind kind, Row person) => kind switch
    {
        AccountRequestKind.RoleChange when !WorksInOffice(person["id"]!) => null,
        AccountRequestKind.RoleChange when person["role"] == nameof(Role.LegalOfficer) => NotApplicable,
        AccountRequestKind.WorkplaceChange when person["role"] == nameof(Role.PoliceLiaison) => null,
        AccountRequestKind.FactorReset when !HasFactor(person["id"]!) => NotApplicable,
        _ => "Requested",
    };

    private bool WorksInOffice(string staff) => rows["staff_organisation"].Any(w => w["staff_id"] == staff
        && rows["organisation"].Any(o => o["id"] == w["organisation_id"] && o["kind"] == nameof(OrganisationKind.Office)));

    private bool HasFactor(string staff) => rows["second_factor"].Any(f => f["staff_id"] == staff && f["confirmed_at"] is not null);

    private bool CanDecide(TestCaller caller, Row request)
    {
        var offices = rows["staff_office"].Where(o => o["staff_id"] == request["staff_id"]).Select(o => o["office_id"]!).ToList();
        return caller.Id != request["staff_id"] && caller.Id != request["requested_by"]
            && (caller.Role == Role.DataProtectionOfficer || (caller.Role == Role.OfficeLead && offices.Count > 0 && offices.All(caller.Offices.Contains)));
    }

    private static (Attempt Attempt, string Expected) CreateAttempt(string description, string sql, object row, bool may, string found) =>
        (new($"{description} {JsonSerializer.Serialize(row)}", sql, JsonSerializer.SerializeToElement(row)), may ? $"ok {found}" : Attempts.Refused);
}
