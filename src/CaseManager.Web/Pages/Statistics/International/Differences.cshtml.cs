using CaseManager.Data.Persistence;
using CaseManager.Data.Statistics;
using CaseManager.Domain.Access;
using CaseManager.Domain.Statistics;
using CaseManager.Web.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages.Statistics.International;

/// <summary>Inconsistencies in the published figures: counts per country, and the details of one country.</summary>
[Needs(Permission.ViewInternationalFigures)]
public sealed class DifferencesModel(CaseManagerDb db, TextLocalizer texts) : PageModel
{
    private InternationalReconciliation _reconciliation = new([], []);

    [FromQuery(Name = "country")]
    public string? Country { get; set; }

    /// <summary>Inconsistencies of all countries.</summary>
    public InternationalReconciliation Reconciliation => _reconciliation;

    /// <summary>Numbers of differing totals and of repeated figures by country.</summary>
    public IReadOnlyList<(string Country, int Totals, int Repeated)> Countries { get; private set; } = [];

    /// <summary>Differing totals of the selected country.</summary>
    public IEnumerable<DifferingTotal> Totals => _reconciliation.Totals.Where(t => t.Total.Country == Country);

    /// <summary>Repeated figures of the selected country.</summary>
    public IEnumerable<IReadOnlyList<InternationalFigure>> RepeatedFigures => _reconciliation.RepeatedFigures.Where(same => same[0].Country == Country);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        _reconciliation = await db.ReconcileInternationalFiguresAsync(cancellationToken);
        var (totals, repeated) = (_reconciliation.Totals.ToLookup(t => t.Total.Country), _reconciliation.RepeatedFigures.ToLookup(same => same[0].Country));
        Countries = [.. ProgrammeCountries.ByIso3.Values.OrderBy(c => texts[$"countries.{c}"], StringComparer.Create(texts.Culture, ignoreCase: true))
            .Select(c => (c, totals[c].Count(), repeated[c].Count())).Where(c => c.Item2 + c.Item3 > 0)];
        Country = Countries.Any(c => c.Country == Country) ? Country : null;
    }
}
