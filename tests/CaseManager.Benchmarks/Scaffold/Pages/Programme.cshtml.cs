using CaseManager.Benchmarks.Scaffold.Models;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Benchmarks.Scaffold.Pages;

/// <summary>Yearly counts of people, suspects, charges and convictions over all cases.</summary>
internal class ProgrammeModel(ScaffoldDb db) : PageModel
{
    public IReadOnlyList<YearNumber> Numbers { get; private set; } = [];

    public virtual Task OnGetAsync() => CountForAsync(db.Cases);

    protected async Task CountForAsync(IQueryable<Case> cases) => Numbers =
    [
        .. await cases.SelectMany(c => c.Victims, (c, _) => c.OpenedAt.Year).GroupBy(y => y).Select(g => new YearNumber("came in", g.Key, g.Count())).ToListAsync(),
        .. await cases.SelectMany(c => c.Suspects, (_, s) => s.AddedAt.Year).GroupBy(y => y).Select(g => new YearNumber("suspects", g.Key, g.Count())).ToListAsync(),
        .. Years("charged", await cases.SelectMany(c => c.Charges, (_, c) => c.ChargedOn.Substring(0, 4)).GroupBy(y => y).Select(g => new { g.Key, Number = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Number)),
        .. Years("convicted", await cases.SelectMany(c => c.Charges).SelectMany(c => c.Verdicts).Where(v => v.Outcome == "Convicted" || v.Outcome == "PleadedGuilty")
            .GroupBy(v => v.DecidedOn.Substring(0, 4)).Select(g => new { g.Key, Number = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Number)),
    ];

    private static IEnumerable<YearNumber> Years(string what, Dictionary<string, int> numbers) =>
        numbers.Select(n => new YearNumber(what, int.Parse(n.Key, System.Globalization.CultureInfo.InvariantCulture), n.Value));
}
