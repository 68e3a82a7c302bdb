using CaseManager.Data;
using CaseManager.Data.Law;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Law;
using CaseManager.Web.Access;
using CaseManager.Web.Infrastructure.Forms;
using CaseManager.Web.TagHelpers.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Law;

/// <summary>Latest version of the legal reference data: of the caller's country by default, of another, or of all.</summary>
[Needs(Permission.ViewLaw)]
public sealed class IndexModel(CaseManagerDb db, CurrentUser user, Texts texts) : PageModel
{
    private readonly List<LawEntry> _all = [];

    [FromQuery(Name = "country")]
    public string? Country { get; set; }

    [FromQuery(Name = "kind")]
    public string? Kind { get; set; }

    /// <summary>Countries with at least one entry.</summary>
    public IReadOnlyList<Option> Countries =>
        [.. _all.Select(e => e.Jurisdiction).Distinct().Select(c => new Option(c, texts.Jurisdiction(c))).OrderBy(o => o.Text, StringComparer.Create(texts.Culture, ignoreCase: true))];

    public IEnumerable<IGrouping<LawKind, LawEntry>> Groups => Shown.GroupBy(e => e.Kind).OrderBy(g => g.Key);

    public IEnumerable<LawEntry> Shown => _all.Where(e => (Country is null || e.Jurisdiction == Country) && (Kind is null || $"{e.Kind}" == Kind));

    public DateOnly Today => user.Sign().Day;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        _all.AddRange((await db.ReadLawAsync(cancellationToken)).Latest);
        Country = Request.Query.ContainsKey("country") ? Country : await OfficeCountryAsync(cancellationToken);
        Country = _all.Exists(e => e.Jurisdiction == Country) ? Country : null;
        Kind = Answering.Is<LawKind>(Kind, out _) ? Kind : null;
    }

    private async Task<string?> OfficeCountryAsync(CancellationToken cancellationToken)
    {
        OrganisationId[] offices = [.. user.Offices.Select(o => o.Id)];
        return await db.Organisations.Where(o => offices.Contains(o.Id)).OrderBy(o => o.Id).Select(o => o.Country).FirstOrDefaultAsync(cancellationToken);
    }
}
