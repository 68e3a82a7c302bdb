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

/// <summary>A proceeding in a list.</summary>
/// <param name="Proceeding">The proceeding.</param>
/// <param name="Reference">Of which case.</param>
/// <param name="CoverName">The name the survivor is called by.</param>
/// <param name="Next">The day of its next hearing; null for none.</param>
public sealed record ProceedingOfCase(Proceeding Proceeding, CaseReference Reference, string CoverName, DateOnly? Next);

/// <summary>The proceedings of the cases that the reader works on: those with a hearing to come first, by its day; then the latest.</summary>
[Needs(Permission.RecordProceedings)]
public sealed class IndexModel(CaseManagerDb db, Documents documents, CurrentUser user) : PageModel
{
    private const int OnePage = 50;

    /// <summary>How many came before.</summary>
    [FromQuery(Name = "skip")]
    public int Skip { get; set; }

    public IReadOnlyList<ProceedingOfCase> Lines { get; private set; } = [];

    /// <summary>The charges in these proceedings, with their verdicts.</summary>
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
