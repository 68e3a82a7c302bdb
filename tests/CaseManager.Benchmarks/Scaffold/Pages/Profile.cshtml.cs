using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Benchmarks.Scaffold.Pages;

/// <summary>Two-way tables of the people referred this year, without suppression.</summary>
internal sealed class ProfileModel(ScaffoldDb db, TimeProvider clock) : PageModel
{
    public IReadOnlyList<Cell> Cells { get; private set; } = [];

    public async Task OnGetAsync()
    {
        var year = clock.GetUtcNow().Year;
        var people = await db.Victims.Where(v => v.Case.OpenedAt.Year == year)
            .Select(v => new { v.Identity!.Sex, v.Exploitation!.AgeGroup, v.Exploitation.Forms, v.Exploitation.Countries }).ToListAsync();
        Cells =
        [
            .. people.GroupBy(v => (v.Sex, v.AgeGroup)).Select(g => new Cell("age", g.Key.Sex, g.Key.AgeGroup, g.Count())),
            .. people.SelectMany(v => v.Forms, (v, form) => (v.Sex, form)).GroupBy(v => v).Select(g => new Cell("form", g.Key.Sex, g.Key.form, g.Count())),
            .. people.SelectMany(v => v.Countries, (v, country) => (v.Sex, country)).GroupBy(v => v)
            .Select(g => new Cell("country", g.Key.Sex, g.Key.country, g.Count())),
        ];
    }

    /// <summary>Number of people with both characteristics.</summary>
    internal sealed record Cell(string Dimension, string? RowValue, string? ColumnValue, int Number);
}
