using System.Text.Json;
using CaseManager.Domain.Access;

namespace CaseManager.Web.Tests.RowSecurity;

/// <summary>The functions that give access to a case, and the event required for every change, with the outcomes expected by the model.</summary>
internal sealed class CaseFunctionAttempts(RowModel model, DatabaseRows rows)
{
    private const string EventMissing = "23000";
    private const string Term = "an";

    // Attempts are prepared once and must stay valid for the whole run.
    private static readonly TimeSpan _lifetime = TimeSpan.FromHours(12);

    private const string UpdateWithEventSql =
        """
        with done as (update cases set status = status where id = ($1 ->> 'case')::uuid returning id),
        told as (insert into case_event (id, case_id, code, compartment, actor_id, occurred_at, arguments)
                 select gen_random_uuid(), ($1 ->> 'case')::uuid, 'StatusChanged', 'CaseFile', row_security.caller(), now(), '{}')
        select id::text from done
        """;

    public IEnumerable<(Attempt Attempt, string Expected)> GetAttempts(TestCaller caller)
    {
        var cases = rows["cases"];
        yield return (CreateAttempt("confirm_factor", "select row_security.confirm_factor(9, array['\\x01']::bytea[])::text", new { }),
            GetSecondFactor(caller) is { } factor && factor["confirmed_at"] is null ? "ok true" : "ok false");
        var hasFactor = GetSecondFactor(caller) is { } own && own["confirmed_at"] is not null ? "ok true" : "ok false";
        yield return (CreateAttempt("remove_factor", "select row_security.remove_factor()::text", new { }), hasFactor);
        yield return (CreateAttempt("add_passkey", "select row_security.add_passkey('\\x01', '{}')::text", new { }), "ok true");
        yield return (CreateAttempt("remove_passkey", "select row_security.remove_passkey('\\x01')::text", new { }), "ok ");
        yield return (CreateAttempt("renew_recovery_codes", "select row_security.renew_recovery_codes(array['\\x01']::bytea[])::text", new { }), hasFactor);
        yield return (CreateAttempt("history_page", "select count(*)::text from row_security.history_page(null, null, null, null, 200)", new { }),
            caller.Role == Role.DataProtectionOfficer ? $"ok {Math.Min(200, rows["history_entry"].Count)}" : Attempts.Refused);
        yield return (CreateAttempt("record_denial", "select row_security.record_denial('cases/{reference}', 'RO-2026-0001-AA')::text", new { }), "ok ");
        yield return (CreateAttempt("record_person_search", "select row_security.record_person_search('NewReport')::text", new { }),
            caller.Role?.CanRead(Compartment.Identity) == true ? "ok " : Attempts.Refused);
        yield return (CreateAttempt("find_cases",
            "select string_agg(id::text, ' ' order by id::text collate \"C\") from row_security.find_cases($1 ->> 'term') id",
            new { term = Term }), GetExpectedMatches(caller));
        foreach (var caseId in cases.Select(c => c["id"]!))
        {
            var (directs, updates) = (model.CanManage(caller, caseId), model.GetRule("cases")!.CanUpdate!(caller, cases.Single(c => c["id"] == caseId)));
            yield return (CreateAttempt("record_download", "select row_security.record_download(($1 ->> 'case')::uuid, gen_random_uuid())::text",
                new { @case = caseId }), model.CanView(caller, caseId) ? "ok " : Attempts.Refused);
            yield return (CreateAttempt("record_view", "select row_security.record_view(($1 ->> 'case')::uuid, 'overview')::text", new { @case = caseId }),
                model.CanView(caller, caseId) ? "ok " : Attempts.Refused);
            yield return (CreateAttempt("directs", "select row_security.can_manage(($1 ->> 'case')::uuid)::text", new { @case = caseId }), directs
                ? "ok true" : "ok false");
            yield return (
                CreateAttempt("restricted_staff",
                    "select string_agg(staff_id::text || reason, ' ' order by staff_id) from row_security.restricted_staff(($1 ->> 'case')::uuid)",
                    new { @case = caseId }),
                !directs ? Attempts.Refused : "ok "
                    + string.Join(' ', rows["access_restriction"].Where(n => n["case_id"] == caseId).Select(n => n["staff_id"] + n["reason"])
                        .Order(StringComparer.Ordinal)));
            foreach (var other in GetOtherPeople(caseId))
            {
                var (mayBar, isBarred) = (directs && other != caller.Id, IsRestricted(other, caseId));
                yield return (CreateAttempt("bar", "select row_security.restrict_access(($1 ->> 'case')::uuid, ($1 ->> 'who')::uuid, 'OtherConflict')::text",
                    new { @case = caseId, who = other }), !mayBar ? Attempts.Refused : isBarred || IsCurrentMember(other, caseId,
                    "Lead") ? "ok false" : "ok true");
                yield return (CreateAttempt("lift_restriction", "select row_security.lift_restriction(($1 ->> 'case')::uuid, ($1 ->> 'who')::uuid)::text",
                    new { @case = caseId, who = other }), !mayBar ? Attempts.Refused : isBarred ? "ok true" : "ok false");
                var joins = IsActive(other) && !IsRestricted(other, caseId) && !GetMemberships(other, caseId).Any()
                    && (!rows["staff"].Any(s => s["id"] == other && s["role"] == nameof(Role.PoliceLiaison)) || model.IsPoliceInformed(caseId));
                var (leaves, leads) = (GetMemberships(other, caseId).Any(m => m["case_role"] != "Lead"), CanLead(other, caseId));
                var (answers, isLead) = (model.CanTransfer(caller, caseId), IsCurrentMember(other, caseId, "Lead"));
                var covers = leads && !isLead && !GetMemberships(other, caseId)
                    .Any(m => m["case_role"] == "Deputy" && ParseMoment(m["started_at"]!) < model.Now.AddHours(2));
                yield return (CreateAttempt("appoint_deputy",
                    "select row_security.appoint_deputy(($1 ->> 'case')::uuid, ($1 ->> 'who')::uuid, now() + interval '1 hour', now() + interval '2 "
                    + "hours')::text", new { @case = caseId, who = other }), !answers ? Attempts.Refused : covers ? "ok true" : "ok false");
                yield return (CreateAttempt("appoint_deputy for ever",
                    "select row_security.appoint_deputy(($1 ->> 'case')::uuid, ($1 ->> 'who')::uuid, now(), now() + interval '400 days')::text",
                    new { @case = caseId, who = other }), !answers ? Attempts.Refused : "ok false");
                yield return (CreateAttempt("hand_over",
                    "select row_security.transfer_case(($1 ->> 'case')::uuid, ($1 ->> 'who')::uuid, now() + interval '1 day')::text",
                    new { @case = caseId, who = other }), !answers ? Attempts.Refused : leads && !isLead ? "ok true" : "ok false");
                yield return (CreateAttempt("add_member", "select row_security.add_member(($1 ->> 'case')::uuid, ($1 ->> 'who')::uuid)::text",
                    new { @case = caseId, who = other }), !directs || other == caller.Id ? Attempts.Refused : joins ? "ok true" : "ok false");
                yield return (CreateAttempt("end_membership", "select row_security.end_membership(($1 ->> 'case')::uuid, ($1 ->> 'who')::uuid)::text",
                    new { @case = caseId, who = other }), !directs ? Attempts.Refused : leaves ? "ok true" : "ok false");
            }

            yield return (CreateAttempt("change a case in silence",
                "with done as (update cases set status = status where id = ($1 ->> 'case')::uuid returning id) select id::text from done",
                new { @case = caseId }) with
            { IsCheckedAtCommit = true }, updates ? EventMissing : "ok ");
            yield return (CreateAttempt("change a case and say so", UpdateWithEventSql, new { @case = caseId }) with { IsCheckedAtCommit = true }, updates
                ? $"ok {caseId}" : Attempts.Hidden);
        }

        var drafts = rows["intake_draft"];
        foreach (var id in cases.Concat(drafts).Select(r => r["id"]!).Append($"{Guid.CreateVersion7()}"))
        {
            var opens = RowModel.CanWrite(caller, Compartment.CaseFile) && !cases.Any(c => c["id"] == id)
                && !drafts.Any(d => d["id"] == id && d["owner_id"] != caller.Id);
            yield return (CreateAttempt("open_case", "select row_security.open_case(($1 ->> 'id')::uuid)::text", new { id }), opens ? "ok " : Attempts.Refused);
        }
    }

    /// <summary>Attempts by casemanager_app to read sessions before a caller is set.</summary>
    public IEnumerable<(Attempt Attempt, string Expected)> GetAnonymousAttempts()
    {
        foreach (var person in rows["staff"].Select(s => s["id"]!))
        {
            var confirmed = rows["second_factor"].Any(f => f["staff_id"] == person && f["confirmed_at"] is not null);
            yield return (
                CreateAttempt("attempt_code", "select count(*)::text from row_security.attempt_code($1 ->> 'message')",
                    new { message = AppConnection.Sign($"code|{person}|10|15|", _lifetime) }),
                confirmed ? "ok 1" : "ok 0");
        }

        foreach (var session in rows["session"])
        {
            var who = session["staff_id"]!;
            yield return (
                CreateAttempt("identify",
                    "select string_agg(concat_ws(' ', staff_id, role, array_length(office_ids, 1)), ',') from row_security.identify(($1 ->> 'token')::bytea)",
                    new { token = session["token_hash"] }),
                IsActive(who) ? $"ok {string.Join(' ', DescribeStaff(who))}" : "ok ");
        }
    }

    private Row? GetSecondFactor(TestCaller caller) => rows["second_factor"].SingleOrDefault(f => f["staff_id"] == caller.Id);

    private IEnumerable<string> DescribeStaff(string staff)
    {
        var offices = rows["staff_office"].Count(o => o["staff_id"] == staff);
        string[] described = [staff, rows["staff"].Single(s => s["id"] == staff)["role"]!, offices > 0 ? $"{offices}" : ""];
        return described.Where(d => d.Length > 0);
    }

    // Includes everyone related to the case, and two unrelated people.
    private IEnumerable<string> GetOtherPeople(string caseId)
    {
        var involved = rows["case_member"].Concat(rows["access_restriction"]).Where(r => r["case_id"] == caseId).Select(r => r["staff_id"]!).ToHashSet();
        return involved.Concat(rows["staff"].Where(s => !involved.Contains(s["id"]!)).OrderBy(s => s["is_active"]).Select(s => s["id"]!).Take(2));
    }

    private bool IsActive(string staff) => rows["staff"].Single(s => s["id"] == staff)["is_active"] == bool.TrueString;

    private bool IsRestricted(string staff, string caseId) => rows["access_restriction"].Any(n => n["staff_id"] == staff && n["case_id"] == caseId);

    private IEnumerable<Row> GetMemberships(string staff, string caseId) =>
        rows["case_member"].Where(m => m["staff_id"] == staff && m["case_id"] == caseId
            && (m["ends_at"] is not { } endsOn || ParseMoment(endsOn) > model.Now && ParseMoment(endsOn) > ParseMoment(m["started_at"]!)));

    private bool CanLead(string staff, string caseId)
    {
        var (person, office) = (rows["staff"].Single(s => s["id"] == staff), rows["cases"].Single(c => c["id"] == caseId)["office_id"]);
        return IsActive(staff) && !IsRestricted(staff, caseId)
            && CaseManager.Web.Tests.Access.AuthorizationMatrix.Levels[(Enum.Parse<Role>(person["role"]!), Compartment.CaseFile)] == Level.Write
            && rows["staff_office"].Any(o => o["staff_id"] == staff && o["office_id"] == office);
    }

    private static DateTimeOffset ParseMoment(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private bool IsCurrentMember(string staff, string caseId, string? capacity = null) =>
        rows["case_member"].Any(m => m["staff_id"] == staff && m["case_id"] == caseId && m["ends_at"] is null
            && (capacity is null || m["case_role"] == capacity));

    private string GetExpectedMatches(TestCaller caller) => "ok " + string.Join(' ', rows["cases"]
        .Where(c => model.GetRule("cases")!.CanRead!(caller, c) && (ContainsTerm(c["cover_name"]!) || ContainsTerm(c["reference"]!))).Select(c => c["id"]!)
        .Order(StringComparer.Ordinal));

    private static bool ContainsTerm(string text) => text.Contains(Term, StringComparison.OrdinalIgnoreCase);

    private static Attempt CreateAttempt(string description, string sql, object row) =>
        new($"{description} {JsonSerializer.Serialize(row)}", sql, JsonSerializer.SerializeToElement(row));
}
