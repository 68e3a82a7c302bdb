using CaseManager.Data.Persistence;
using CaseManager.Data.Security.Encryption;
using CaseManager.Domain;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Justice;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Cases.Justice.Hearings;

/// <summary>A hearing with its case; <paramref name="Hour"/> is local time at the court, null while it is not set.</summary>
public sealed record HearingOfCase(Guid Id, DateOnly Date, TimeOnly? Hour, CaseReference Reference, string CoverName);

/// <summary>A planned hearing with its case.</summary>
public sealed record PlannedHearing(Hearing Hearing, CaseReference Reference, string CoverName);

/// <summary>
/// Hearing queries; row security limits their results to what the caller may see. The time of a hearing is encrypted, so they filter and order in memory.
/// </summary>
public static class HearingQueries
{
    /// <summary>Planned hearings in the cases that a person works on, not decrypted.</summary>
    public static async Task<IReadOnlyList<PlannedHearing>> LoadPlannedHearingsAsync(this CaseManagerDb db, StaffId member, DateTimeOffset now,
        CancellationToken cancellationToken) => await (
        from hearing in db.GetPlannedHearings(member, now)
        join opened in db.Cases on hearing.CaseId equals opened.Id
        select new PlannedHearing(hearing, opened.Reference, opened.CoverName)).ToListAsync(cancellationToken);

    /// <summary>The decrypted hearings within a period, nearest first.</summary>
    public static IReadOnlyList<HearingOfCase> GetHearings(this IEnumerable<PlannedHearing> planned, DateOnly first, DateOnly last, int limit) =>
    [
        .. planned.Where(p => p.Hearing.Date >= first && p.Hearing.Date <= last).OrderBy(p => p.Hearing.Date).ThenBy(p => p.Hearing.Id).Take(limit)
            .Select(p => new HearingOfCase(p.Hearing.Id, p.Hearing.Date, p.Hearing.Hour, p.Reference, p.CoverName)),
    ];

    /// <summary>Day of the next planned hearing of each proceeding in the cases that a person works on, earliest first.</summary>
    public static async Task<IReadOnlyList<(Guid ProceedingId, DateOnly Date)>> GetNextHearingDatesAsync(this CaseManagerDb db, RecordDecryptor documents,
        StaffId member, DateTimeOffset now, DateOnly today, CancellationToken cancellationToken)
    {
        var planned = await db.GetPlannedHearings(member, now).ToListAsync(cancellationToken);
        await documents.DecryptAsync(planned, cancellationToken);
        return
        [
            .. planned.Where(h => h.Date >= today).GroupBy(h => h.ProceedingId).Select(h => (ProceedingId: h.Key, Date: h.Min(x => x.Date)))
                .OrderBy(h => h.Date).ThenByDescending(h => h.ProceedingId),
        ];
    }

    /// <summary>Planned hearings of a case from a day on, nearest first.</summary>
    public static async Task<IReadOnlyList<Hearing>> GetUpcomingHearingsAsync(this CaseManagerDb db, RecordDecryptor documents, CaseId caseId, DateOnly today,
        CancellationToken cancellationToken)
    {
        var planned = await db.Hearings.AsNoTracking().Where(h => h.CaseId == caseId && h.State == HearingState.Planned).ToListAsync(cancellationToken);
        await documents.DecryptAsync(planned, cancellationToken);
        return [.. planned.Where(h => h.Date >= today).OrderBy(h => h.Date).ThenBy(h => h.Hour)];
    }

    private static IQueryable<Hearing> GetPlannedHearings(this CaseManagerDb db, StaffId member, DateTimeOffset now)
    {
        var live = db.Members.Where(CaseMember.IsActiveAt(now)).Where(m => m.StaffId == member);
        return db.Hearings.AsNoTracking().Where(h => h.State == HearingState.Planned && live.Any(m => m.CaseId == h.CaseId));
    }
}
