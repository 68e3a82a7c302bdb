using CaseManager.Data.Persistence;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Cases;
using CaseManager.Web.Access;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Worklists.Caseloads;

/// <summary>A case with its current or next deputy, if any.</summary>
public sealed record LedCase(
    CaseId Id, CaseReference Reference, string CoverName, CaseStatus Status, string? DeputyName, DateTimeOffset? DeputyStartsAt, DateTimeOffset? DeputyEndsAt);

/// <summary>A lead with the number of cases, and of those with a deputy now.</summary>
public sealed record Caseload(StaffId Id, string Name, bool IsActive, int Cases, int CasesWithDeputy);

/// <summary>Row security limits the results to what the caller may see.</summary>
public static class CaseloadQueries
{
    /// <summary>Cases of a lead: all of them for the caller, otherwise those of the caller's offices.</summary>
    public static IQueryable<LedCase> CasesLedBy(this CaseManagerDb db, StaffId lead, CurrentUser reader, DateTimeOffset now) =>
        from led in db.ManagedCases(lead, reader)
        orderby led.OpenedAt descending, led.Id
        let cover = led.Members.Where(m => m.CaseRole == CaseRole.Deputy && now < m.EndsAt && m.StartedAt < m.EndsAt).OrderBy(m => m.StartedAt).FirstOrDefault()
        select new LedCase(led.Id, led.Reference, led.CoverName, led.Status, cover!.Staff!.Name, cover.StartedAt, cover.EndsAt);

    /// <summary>Leads of cases in the caller's offices, and the caller; leads who have left come first.</summary>
    public static IQueryable<Caseload> Caseloads(this CaseManagerDb db, CurrentUser reader, DateTimeOffset now)
    {
        OrganisationId[] offices = GetManagedOffices(reader);
        var mine = reader.Id;
        return from member in db.Members
               where member.CaseRole == CaseRole.Lead && member.EndsAt == null
                     && (member.StaffId == mine || db.Cases.Any(c => c.Id == member.CaseId && offices.Contains(c.OfficeId)))
               group member by new { member.StaffId, member.Staff!.Name, member.Staff.IsActive } into led
               orderby led.Key.IsActive, led.Key.Name
               select new Caseload(
                   led.Key.StaffId, led.Key.Name, led.Key.IsActive, led.Count(),
                   led.Count(m => db.Members.Any(c => c.CaseId == m.CaseId && c.CaseRole == CaseRole.Deputy && c.StartedAt <= now && now < c.EndsAt)));
    }

    /// <summary>Candidates for leading cases of the caller's offices; the database decides for each case.</summary>
    public static IQueryable<Staff> EligibleLeads(this CaseManagerDb db, CurrentUser reader, StaffId but)
    {
        Role[] roles = [.. Enum.GetValues<Role>().Where(r => r.GetLevel(Compartment.CaseFile) == Level.Write)];
        OrganisationId[] offices = [.. reader.Offices.Select(o => o.Id)];
        return db.Staff.AsNoTracking()
            .Where(s => s.IsActive && s.Id != but && roles.Contains(s.Role) && s.Offices.Any(o => offices.Contains(o.OfficeId))).OrderBy(s => s.Name);
    }

    private static IQueryable<Case> ManagedCases(this CaseManagerDb db, StaffId lead, CurrentUser reader)
    {
        var isOwn = lead == reader.Id;
        var offices = GetManagedOffices(reader);
        return db.Cases.AsNoTracking().Where(c =>
            c.Members.Any(m => m.StaffId == lead && m.CaseRole == CaseRole.Lead && m.EndsAt == null) && (isOwn || offices.Contains(c.OfficeId)));
    }

    private static OrganisationId[] GetManagedOffices(CurrentUser reader) =>
        reader.HasPermission(Permission.ViewCaseloads) ? [.. reader.Offices.Select(o => o.Id)] : [];
}
