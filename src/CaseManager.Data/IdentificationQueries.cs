using CaseManager.Data.Encryption;
using CaseManager.Domain;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Identification;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Data;

/// <summary>Loads identification procedures. The database limits every result to what the caller may see.</summary>
public static class IdentificationQueries
{
    /// <summary>The procedures of one person, earliest first, with decrypted steps.</summary>
    public static async Task<IReadOnlyList<IdentificationProcedure>> ProceduresOfAsync(this CaseManagerDb db, Documents documents, VictimId victim, CancellationToken cancellationToken)
    {
        var procedures = await db.Identifications.AsNoTracking().Include(p => p.Steps).Where(p => p.VictimId == victim).OrderBy(p => p.Id).ToListAsync(cancellationToken);
        await documents.OpenAsync([.. procedures.SelectMany(p => p.Steps)], cancellationToken);
        return procedures;
    }

    /// <summary>The case with everything needed to record an identification event for one person.</summary>
    public static async Task<Case> CaseForIdentificationAsync(this CaseManagerDb db, Documents documents, CaseId caseId, VictimId victim, CancellationToken cancellationToken)
    {
        var opened = await db.Cases
            .Include(c => c.Victims.Where(v => v.Id == victim)).ThenInclude(v => v.Identity)
            .Include(c => c.Procedures.Where(p => p.VictimId == victim)).ThenInclude(p => p.Steps)
            .Include(c => c.Deadlines.Where(d => d.VictimId == victim))
            .Include(c => c.Consents.Where(k => k.VictimId == victim))
            .Include(c => c.Members).ThenInclude(m => m.Staff)
            .AsSplitQuery().SingleAsync(c => c.Id == caseId, cancellationToken);
        await documents.OpenAsync([opened.Victims[0].Identity], cancellationToken);
        return opened;
    }
}
