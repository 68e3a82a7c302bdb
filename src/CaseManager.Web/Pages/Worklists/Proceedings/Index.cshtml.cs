using CaseManager.Data.Persistence;
using CaseManager.Data.Security.Encryption;
using CaseManager.Domain.Access;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Justice;
using CaseManager.Web.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Worklists.Proceedings;

/// <summary>A proceeding of a case; <paramref name="NextHearingOn"/> is the day of the next hearing, null if none.</summary>
public sealed record ProceedingRow(Proceeding Proceeding, CaseReference Reference, string CoverName, DateOnly? NextHearingOn);

/// <summary>Proceedings of the caller's cases: those with a planned hearing first, earliest first, then the newest.</summary>
[Needs(Permission.RecordProceedings)]
public sealed class IndexModel(CaseManagerDb db, RecordDecryptor documents, CurrentUser user) : PageModel
{
    private const int PageSize = 50;

    /// <summary>Number of proceedings to skip (offset pagination).</summary>
    [FromQuery(Name = "skip")]
    public int Skip { get; set; }

    public IReadOnlyList<ProceedingRow> Rows { get; private set; } = [];

    /// <summary>Charges of the listed proceedings, with their verdicts.</summary>
    public IReadOnlyList<Charge> Charges { get; private set; } = [];

    public bool HasMore { get; private set; }

    public int NextOffset => Skip + PageSize;

    public DateOnly Today => user.CreateStamp().Date;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Skip = Math.Max(0, Skip);
        var (now, today, me) = (user.UtcNow, Today, user.Id);
        var mine = db.Members.Where(CaseMember.IsActiveAt(now)).Where(m => m.StaffId == me);
        var found = await (
            from proceeding in db.Proceedings.AsNoTracking().Include(p => p.Milestones)
            where mine.Any(m => m.CaseId == proceeding.CaseId)
            join opened in db.Cases on proceeding.CaseId equals opened.Id
            let next = db.Hearings.Where(h => h.ProceedingId == proceeding.Id && h.State == HearingState.Planned && h.Date >= today).Min(h => (DateOnly?)h.Date)
            orderby next == null, next, proceeding.Id descending
            select new ProceedingRow(proceeding, opened.Reference, opened.CoverName, next)).Skip(Skip).Take(PageSize + 1).ToListAsync(cancellationToken);
        (Rows, HasMore) = ([.. found.Take(PageSize)], found.Count > PageSize);
        Guid[] shown = [.. Rows.Select(l => l.Proceeding.Id)];
        Charges = await db.Charges.AsNoTracking().Include(c => c.Verdicts).Where(c => shown.Contains(c.ProceedingId)).ToListAsync(cancellationToken);
        await documents.DecryptAsync([.. Rows.Select(l => l.Proceeding)], cancellationToken);
    }
}
