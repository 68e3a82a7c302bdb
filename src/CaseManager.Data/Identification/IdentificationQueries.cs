using CaseManager.Data.Persistence;
using CaseManager.Data.Security.Encryption;
using CaseManager.Domain;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Identification;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Data.Identification;

/// <summary>Loads identification procedures. The database limits every result to what the caller may see.</summary>
public static class IdentificationQueries
{
    /// <summary>The procedures of one person, earliest first, with decrypted steps.</summary>
    public static async Task<IReadOnlyList<IdentificationProcedure>> LoadProceduresAsync(this CaseManagerDb db, RecordDecryptor documents, VictimId victim,
        CancellationToken cancellationToken)
    {
        var procedures = await db.Identifications.AsNoTracking().Include(p => p.Steps).Where(p => p.VictimId == victim).OrderBy(p => p.Id)
            .ToListAsync(cancellationToken);
        await documents.DecryptAsync([.. procedures.SelectMany(p => p.Steps)], cancellationToken);
        return procedures;
    }

    /// <summary>The case with everything needed to record an identification event for one person.</summary>
    public static async Task<Case> LoadCaseForIdentificationAsync(this CaseManagerDb db, RecordDecryptor documents, CaseId caseId, VictimId victim,
        CancellationToken cancellationToken)
    {
        var caseFile = await db.Cases
            .Include(c => c.Victims.Where(v => v.Id == victim)).ThenInclude(v => v.Identity)
            .Include(c => c.Procedures.Where(p => p.VictimId == victim)).ThenInclude(p => p.Steps)
            .Include(c => c.Deadlines.Where(d => d.VictimId == victim))
            .Include(c => c.Consents.Where(k => k.VictimId == victim))
            .Include(c => c.Members).ThenInclude(m => m.Staff)
            .AsSplitQuery().SingleAsync(c => c.Id == caseId, cancellationToken);
        await documents.DecryptAsync([caseFile.Victims[0].Identity], cancellationToken);
        return caseFile;
    }
}
