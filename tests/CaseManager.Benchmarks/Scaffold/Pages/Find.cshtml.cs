using CaseManager.Benchmarks.Scaffold.Models;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Benchmarks.Scaffold.Pages;

/// <summary>Searches by cover name: real names are encrypted, and a stock page can search plain text only.</summary>
internal sealed class FindModel(ScaffoldDb db) : PageModel
{
    private const int MaxResults = 5;

    public string Term { get; private set; } = "";

    public IList<Victim> Results { get; private set; } = [];

    public async Task OnPostAsync([FromQuery] Guid staffId, [FromForm(Name = "Input.Name")] string name)
    {
        Term = name;
        Results = await db.Victims.Include(v => v.Case).Include(v => v.Identity)
            .Where(v => v.Case.Members.Any(m => m.StaffId == staffId && m.Until == null) && EF.Functions.ILike(v.CoverName, $"%{name}%"))
            .OrderBy(v => v.CoverName).Take(MaxResults).ToListAsync();
    }
}
