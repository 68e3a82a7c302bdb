using CaseManager.Data;
using CaseManager.Data.Statistics;
using CaseManager.Domain.Access;
using CaseManager.Domain.Statistics;
using CaseManager.Web.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages.World;

/// <summary>Inconsistencies in the published figures: counts per country, and the details of one country.</summary>
[Needs(Permission.ViewWorldFigures)]
public sealed class DifferencesModel(CaseManagerDb db, Texts texts) : PageModel
{
    private WorldReconciliation _found = new([], []);

    [FromQuery(Name = "country")]
    public string? Country { get; set; }

    /// <summary>All countries.</summary>
    public WorldReconciliation Found => _found;

    /// <summary>Numbers of differing totals and of repeated figures by country.</summary>
    public IReadOnlyList<(string Country, int Totals, int Repeated)> Countries { get; private set; } = [];

    /// <summary>Differing totals of the selected country.</summary>
    public IEnumerable<DifferingTotal> Totals => _found.Totals.Where(t => t.Total.Country == Country);

    /// <summary>Repeated figures of the selected country.</summary>
    public IEnumerable<IReadOnlyList<WorldFigure>> Repeated => _found.Repeated.Where(same => same[0].Country == Country);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        _found = await db.ReconcileWorldFiguresAsync(cancellationToken);
        var (totals, repeated) = (_found.Totals.ToLookup(t => t.Total.Country), _found.Repeated.ToLookup(same => same[0].Country));
        Countries = [.. ProgrammeCountries.ByIso3.Values.OrderBy(c => texts[$"countries.{c}"], StringComparer.Create(texts.Culture, ignoreCase: true)).Select(c => (c, totals[c].Count(), repeated[c].Count())).Where(c => c.Item2 + c.Item3 > 0)];
        Country = Countries.Any(c => c.Country == Country) ? Country : null;
    }
}
