using System.Text.Json;
using CaseManager.Domain.Access;

namespace CaseManager.Web.Tests.RowSecurity;

/// <summary>The functions that give access to a case, and the event required for every change, with the outcomes expected by the model.</summary>
internal sealed class WaysInAttempts(RowModel model, DatabaseRows rows)
{
    private const string NoEvent = "23000";
    private const string Term = "an";

    // Attempts are prepared once and must stay valid for the whole run.
    private static readonly TimeSpan _lifetime = TimeSpan.FromHours(12);

    private const string ChangeAndTell =
        """
        with done as (update cases set status = status where id = ($1 ->> 'case')::uuid returning id),
        told as (insert into case_event (id, case_id, code, compartment, who, at, arguments)
                 select gen_random_uuid(), ($1 ->> 'case')::uuid, 'StatusChanged', 'CaseFile', row_security.caller(), now(), '{}')
        select id::text from done
        """;

    public IEnumerable<(Attempt Attempt, string Expected)> Of(Asker asker)
    {
        var cases = rows["cases"];
        yield return (Call("confirm_factor", "select row_security.confirm_factor(9, array['\\x01']::bytea[])::text", new { }), Own(asker) is { } factor && factor["confirmed_at"] is null ? "ok true" : "ok false");
        var hasFactor = Own(asker) is { } own && own["confirmed_at"] is not null ? "ok true" : "ok false";
        yield return (Call("remove_factor", "select row_security.remove_factor()::text", new { }), hasFactor);
        yield return (Call("add_passkey", "select row_security.add_passkey('\\x01', '{}')::text", new { }), "ok true");
        yield return (Call("remove_passkey", "select row_security.remove_passkey('\\x01')::text", new { }), "ok ");
        yield return (Call("renew_recovery_codes", "select row_security.renew_recovery_codes(array['\\x01']::bytea[])::text", new { }), hasFactor);
        yield return (Call("history_page", "select count(*)::text from row_security.history_page(null, null, null, null, 200)", new { }), asker.Role == Role.DataProtectionOfficer ? $"ok {Math.Min(200, rows["history_entry"].Count)}" : Attempts.Refused);
        yield return (Call("record_refusal", "select row_security.record_refusal('cases/{reference}', 'RO-2026-0001-AA')::text", new { }), "ok ");
        yield return (Call("record_look_up", "select row_security.record_look_up('NewReport')::text", new { }), asker.Role?.Reads(Compartment.Identity) == true ? "ok " : Attempts.Refused);
        yield return (Call("find_cases", "select string_agg(id::text, ' ' order by id::text collate \"C\") from row_security.find_cases($1 ->> 'term') id", new { term = Term }), Found(asker));
        foreach (var caseId in cases.Select(c => c["id"]!))
        {
            var (directs, updates) = (model.Directs(asker, caseId), model.RuleOf("cases")!.Updates!(asker, cases.Single(c => c["id"] == caseId)));
            yield return (Call("record_hand_out", "select row_security.record_hand_out(($1 ->> 'case')::uuid, gen_random_uuid())::text", new { @case = caseId }), model.KnowsOf(asker, caseId) ? "ok " : Attempts.Refused);
            yield return (Call("record_view", "select row_security.record_view(($1 ->> 'case')::uuid, 'overview')::text", new { @case = caseId }), model.KnowsOf(asker, caseId) ? "ok " : Attempts.Refused);
            yield return (Call("directs", "select row_security.directs(($1 ->> 'case')::uuid)::text", new { @case = caseId }), directs ? "ok true" : "ok false");
            yield return (
                Call("barred_people", "select string_agg(staff_id::text || reason, ' ' order by staff_id) from row_security.barred_people(($1 ->> 'case')::uuid)", new { @case = caseId }),
                !directs ? Attempts.Refused : "ok " + string.Join(' ', rows["no_access"].Where(n => n["case_id"] == caseId).Select(n => n["staff_id"] + n["reason"]).Order(StringComparer.Ordinal)));
            foreach (var other in Others(caseId))
            {
                var (mayBar, isBarred) = (directs && other != asker.Id, IsBarred(other, caseId));
                yield return (Call("bar", "select row_security.bar(($1 ->> 'case')::uuid, ($1 ->> 'who')::uuid, 'OtherConflict')::text", new { @case = caseId, who = other }), !mayBar ? Attempts.Refused : isBarred || IsLive(other, caseId, "Lead") ? "ok false" : "ok true");
                yield return (Call("lift_bar", "select row_security.lift_bar(($1 ->> 'case')::uuid, ($1 ->> 'who')::uuid)::text", new { @case = caseId, who = other }), !mayBar ? Attempts.Refused : isBarred ? "ok true" : "ok false");
                var joins = IsActive(other) && !IsBarred(other, caseId) && !Memberships(other, caseId).Any();
                var (leaves, leads) = (Memberships(other, caseId).Any(m => m["capacity"] != "Lead"), CanLead(other, caseId));
                var (answers, isLead) = (model.AnswersFor(asker, caseId), IsLive(other, caseId, "Lead"));
                var covers = leads && !isLead && !Memberships(other, caseId).Any(m => m["capacity"] == "Cover" && Moment(m["since"]!) < model.Now.AddHours(2));
                yield return (Call("cover_lead", "select row_security.cover_lead(($1 ->> 'case')::uuid, ($1 ->> 'who')::uuid, now() + interval '1 hour', now() + interval '2 hours')::text", new { @case = caseId, who = other }), !answers ? Attempts.Refused : covers ? "ok true" : "ok false");
                yield return (Call("cover_lead for ever", "select row_security.cover_lead(($1 ->> 'case')::uuid, ($1 ->> 'who')::uuid, now(), now() + interval '400 days')::text", new { @case = caseId, who = other }), !answers ? Attempts.Refused : "ok false");
                yield return (Call("hand_over", "select row_security.hand_over(($1 ->> 'case')::uuid, ($1 ->> 'who')::uuid, now() + interval '1 day')::text", new { @case = caseId, who = other }), !answers ? Attempts.Refused : leads && !isLead ? "ok true" : "ok false");
                yield return (Call("add_member", "select row_security.add_member(($1 ->> 'case')::uuid, ($1 ->> 'who')::uuid)::text", new { @case = caseId, who = other }), !directs || other == asker.Id ? Attempts.Refused : joins ? "ok true" : "ok false");
                yield return (Call("end_member", "select row_security.end_member(($1 ->> 'case')::uuid, ($1 ->> 'who')::uuid)::text", new { @case = caseId, who = other }), !directs ? Attempts.Refused : leaves ? "ok true" : "ok false");
            }

            yield return (Call("change a case in silence", "with done as (update cases set status = status where id = ($1 ->> 'case')::uuid returning id) select id::text from done", new { @case = caseId }) with { UntilCommit = true }, updates ? NoEvent : "ok ");
            yield return (Call("change a case and say so", ChangeAndTell, new { @case = caseId }) with { UntilCommit = true }, updates ? $"ok {caseId}" : Attempts.Hidden);
        }

        var drafts = rows["intake_draft"];
        foreach (var id in cases.Concat(drafts).Select(r => r["id"]!).Append($"{Guid.CreateVersion7()}"))
        {
            var opens = RowModel.Writes(asker, Compartment.CaseFile) && !cases.Any(c => c["id"] == id) && !drafts.Any(d => d["id"] == id && d["owner_id"] != asker.Id);
            yield return (Call("open_case", "select row_security.open_case(($1 ->> 'id')::uuid)::text", new { id }), opens ? "ok " : Attempts.Refused);
        }
    }

    /// <summary>What casemanager_app can read about sessions without a caller.</summary>
    public IEnumerable<(Attempt Attempt, string Expected)> OfNobody()
    {
        foreach (var person in rows["staff"].Select(s => s["id"]!))
        {
            var confirmed = rows["second_factor"].Any(f => f["staff_id"] == person && f["confirmed_at"] is not null);
            yield return (
                Call("attempt_code", "select count(*)::text from row_security.attempt_code($1 ->> 'message')", new { message = AppConnection.Sign($"code|{person}|10|15|", _lifetime) }),
                confirmed ? "ok 1" : "ok 0");
        }

        foreach (var session in rows["session"])
        {
            var who = session["staff_id"]!;
            yield return (
                Call("identify", "select string_agg(concat_ws(' ', staff_id, role, array_length(office_ids, 1)), ',') from row_security.identify(($1 ->> 'token')::bytea)", new { token = session["token_hash"] }),
                IsActive(who) ? $"ok {string.Join(' ', Described(who))}" : "ok ");
        }
    }

    private Row? Own(Asker asker) => rows["second_factor"].SingleOrDefault(f => f["staff_id"] == asker.Id);

    private IEnumerable<string> Described(string staff)
    {
        var offices = rows["staff_office"].Count(o => o["staff_id"] == staff);
        string[] described = [staff, rows["staff"].Single(s => s["id"] == staff)["role"]!, offices > 0 ? $"{offices}" : ""];
        return described.Where(d => d.Length > 0);
    }

    // Everyone related to the case, and two people who are not.
    private IEnumerable<string> Others(string caseId)
    {
        var involved = rows["case_member"].Concat(rows["no_access"]).Where(r => r["case_id"] == caseId).Select(r => r["staff_id"]!).ToHashSet();
        return involved.Concat(rows["staff"].Where(s => !involved.Contains(s["id"]!)).OrderBy(s => s["active"]).Select(s => s["id"]!).Take(2));
    }

    private bool IsActive(string staff) => rows["staff"].Single(s => s["id"] == staff)["active"] == bool.TrueString;

    private bool IsBarred(string staff, string caseId) => rows["no_access"].Any(n => n["staff_id"] == staff && n["case_id"] == caseId);

    private IEnumerable<Row> Memberships(string staff, string caseId) =>
        rows["case_member"].Where(m => m["staff_id"] == staff && m["case_id"] == caseId && (m["until"] is not { } until || Moment(until) > model.Now && Moment(until) > Moment(m["since"]!)));

    private bool CanLead(string staff, string caseId)
    {
        var (person, office) = (rows["staff"].Single(s => s["id"] == staff), rows["cases"].Single(c => c["id"] == caseId)["office_id"]);
        return IsActive(staff) && !IsBarred(staff, caseId) && Doors.WhoMayDoWhat.Levels[(Enum.Parse<Role>(person["role"]!), Compartment.CaseFile)] == Level.Write
            && rows["staff_office"].Any(o => o["staff_id"] == staff && o["office_id"] == office);
    }

    private static DateTimeOffset Moment(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private bool IsLive(string staff, string caseId, string? capacity = null) =>
        rows["case_member"].Any(m => m["staff_id"] == staff && m["case_id"] == caseId && m["until"] is null && (capacity is null || m["capacity"] == capacity));

    private string Found(Asker asker) => "ok " + string.Join(' ', rows["cases"]
        .Where(c => model.RuleOf("cases")!.Reads!(asker, c) && (Holds(c["cover_name"]!) || Holds(c["reference"]!))).Select(c => c["id"]!).Order(StringComparer.Ordinal));

    private static bool Holds(string text) => text.Contains(Term, StringComparison.OrdinalIgnoreCase);

    private static Attempt Call(string what, string sql, object row) => new($"{what} {JsonSerializer.Serialize(row)}", sql, JsonSerializer.SerializeToElement(row));
}
