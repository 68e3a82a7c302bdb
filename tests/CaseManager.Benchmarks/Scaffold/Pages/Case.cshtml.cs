using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Benchmarks.Scaffold.Pages;

/// <summary>Everything shown on the app's case page. Uses split queries, as EF Core advises: a single query would be far slower.</summary>
internal sealed class CaseModel(ScaffoldDb db) : PageModel
{
    private const int RecentEvents = 6;

    public Models.Case Case { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string reference)
    {
        var found = await db.Cases.AsSplitQuery()
            .Include(c => c.Members).ThenInclude(m => m.Staff)
            .Include(c => c.Victims).ThenInclude(v => v.Identity)
            .Include(c => c.Victims).ThenInclude(v => v.SafeContact)
            .Include(c => c.Victims).ThenInclude(v => v.Safety)
            .Include(c => c.Victims).ThenInclude(v => v.Exploitation)
            .Include(c => c.Victims).ThenInclude(v => v.Indicators)
            .Include(c => c.Victims).ThenInclude(v => v.RiskAssessments)
            .Include(c => c.Victims).ThenInclude(v => v.Consents)
            .Include(c => c.Victims).ThenInclude(v => v.Identifications).ThenInclude(i => i.Steps)
            .Include(c => c.Victims).ThenInclude(v => v.Services)
            .Include(c => c.Victims).ThenInclude(v => v.Plans)
            .Include(c => c.Victims).ThenInclude(v => v.Outcomes)
            .Include(c => c.Tasks.Where(t => t.State == "Open"))
            .Include(c => c.Deadlines.Where(d => d.State == "Open")).ThenInclude(d => d.Rule)
            .Include(c => c.Proceedings).ThenInclude(p => p.Milestones)
            .Include(c => c.Charges).ThenInclude(c => c.Verdicts)
            .Include(c => c.Hearings)
            .Include(c => c.Events.OrderByDescending(e => e.At).Take(RecentEvents)).ThenInclude(e => e.Staff)
            .FirstOrDefaultAsync(c => c.Reference == reference);
        if (found is null)
        {
            return NotFound();
        }

        Case = found;
        return Page();
    }
}
