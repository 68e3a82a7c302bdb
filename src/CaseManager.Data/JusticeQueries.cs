using CaseManager.Data.Encryption;
using CaseManager.Domain;
using CaseManager.Domain.Cases;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Data;

/// <summary>Loads the justice side of a case. Whatever is asked for, the database adds: as far as the caller may know.</summary>
public static class JusticeQueries
{
    /// <summary>The suspects of a case, with how far the state was with each and what they have to do with whom; with the charges, which say what became of them.</summary>
    public static Task<Case> CaseWithSuspectsAsync(this CaseManagerDb db, CaseId caseId, CancellationToken cancellationToken) => db.Cases
        .Include(c => c.Victims)
        .Include(c => c.Suspects).Include(c => c.SuspectStatuses).Include(c => c.SuspectLinks).Include(c => c.NonPunishments)
        .Include(c => c.Charges).ThenInclude(c => c.Verdicts)
        .AsSplitQuery().SingleAsync(c => c.Id == caseId, cancellationToken);

    /// <summary>A case with its proceedings: what happened in them, charges, verdicts, orders, the dates that follow, and who may look after those.</summary>
    public static Task<Case> CaseWithProceedingsAsync(this CaseManagerDb db, CaseId caseId, CancellationToken cancellationToken) => db.Cases
        .Include(c => c.Victims).Include(c => c.Suspects)
        .Include(c => c.Proceedings).ThenInclude(p => p.Milestones)
        .Include(c => c.Charges).ThenInclude(c => c.Victims)
        .Include(c => c.Charges).ThenInclude(c => c.Verdicts)
        .Include(c => c.CourtOrders)
        .Include(c => c.Deadlines.Where(d => d.ProceedingId != null))
        .Include(c => c.Members).ThenInclude(m => m.Staff)
        .AsSplitQuery().SingleAsync(c => c.Id == caseId, cancellationToken);

    /// <summary>A case with its hearings: what each is for, who gives evidence, and who is with them; opened, as far as the caller may know.</summary>
    public static async Task<Case> CaseWithHearingsAsync(this CaseManagerDb db, Documents documents, CaseId caseId, CancellationToken cancellationToken)
    {
        var opened = await db.Cases
            .Include(c => c.Victims).Include(c => c.Proceedings)
            .Include(c => c.Hearings).ThenInclude(h => h.Matter)
            .Include(c => c.Testimonies).Include(c => c.CourtSupport)
            .AsSplitQuery().SingleAsync(c => c.Id == caseId, cancellationToken);
        await documents.OpenAsync([.. opened.Proceedings, .. opened.Hearings.Select(h => h.Matter), .. opened.Testimonies, .. opened.CourtSupport], cancellationToken);
        return opened;
    }

    /// <summary>The place of the next suspect of a case: after all that there are, those among them whom the caller may not know.</summary>
    public static Task<int> NextSuspectAsync(this CaseManagerDb db, CaseId caseId, CancellationToken cancellationToken) =>
        db.Database.SqlQuery<int>($"select row_security.next_suspect({caseId.Value}) as \"Value\"").SingleAsync(cancellationToken);
}
