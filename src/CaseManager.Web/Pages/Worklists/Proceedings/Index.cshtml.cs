using CaseManager.Data.Persistence;
using CaseManager.Data.Security.Encryption;
using CaseManager.Domain.Access;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Justice;
using CaseManager.Web.Access;
using CaseManager.Web.Pages.Cases.Justice.Hearings;
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
        var scheduled = await db.GetNextHearingDatesAsync(documents, me, now, today, cancellationToken);
        Guid[] inOrder = [.. scheduled.Select(h => h.ProceedingId)];
        Guid[] onPage = [.. inOrder.Skip(Skip).Take(PageSize + 1)];
        var mine = db.Members.Where(CaseMember.IsActiveAt(now)).Where(m => m.StaffId == me);
        var all =
            from proceeding in db.Proceedings.AsNoTracking().Include(p => p.Milestones)
            where mine.Any(m => m.CaseId == proceeding.CaseId)
            join opened in db.Cases on proceeding.CaseId equals opened.Id
            select new { Proceeding = proceeding, opened.Reference, opened.CoverName };
        var found = (await all.Where(p => onPage.Contains(p.Proceeding.Id)).ToListAsync(cancellationToken))
            .OrderBy(p => Array.IndexOf(inOrder, p.Proceeding.Id)).ToList();
        found.AddRange(await all.Where(p => !inOrder.Contains(p.Proceeding.Id)).OrderByDescending(p => p.Proceeding.Id)
            .Skip(Math.Max(0, Skip - inOrder.Length)).Take(PageSize + 1 - onPage.Length).ToListAsync(cancellationToken));
        var dates = scheduled.ToDictionary(h => h.ProceedingId, h => (DateOnly?)h.Date);
        (Rows, HasMore) = ([.. found.Take(PageSize)
            .Select(p => new ProceedingRow(p.Proceeding, p.Reference, p.CoverName, dates.GetValueOrDefault(p.Proceeding.Id)))], found.Count > PageSize);
        Guid[] shown = [.. Rows.Select(l => l.Proceeding.Id)];
        Charges = await db.Charges.AsNoTracking().Include(c => c.Verdicts).Where(c => shown.Contains(c.ProceedingId)).ToListAsync(cancellationToken);
        await documents.DecryptAsync([.. Rows.Select(l => l.Proceeding)], cancellationToken);
    }
}
