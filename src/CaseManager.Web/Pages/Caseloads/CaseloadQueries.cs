using CaseManager.Data;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Cases;
using CaseManager.Web.Access;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Caseloads;

/// <summary>A case on someone's caseload.</summary>
/// <param name="Id">The case.</param>
/// <param name="Reference">What people call it.</param>
/// <param name="CoverName">The name the survivor is called by.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Cover">Who stands in for the lead, now or soon; null for no one.</param>
/// <param name="CoverFrom">From when.</param>
/// <param name="CoverUntil">Until when.</param>
public sealed record LedCase(
    CaseId Id, CaseReference Reference, string CoverName, CaseStatus Status, string? Cover, DateTimeOffset? CoverFrom, DateTimeOffset? CoverUntil);

/// <summary>Someone who leads cases.</summary>
/// <param name="Id">Who.</param>
/// <param name="Name">By name.</param>
/// <param name="Active">False where they have left.</param>
/// <param name="Cases">How many they lead.</param>
/// <param name="Covered">For how many of these someone stands in now.</param>
public sealed record Caseload(StaffId Id, string Name, bool Active, int Cases, int Covered);

/// <summary>What the pages about caseloads ask. Whatever they ask for, the database adds: as far as the caller may know.</summary>
public static class CaseloadQueries
{
    /// <summary>The cases that someone leads: all of one's own, or those of the reader's offices.</summary>
    public static IQueryable<LedCase> CasesLedBy(this CaseManagerDb db, StaffId lead, CurrentUser reader, DateTimeOffset now) =>
        from led in db.CasesToAnswerFor(lead, reader)
        orderby led.OpenedAt descending, led.Id
        let cover = led.Members.Where(m => m.Capacity == Capacity.Cover && now < m.Until && m.Since < m.Until).OrderBy(m => m.Since).FirstOrDefault()
        select new LedCase(led.Id, led.Reference, led.CoverName, led.Status, cover!.Staff!.Name, cover.Since, cover.Until);

    /// <summary>Everyone who leads a case of the reader's offices, and the reader; whoever has left first.</summary>
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

    /// <summary>Who might lead cases of someone's offices: the database has the last word on each case.</summary>
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
