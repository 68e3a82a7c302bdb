using CaseManager.Data.Persistence;
using CaseManager.Data.Security.Encryption;
using CaseManager.Domain.Access;
using CaseManager.Domain.Aftercare;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Tasks;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Worklists.Aftercare;

public sealed record PendingServiceRow(Service Service, CaseReference Reference, string CoverName);

public sealed record WorkerRow(string Name, string Organisation, int Cases, int Tasks);

/// <summary>Row security limits the results to what the caller may see.</summary>
public static class CaseloadQueries
{
    /// <summary>Services not yet started in open cases, in the order in which they were opened.</summary>
    public static async Task<IReadOnlyList<PendingServiceRow>> GetPendingServicesAsync(this CaseManagerDb db, (DateTimeOffset Moment, Guid Id)? after,
        int limit, CancellationToken cancellationToken)
    {
        var (start, last) = after ?? (DateTimeOffset.MinValue, Guid.Empty);
        return await (
            from s in db.Services.AsNoTracking().Include(s => s.Steps)
            where s.State == ServiceState.Referred || s.State == ServiceState.WaitingList || s.State == ServiceState.Accepted
            where s.OpenedAt > start || (s.OpenedAt == start && s.Id.CompareTo(last) > 0)
            join c in db.Cases on s.CaseId equals c.Id
            where c.Status != CaseStatus.Closed
            join v in db.Victims on s.VictimId equals v.Id
            orderby s.OpenedAt, s.Id
            select new PendingServiceRow(s, c.Reference, v.CoverName)).Take(limit).ToListAsync(cancellationToken);
    }

    /// <summary>Number of survivors now accommodated by each provider, by kind of service; counted in memory, because the provider is encrypted.</summary>
    public static async Task<IReadOnlyDictionary<(Guid Provider, ServiceKind Kind), int>> CountAccommodatedByOfferAsync(this CaseManagerDb db,
        RecordDecryptor documents, CancellationToken cancellationToken)
    {
        var current = await (
            from s in db.Services.AsNoTracking()
            where s.State == ServiceState.Running && (s.Kind == ServiceKind.EmergencyAccommodation || s.Kind == ServiceKind.Housing)
            from p in s.Provisions
            where !s.Provisions.Any(later => later.SupersedesId == p.Id)
            select new { s.Kind, Provision = p }).ToListAsync(cancellationToken);
        await documents.DecryptAsync([.. current.Select(c => c.Provision)], cancellationToken);
        return current.GroupBy(c => (c.Provision.ProviderId, c.Kind)).ToDictionary(c => c.Key, c => c.Select(x => x.Provision.VictimId).Distinct().Count());
    }

    /// <summary>Aftercare workers on open cases, with the number of these cases and of their open tasks.</summary>
    public static async Task<IReadOnlyList<WorkerRow>> GetAftercareWorkersAsync(this CaseManagerDb db, DateTimeOffset now,
        CancellationToken cancellationToken) => await (
        from s in db.Staff
        where s.Role == Role.AftercareWorker
        let cases = db.Members.AsQueryable().Where(CaseMember.IsActiveAt(now))
        .Count(m => m.StaffId == s.Id && db.Cases.Any(c => c.Id == m.CaseId && c.Status != CaseStatus.Closed))
        where cases > 0
        orderby cases descending, s.Name
        select new WorkerRow(s.Name, db.Organisations.Where(o => o.Id == s.Employment!.OrganisationId).Select(o => o.Name).First(), cases,
            db.Tasks.Count(t => t.OwnerId == s.Id && t.State == TaskState.Open))).ToListAsync(cancellationToken);
}
