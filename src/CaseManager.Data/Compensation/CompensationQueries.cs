using CaseManager.Data.Persistence;
using CaseManager.Data.Security.Encryption;
using CaseManager.Domain;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Compensation;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Data.Compensation;

/// <summary>Loads compensation claims. The database limits every result to what the caller may see.</summary>
public static class CompensationQueries
{
    /// <summary>The claims of one person, earliest first, with payments and details decrypted; records that the caller may not see are missing.</summary>
    public static async Task<IReadOnlyList<CompensationClaim>> LoadClaimsAsync(this CaseManagerDb db, RecordDecryptor documents, VictimId victim,
        CancellationToken cancellationToken)
    {
        var claims = await db.Claims.AsNoTracking().Where(c => c.VictimId == victim).OrderBy(c => c.Id).IncludeAll().Include(c => c.Details).AsSplitQuery()
            .ToListAsync(cancellationToken);
        await documents.DecryptAsync([.. claims.SelectMany(c => c.Payments), .. claims.SelectMany(c => c.Details)], cancellationToken);
        return claims;
    }

    /// <summary>Includes steps, awards and payments.</summary>
    public static IQueryable<CompensationClaim> IncludeAll(this IQueryable<CompensationClaim> claims) =>
        claims.Include(c => c.Steps).Include(c => c.Awards).Include(c => c.Payments);

    /// <summary>The case with everything needed to record a compensation event for one person.</summary>
    public static Task<Case> LoadCaseForCompensationAsync(this CaseManagerDb db, CaseId caseId, VictimId victim, CancellationToken cancellationToken) =>
        db.Cases
        .Include(c => c.Victims.Where(v => v.Id == victim))
        .Include(c => c.Claims.Where(k => k.VictimId == victim)).ThenInclude(k => k.Steps)
        .Include(c => c.Claims.Where(k => k.VictimId == victim)).ThenInclude(k => k.Details)
        .Include(c => c.Claims.Where(k => k.VictimId == victim)).ThenInclude(k => k.Awards)
        .Include(c => c.Claims.Where(k => k.VictimId == victim)).ThenInclude(k => k.Payments)
        .Include(c => c.Deadlines.Where(d => d.VictimId == victim))
        .Include(c => c.Members).ThenInclude(m => m.Staff)
        .AsSplitQuery().SingleAsync(c => c.Id == caseId, cancellationToken);
}
