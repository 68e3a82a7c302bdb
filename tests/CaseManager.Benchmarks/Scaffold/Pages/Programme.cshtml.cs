using CaseManager.Benchmarks.Scaffold.Models;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Benchmarks.Scaffold.Pages;

/// <summary>Yearly counts of people, suspects, charges and convictions over all cases.</summary>
internal class ProgrammeModel(ScaffoldDb db) : PageModel
{
    public IReadOnlyList<YearCount> Numbers { get; private set; } = [];

    public virtual Task OnGetAsync() => CountAsync(db.Cases);

    protected async Task CountAsync(IQueryable<Case> cases) => Numbers =
    [
        .. await cases.SelectMany(c => c.Victims, (c, _) => c.OpenedAt.Year).GroupBy(y => y).Select(g => new YearCount("came in", g.Key, g.Count()))
        .ToListAsync(),
        .. await cases.SelectMany(c => c.Suspects, (_, s) => s.AddedAt.Year).GroupBy(y => y).Select(g => new YearCount("suspects", g.Key, g.Count()))
        .ToListAsync(),
        .. ToYearCounts("charged", await cases.SelectMany(c => c.Charges, (_, c) => c.ChargedOn.Substring(0, 4)).GroupBy(y => y)
            .Select(g => new { g.Key, Number = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Number)),
        .. ToYearCounts("convicted", await cases.SelectMany(c => c.Charges).SelectMany(c => c.Verdicts)
            .Where(v => v.Outcome == "Convicted" || v.Outcome == "PleadedGuilty")
            .GroupBy(v => v.DecidedOn.Substring(0, 4)).Select(g => new { g.Key, Number = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Number)),
    ];

    private static IEnumerable<YearCount> ToYearCounts(string description, Dictionary<string, int> numbers) =>
        numbers.Select(n => new YearCount(description, int.Parse(n.Key, System.Globalization.CultureInfo.InvariantCulture), n.Value));
}
