using CaseManager.Benchmarks.Scaffold.Models;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Benchmarks.Scaffold.Pages;

internal sealed class WorkModel(ScaffoldDb db, TimeProvider clock) : PageModel
{
    private const int DaysAhead = 14;

    public IList<CaseTask> Tasks { get; private set; } = [];

    public IList<Deadline> Deadlines { get; private set; } = [];

    public IList<Hearing> Hearings { get; private set; } = [];

    public IList<CaseEvent> Events { get; private set; } = [];

    public async Task OnGetAsync([FromQuery] Guid staffId)
    {
        var now = clock.GetUtcNow();
        var (today, startedOn) = (DateOnly.FromDateTime(now.UtcDateTime), now.AddDays(-1));
        var endsOn = today.AddDays(DaysAhead);
        Tasks = await db.Tasks.Include(t => t.Case).Include(t => t.Giver).Where(t => t.OwnerId == staffId && t.State == "Open" && t.DueOn <= endsOn)
            .OrderBy(t => t.DueOn).ToListAsync();
        Deadlines = await db.Deadlines.Include(d => d.Case).Include(d => d.Victim).Include(d => d.Rule).Include(d => d.Owner)
            .Where(d => d.OwnerId == staffId && d.State == "Open" && d.DueOn <= endsOn && !d.RunsOn && (!d.IsPeriod || d.DueOn >= today)).OrderBy(d => d.DueOn)
            .ToListAsync();
        Hearings = await db.Hearings.Include(h => h.Case)
            .Where(h => h.State == "Planned" && h.Day >= today && h.Day <= endsOn && h.Case.Members.Any(m => m.StaffId == staffId && m.Until == null))
            .OrderBy(h => h.Day).ToListAsync();
        Events = await db.Events.Include(e => e.Case).Include(e => e.Staff)
            .Where(e => e.At >= startedOn && e.Who != staffId && e.Case.Members.Any(m => m.StaffId == staffId && m.Until == null)).OrderByDescending(e => e.At)
            .Take(12).ToListAsync();
    }
}
