using CaseManager.Data;
using CaseManager.Data.Encryption;
using CaseManager.Domain.Access;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Justice;
using CaseManager.Web.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Proceedings;

/// <summary>A proceeding of a case; <paramref name="Next"/> is the day of the next hearing, null if none.</summary>
public sealed record ProceedingOfCase(Proceeding Proceeding, CaseReference Reference, string CoverName, DateOnly? Next);

/// <summary>Proceedings of the caller's cases: those with a planned hearing first, earliest first, then the newest.</summary>
[Needs(Permission.RecordProceedings)]
public sealed class IndexModel(CaseManagerDb db, Documents documents, CurrentUser user) : PageModel
{
    private const int OnePage = 50;

    /// <summary>Number of proceedings to skip (offset pagination).</summary>
    [FromQuery(Name = "skip")]
    public int Skip { get; set; }

    public IReadOnlyList<ProceedingOfCase> Lines { get; private set; } = [];

    /// <summary>Charges of the listed proceedings, with their verdicts.</summary>
    public IReadOnlyList<Charge> Charges { get; private set; } = [];

    public bool IsMore { get; private set; }

    public int Next => Skip + OnePage;

    public DateOnly Today => user.Sign().Day;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Skip = Math.Max(0, Skip);
        var (now, today, me) = (user.Now, Today, user.Id);
        var mine = db.Members.Where(CaseMember.LiveAt(now)).Where(m => m.StaffId == me);
        var found = await (
            from proceeding in db.Proceedings.AsNoTracking().Include(p => p.Milestones)
            where mine.Any(m => m.CaseId == proceeding.CaseId)
            join opened in db.Cases on proceeding.CaseId equals opened.Id
            let next = db.Hearings.Where(h => h.ProceedingId == proceeding.Id && h.State == HearingState.Planned && h.Day >= today).Min(h => (DateOnly?)h.Day)
            orderby next == null, next, proceeding.Id descending
            select new ProceedingOfCase(proceeding, opened.Reference, opened.CoverName, next)).Skip(Skip).Take(OnePage + 1).ToListAsync(cancellationToken);
        (Lines, IsMore) = ([.. found.Take(OnePage)], found.Count > OnePage);
        Guid[] shown = [.. Lines.Select(l => l.Proceeding.Id)];
        Charges = await db.Charges.AsNoTracking().Include(c => c.Verdicts).Where(c => shown.Contains(c.ProceedingId)).ToListAsync(cancellationToken);
        await documents.OpenAsync([.. Lines.Select(l => l.Proceeding)], cancellationToken);
    }
}
