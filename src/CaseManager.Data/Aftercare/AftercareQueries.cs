using CaseManager.Data.Persistence;
using CaseManager.Data.Security.Encryption;
using CaseManager.Domain;
using CaseManager.Domain.Aftercare;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Sharing;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Data.Aftercare;

/// <summary>Loads aftercare records. The database limits every result to what the caller may see.</summary>
public static class AftercareQueries
{
    /// <summary>The case with one person's plans and progress; the current plan is decrypted.</summary>
    public static async Task<Case> LoadCaseWithPlanAsync(this CaseManagerDb db, RecordDecryptor documents, CaseId caseId, VictimId victim,
        CancellationToken cancellationToken)
    {
        var caseFile = await db.Cases
            .Include(c => c.Victims.Where(v => v.Id == victim))
            .Include(c => c.Plans.Where(p => p.VictimId == victim)).Include(c => c.Progress.Where(p => p.VictimId == victim))
            .AsSplitQuery().SingleAsync(c => c.Id == caseId, cancellationToken);
        await documents.DecryptAsync([caseFile.FindPlan(victim)], cancellationToken);
        return caseFile;
    }

    /// <summary>The case with one person's services, their steps, providers and sessions; the providers are decrypted.</summary>
    public static async Task<Case> LoadCaseWithServicesAsync(this CaseManagerDb db, RecordDecryptor documents, CaseId caseId, VictimId victim,
        CancellationToken cancellationToken)
    {
        var caseFile = await db.Cases
            .Include(c => c.Victims.Where(v => v.Id == victim))
            .Include(c => c.Services.Where(s => s.VictimId == victim)).ThenInclude(s => s.Steps)
            .Include(c => c.Services.Where(s => s.VictimId == victim)).ThenInclude(s => s.Provisions)
            .Include(c => c.Services.Where(s => s.VictimId == victim)).ThenInclude(s => s.Sessions)
            .AsSplitQuery().SingleAsync(c => c.Id == caseId, cancellationToken);
        await documents.DecryptAsync([.. caseFile.Services.SelectMany(s => s.Provisions)], cancellationToken);
        return caseFile;
    }

    /// <summary>Loads and decrypts one person's consents to sharing with organisations.</summary>
    public static async Task LoadSharingConsentsAsync(this CaseManagerDb db, RecordDecryptor documents, Case caseFile, VictimId victim,
        CancellationToken cancellationToken)
    {
        await db.LoadListAsync(caseFile, c => c.Consents, c => c.VictimId == victim && c.Scope == ConsentScope.ShareWithOrganisation, cancellationToken);
        await documents.DecryptAsync(caseFile.Consents, cancellationToken);
    }

    /// <summary>The organisation that currently employs a staff member.</summary>
    public static Task<OrganisationId> GetOrganisationIdAsync(this CaseManagerDb db, StaffId staffId, CancellationToken cancellationToken) =>
        db.Staff.Where(s => s.Id == staffId).Select(s => s.Employment!.OrganisationId).SingleAsync(cancellationToken);

    /// <summary>The decrypted goals of a person's current plan; empty if there is no plan.</summary>
    public static async Task<IReadOnlyList<Goal>> LoadGoalsAsync(this CaseManagerDb db, RecordDecryptor documents, VictimId victim,
        CancellationToken cancellationToken)
    {
        var plans = await db.Plans.AsNoTracking().Where(p => p.VictimId == victim && !db.Plans.Any(later => later.SupersedesId == p.Id))
            .ToListAsync(cancellationToken);
        await documents.DecryptAsync([.. plans], cancellationToken);
        return [.. plans.SelectMany(p => p.Content?.Goals ?? [])];
    }

    /// <summary>
    /// The current version of each provider of these services, whose provisions are decrypted; providers that the caller may not see are missing.
    /// </summary>
    public static async Task<IReadOnlyDictionary<Guid, Provider>> LoadProvidersAsync(this CaseManagerDb db, IEnumerable<Service> services,
        CancellationToken cancellationToken)
    {
        Guid[] ids = [.. services.SelectMany(s => s.Provisions).Select(p => p.ProviderId).Distinct()];
        return ids.Length == 0 ? new Dictionary<Guid, Provider>() : await db.Providers.AsNoTracking()
            .Where(p => ids.Contains(p.Id) && !db.Providers.Any(later => later.Id == p.Id && later.Version > p.Version))
            .ToDictionaryAsync(p => p.Id, cancellationToken);
    }

    /// <summary>The case with one person's recovery assessments and the identity, decrypted, because instruments depend on the age.</summary>
    public static async Task<Case> LoadCaseWithOutcomesAsync(this CaseManagerDb db, RecordDecryptor documents, CaseId caseId, VictimId victim,
        CancellationToken cancellationToken)
    {
        var caseFile = await db.Cases
            .Include(c => c.Victims.Where(v => v.Id == victim)).ThenInclude(v => v.Identity)
            .Include(c => c.Outcomes.Where(o => o.VictimId == victim))
            .AsSplitQuery().SingleAsync(c => c.Id == caseId, cancellationToken);
        await documents.DecryptAsync([.. caseFile.Victims.Select(v => v.Identity), .. caseFile.Outcomes], cancellationToken);
        return caseFile;
    }

    /// <summary>The case with one person's follow-ups and incidents, decrypted, and with consents and members.</summary>
    public static async Task<Case> LoadCaseWithFollowUpAsync(this CaseManagerDb db, RecordDecryptor documents, CaseId caseId, VictimId victim,
        CancellationToken cancellationToken)
    {
        var caseFile = await db.Cases
            .Include(c => c.Victims.Where(v => v.Id == victim)).Include(c => c.Consents.Where(x => x.VictimId == victim))
            .Include(c => c.FollowUps.Where(f => f.VictimId == victim)).Include(c => c.Incidents.Where(i => i.VictimId == victim))
            .Include(c => c.Members).ThenInclude(m => m.Staff)
            .AsSplitQuery().SingleAsync(c => c.Id == caseId, cancellationToken);
        await documents.DecryptAsync([.. caseFile.FollowUps, .. caseFile.Incidents], cancellationToken);
        return caseFile;
    }

    /// <summary>The case with one person's health summaries, decrypted, and with consents.</summary>
    public static async Task<Case> LoadCaseWithHealthSummariesAsync(this CaseManagerDb db, RecordDecryptor documents, CaseId caseId, VictimId victim,
        CancellationToken cancellationToken)
    {
        var caseFile = await db.Cases
            .Include(c => c.Victims.Where(v => v.Id == victim)).Include(c => c.Consents.Where(x => x.VictimId == victim))
            .Include(c => c.HealthSummaries.Where(h => h.VictimId == victim))
            .AsSplitQuery().SingleAsync(c => c.Id == caseId, cancellationToken);
        await documents.DecryptAsync([.. caseFile.HealthSummaries], cancellationToken);
        return caseFile;
    }

    /// <summary>The current version of every provider, by name.</summary>
    public static async Task<IReadOnlyList<Provider>> LoadCurrentProvidersAsync(this CaseManagerDb db, CancellationToken cancellationToken) =>
        [.. (await db.Providers.AsNoTracking().Where(p => !db.Providers.Any(later => later.Id == p.Id && later.Version > p.Version))
            .ToListAsync(cancellationToken)).OrderBy(p => p.Name, StringComparer.InvariantCulture).ThenBy(p => p.Id)];

    /// <summary>The current version of every instrument, by name.</summary>
    public static async Task<IReadOnlyList<Instrument>> LoadCurrentInstrumentsAsync(this CaseManagerDb db, CancellationToken cancellationToken) =>
        await db.Instruments.AsNoTracking().Where(i => !db.Instruments.Any(later => later.Code == i.Code && later.Version > i.Version)).OrderBy(i => i.Name)
        .ThenBy(i => i.Code).ToListAsync(cancellationToken);

    /// <summary>Every version of every instrument: an assessment is read with the version it was made with.</summary>
    public static async Task<IReadOnlyList<Instrument>> LoadAllInstrumentsAsync(this CaseManagerDb db, CancellationToken cancellationToken) =>
        await db.Instruments.AsNoTracking().OrderBy(i => i.Code).ThenBy(i => i.Version).ToListAsync(cancellationToken);
}
