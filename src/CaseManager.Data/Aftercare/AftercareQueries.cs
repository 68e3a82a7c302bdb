using CaseManager.Data.Encryption;
using CaseManager.Domain;
using CaseManager.Domain.Aftercare;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Sharing;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Data.Aftercare;

/// <summary>Loads how survivors recover. Whatever is asked for, the database adds: as far as the caller may know.</summary>
public static class AftercareQueries
{
    /// <summary>The case with one person's plans and how far they are; the one that stands opened.</summary>
    public static async Task<Case> CaseWithPlanAsync(this CaseManagerDb db, Documents documents, CaseId caseId, VictimId victim, CancellationToken cancellationToken)
    {
        var opened = await db.Cases
            .Include(c => c.Victims.Where(v => v.Id == victim))
            .Include(c => c.Plans.Where(p => p.VictimId == victim)).Include(c => c.Progress.Where(p => p.VictimId == victim))
            .AsSplitQuery().SingleAsync(c => c.Id == caseId, cancellationToken);
        await documents.OpenAsync([opened.PlanOf(victim)], cancellationToken);
        return opened;
    }

    /// <summary>The case with one person's services: what happened, who gives them, when.</summary>
    public static Task<Case> CaseWithServicesAsync(this CaseManagerDb db, CaseId caseId, VictimId victim, CancellationToken cancellationToken) => db.Cases
        .Include(c => c.Victims.Where(v => v.Id == victim))
        .Include(c => c.Services.Where(s => s.VictimId == victim)).ThenInclude(s => s.Steps)
        .Include(c => c.Services.Where(s => s.VictimId == victim)).ThenInclude(s => s.Provisions)
        .Include(c => c.Services.Where(s => s.VictimId == victim)).ThenInclude(s => s.Sessions)
        .AsSplitQuery().SingleAsync(c => c.Id == caseId, cancellationToken);

    /// <summary>Loads into a case what one person answered to whether organisations may be told of them, opened: whom they said yes to.</summary>
    public static async Task LoadConsentsToTellingAsync(this CaseManagerDb db, Documents documents, Case opened, VictimId victim, CancellationToken cancellationToken)
    {
        await db.LoadListAsync(opened, c => c.Consents, c => c.VictimId == victim && c.Scope == ConsentScope.ShareWithOrganisation, cancellationToken);
        await documents.OpenAsync(opened.Consents, cancellationToken);
    }

    /// <summary>For which body someone of ours works now.</summary>
    public static Task<OrganisationId> WorkplaceOfAsync(this CaseManagerDb db, StaffId who, CancellationToken cancellationToken) =>
        db.Staff.Where(s => s.Id == who).Select(s => s.Employment!.OrganisationId).SingleAsync(cancellationToken);

    /// <summary>The goals of one person's plan as it stands, opened; none where there is no plan.</summary>
    public static async Task<IReadOnlyList<Goal>> GoalsOfAsync(this CaseManagerDb db, Documents documents, VictimId victim, CancellationToken cancellationToken)
    {
        var plans = await db.Plans.AsNoTracking().Where(p => p.VictimId == victim && !db.Plans.Any(later => later.Replaces == p.Id)).ToListAsync(cancellationToken);
        await documents.OpenAsync([.. plans], cancellationToken);
        return [.. plans.SelectMany(p => p.Content?.Goals ?? [])];
    }

    /// <summary>Who has given these services, each as on file now, by id; none where the caller may not know.</summary>
    public static async Task<IReadOnlyDictionary<Guid, Provider>> ProvidersOfAsync(this CaseManagerDb db, IEnumerable<Service> services, CancellationToken cancellationToken)
    {
        Guid[] ids = [.. services.SelectMany(s => s.Provisions).Select(p => p.ProviderId).Distinct()];
        return ids.Length == 0 ? new Dictionary<Guid, Provider>() : await db.Providers.AsNoTracking()
            .Where(p => ids.Contains(p.Id) && !db.Providers.Any(later => later.Id == p.Id && later.Version > p.Version)).ToDictionaryAsync(p => p.Id, cancellationToken);
    }

    /// <summary>The case with one person's assessments of recovery, and who the person is, opened as far as an instrument asks: the age.</summary>
    public static async Task<Case> CaseWithOutcomesAsync(this CaseManagerDb db, Documents documents, CaseId caseId, VictimId victim, CancellationToken cancellationToken)
    {
        var opened = await db.Cases
            .Include(c => c.Victims.Where(v => v.Id == victim)).ThenInclude(v => v.Identity)
            .Include(c => c.Outcomes.Where(o => o.VictimId == victim))
            .AsSplitQuery().SingleAsync(c => c.Id == caseId, cancellationToken);
        await documents.OpenAsync([.. opened.Victims.Select(v => v.Identity), .. opened.Outcomes], cancellationToken);
        return opened;
    }

    /// <summary>The case with how one person is after return and after trial, and what befell them, opened; with consents and members.</summary>
    public static async Task<Case> CaseWithFollowUpAsync(this CaseManagerDb db, Documents documents, CaseId caseId, VictimId victim, CancellationToken cancellationToken)
    {
        var opened = await db.Cases
            .Include(c => c.Victims.Where(v => v.Id == victim)).Include(c => c.Consents.Where(x => x.VictimId == victim))
            .Include(c => c.FollowUps.Where(f => f.VictimId == victim)).Include(c => c.Incidents.Where(i => i.VictimId == victim))
            .Include(c => c.Members).ThenInclude(m => m.Staff)
            .AsSplitQuery().SingleAsync(c => c.Id == caseId, cancellationToken);
        await documents.OpenAsync([.. opened.FollowUps, .. opened.Incidents], cancellationToken);
        return opened;
    }

    /// <summary>The case with what the lead may know of one person's health, opened; with consents.</summary>
    public static async Task<Case> CaseWithHealthSummariesAsync(this CaseManagerDb db, Documents documents, CaseId caseId, VictimId victim, CancellationToken cancellationToken)
    {
        var opened = await db.Cases
            .Include(c => c.Victims.Where(v => v.Id == victim)).Include(c => c.Consents.Where(x => x.VictimId == victim))
            .Include(c => c.HealthSummaries.Where(h => h.VictimId == victim))
            .AsSplitQuery().SingleAsync(c => c.Id == caseId, cancellationToken);
        await documents.OpenAsync([.. opened.HealthSummaries], cancellationToken);
        return opened;
    }

    /// <summary>The providers as they are on file now, by name.</summary>
    public static async Task<IReadOnlyList<Provider>> CurrentProvidersAsync(this CaseManagerDb db, CancellationToken cancellationToken) =>
        await db.Providers.AsNoTracking().Where(p => !db.Providers.Any(later => later.Id == p.Id && later.Version > p.Version)).OrderBy(p => p.Name).ThenBy(p => p.Id).ToListAsync(cancellationToken);

    /// <summary>The instruments as they are now, by name.</summary>
    public static async Task<IReadOnlyList<Instrument>> CurrentInstrumentsAsync(this CaseManagerDb db, CancellationToken cancellationToken) =>
        await db.Instruments.AsNoTracking().Where(i => !db.Instruments.Any(later => later.Code == i.Code && later.Version > i.Version)).OrderBy(i => i.Name).ThenBy(i => i.Code).ToListAsync(cancellationToken);

    /// <summary>Every version of every instrument: an assessment is read by the one it was made with.</summary>
    public static async Task<IReadOnlyList<Instrument>> AllInstrumentsAsync(this CaseManagerDb db, CancellationToken cancellationToken) =>
        await db.Instruments.AsNoTracking().OrderBy(i => i.Code).ThenBy(i => i.Version).ToListAsync(cancellationToken);
}
