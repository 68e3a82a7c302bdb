using CaseManager.Benchmarks.Scaffold.Models;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Benchmarks.Scaffold.Pages;

internal sealed class CasesModel(ScaffoldDb db) : PageModel
{
    private const int PageSize = 25;

    public IList<Case> Cases { get; private set; } = [];

    public int Count { get; private set; }

    public SelectList Leads { get; private set; } = null!;

    public async Task OnGetAsync([FromQuery] Guid staffId, [FromQuery] string? status, [FromQuery] string? form, [FromQuery] string? country)
    {
        var cases = db.Cases.Where(c => c.Members.Any(m => m.StaffId == staffId && m.Until == null));
        if (status is not null)
        {
            cases = cases.Where(c => c.Status == status);
        }

        if (form is not null)
        {
            cases = cases.Where(c => c.Victims.Any(v => v.Exploitation!.Forms.Contains(form)));
        }

        if (country is not null)
        {
            cases = cases.Where(c => c.Victims.Any(v => v.Exploitation!.Countries.Contains(country)));
        }

        Count = await cases.CountAsync();
        Cases = await cases.Include(c => c.Members).ThenInclude(m => m.Staff).OrderByDescending(c => c.OpenedAt).Take(PageSize).ToListAsync();
        var leads = db.Cases.Where(c => c.Members.Any(m => m.StaffId == staffId)).SelectMany(c => c.Members).Where(m => m.Capacity == "Lead" && m.Until == null)
            .Select(m => m.Staff).Distinct();
        Leads = new(await leads.OrderBy(s => s.Name).ToListAsync(), nameof(Staff.Id), nameof(Staff.Name));
    }
}
