using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Benchmarks.Scaffold.Pages;

/// <summary>What a stock page would count of the people who came in this year: two things at a time, and nothing held back.</summary>
internal sealed class ProfileModel(ScaffoldDb db, TimeProvider clock) : PageModel
{
    public IReadOnlyList<Cell> Cells { get; private set; } = [];

    public async Task OnGetAsync()
    {
        var year = clock.GetUtcNow().Year;
        var people = db.Victims.Where(v => v.Case.OpenedAt.Year == year);
        Cells =
        [
            .. await people.GroupBy(v => new { v.Identity!.Sex, v.Exploitation!.AgeGroup }).Select(g => new Cell("age", g.Key.Sex, g.Key.AgeGroup, g.Count())).ToListAsync(),
            .. await people.SelectMany(v => v.Exploitation!.Forms, (v, form) => new { v.Identity!.Sex, form }).GroupBy(v => new { v.Sex, v.form }).Select(g => new Cell("form", g.Key.Sex, g.Key.form, g.Count())).ToListAsync(),
            .. await people.SelectMany(v => v.Exploitation!.Countries, (v, country) => new { v.Identity!.Sex, country }).GroupBy(v => new { v.Sex, v.country }).Select(g => new Cell("country", g.Key.Sex, g.Key.country, g.Count())).ToListAsync(),
        ];
    }

    /// <summary>How many are both.</summary>
    internal sealed record Cell(string By, string? One, string? Other, int Number);
}
