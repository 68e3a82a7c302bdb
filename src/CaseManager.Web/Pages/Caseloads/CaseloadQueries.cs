using CaseManager.Data;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Cases;
using CaseManager.Web.Access;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Caseloads;

/// <summary>A case with its current or next deputy, if any.</summary>
public sealed record LedCase(
    CaseId Id, CaseReference Reference, string CoverName, CaseStatus Status, string? Cover, DateTimeOffset? CoverFrom, DateTimeOffset? CoverUntil);

/// <summary>A lead with the number of cases, and of those with a deputy now.</summary>
public sealed record Caseload(StaffId Id, string Name, bool Active, int Cases, int Covered);

/// <summary>Row security limits the results to what the caller may see.</summary>
public static class CaseloadQueries
{
    /// <summary>Cases of a lead: all of them for the caller, otherwise those of the caller's offices.</summary>
    public static IQueryable<LedCase> CasesLedBy(this CaseManagerDb db, StaffId lead, CurrentUser reader, DateTimeOffset now) =>
        from led in db.CasesToAnswerFor(lead, reader)
        orderby led.OpenedAt descending, led.Id
        let cover = led.Members.Where(m => m.Capacity == Capacity.Cover && now < m.Until && m.Since < m.Until).OrderBy(m => m.Since).FirstOrDefault()
        select new LedCase(led.Id, led.Reference, led.CoverName, led.Status, cover!.Staff!.Name, cover.Since, cover.Until);

    /// <summary>Leads of cases in the caller's offices, and the caller; leads who have left come first.</summary>
    public static IQueryable<Caseload> Caseloads(this CaseManagerDb db, CurrentUser reader, DateTimeOffset now)
    {
        OrganisationId[] offices = OfficesToAnswerFor(reader);
        var mine = reader.Id;
        return from member in db.Members
               where member.Capacity == Capacity.Lead && member.Until == null
                     && (member.StaffId == mine || db.Cases.Any(c => c.Id == member.CaseId && offices.Contains(c.OfficeId)))
               group member by new { member.StaffId, member.Staff!.Name, member.Staff.Active } into led
               orderby led.Key.Active, led.Key.Name
               select new Caseload(
                   led.Key.StaffId, led.Key.Name, led.Key.Active, led.Count(),
                   led.Count(m => db.Members.Any(c => c.CaseId == m.CaseId && c.Capacity == Capacity.Cover && c.Since <= now && now < c.Until)));
    }

    /// <summary>Candidates for leading cases of the caller's offices; the database decides for each case.</summary>
    public static IQueryable<Staff> WhoMightLead(this CaseManagerDb db, CurrentUser reader, StaffId but)
    {
        Role[] roles = [.. Enum.GetValues<Role>().Where(r => r.LevelIn(Compartment.CaseFile) == Level.Write)];
        OrganisationId[] offices = [.. reader.Offices.Select(o => o.Id)];
        return db.Staff.AsNoTracking()
            .Where(s => s.Active && s.Id != but && roles.Contains(s.Role) && s.Offices.Any(o => offices.Contains(o.OfficeId))).OrderBy(s => s.Name);
    }

    private static IQueryable<Case> CasesToAnswerFor(this CaseManagerDb db, StaffId lead, CurrentUser reader)
    {
        var isOwn = lead == reader.Id;
        var offices = OfficesToAnswerFor(reader);
        return db.Cases.AsNoTracking().Where(c =>
            c.Members.Any(m => m.StaffId == lead && m.Capacity == Capacity.Lead && m.Until == null) && (isOwn || offices.Contains(c.OfficeId)));
    }

    private static OrganisationId[] OfficesToAnswerFor(CurrentUser reader) => reader.May(Permission.ViewCaseloads) ? [.. reader.Offices.Select(o => o.Id)] : [];
}
