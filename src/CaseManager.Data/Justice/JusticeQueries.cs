using CaseManager.Data.Persistence;
using CaseManager.Data.Security.Encryption;
using CaseManager.Domain;
using CaseManager.Domain.Cases;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Data.Justice;

/// <summary>Loads the justice records of a case. The database limits every result to what the caller may see.</summary>
public static class JusticeQueries
{
    /// <summary>The case with its suspects, their status changes and links, and the charges, which determine the outcome.</summary>
    public static Task<Case> LoadCaseWithSuspectsAsync(this CaseManagerDb db, CaseId caseId, CancellationToken cancellationToken) => db.Cases
        .Include(c => c.Victims)
        .Include(c => c.Suspects).Include(c => c.SuspectStatuses).Include(c => c.SuspectLinks).Include(c => c.NonPunishments)
        .Include(c => c.Charges).ThenInclude(c => c.Verdicts)
        .AsSplitQuery().SingleAsync(c => c.Id == caseId, cancellationToken);

    /// <summary>The case with its proceedings, charges, verdicts, orders, deadlines, and the members who can own those deadlines.</summary>
    public static Task<Case> LoadCaseWithProceedingsAsync(this CaseManagerDb db, CaseId caseId, CancellationToken cancellationToken) => db.Cases
        .Include(c => c.Victims).Include(c => c.Suspects)
        .Include(c => c.Proceedings).ThenInclude(p => p.Milestones)
        .Include(c => c.Charges).ThenInclude(c => c.Victims)
        .Include(c => c.Charges).ThenInclude(c => c.Verdicts)
        .Include(c => c.CourtOrders)
        .Include(c => c.Deadlines.Where(d => d.ProceedingId != null))
        .Include(c => c.Members).ThenInclude(m => m.Staff)
        .AsSplitQuery().SingleAsync(c => c.Id == caseId, cancellationToken);

    /// <summary>The case with its hearings, testimonies and court support, decrypted as far as the caller may see them.</summary>
    public static async Task<Case> LoadCaseWithHearingsAsync(this CaseManagerDb db, RecordDecryptor documents, CaseId caseId,
        CancellationToken cancellationToken)
    {
        var caseFile = await db.Cases
            .Include(c => c.Victims).Include(c => c.Proceedings)
            .Include(c => c.Hearings).ThenInclude(h => h.Matter)
            .Include(c => c.Testimonies).Include(c => c.CourtSupport)
            .AsSplitQuery().SingleAsync(c => c.Id == caseId, cancellationToken);
        await documents.DecryptAsync([.. caseFile.Proceedings, .. caseFile.Hearings, .. caseFile.Hearings.Select(h => h.Matter), .. caseFile.Testimonies,
            .. caseFile.CourtSupport], cancellationToken);
        return caseFile;
    }

    /// <summary>The number of the next suspect of a case; counts those that the caller may not see.</summary>
    public static Task<int> GetNextSuspectNumberAsync(this CaseManagerDb db, CaseId caseId, CancellationToken cancellationToken) =>
        db.Database.SqlQuery<int>($"select row_security.next_suspect_number({caseId.Value}) as \"Value\"").SingleAsync(cancellationToken);
}
