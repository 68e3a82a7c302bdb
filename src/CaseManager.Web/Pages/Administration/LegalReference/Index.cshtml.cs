using CaseManager.Data.LegalReference;
using CaseManager.Data.Persistence;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.LegalReference;
using CaseManager.Web.Access;
using CaseManager.Web.Infrastructure.Forms;
using CaseManager.Web.TagHelpers.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Administration.LegalReference;

/// <summary>Latest version of the legal reference data: of the caller's country by default, of another, or of all.</summary>
[Needs(Permission.ViewLegalReferences)]
public sealed class IndexModel(CaseManagerDb db, CurrentUser user, TextLocalizer texts) : PageModel
{
    private readonly List<LegalReferenceEntry> _entries = [];

    [FromQuery(Name = "country")]
    public string? Country { get; set; }

    [FromQuery(Name = "kind")]
    public string? Kind { get; set; }

    /// <summary>Countries with at least one entry.</summary>
    public IReadOnlyList<Option> Countries =>
        [.. _entries.Select(e => e.Jurisdiction).Distinct().Select(c => new Option(c, texts.DescribeJurisdiction(c)))
            .OrderBy(o => o.Text, StringComparer.Create(texts.Culture, ignoreCase: true))];

    public IEnumerable<IGrouping<LegalReferenceKind, LegalReferenceEntry>> Groups => FilteredEntries.GroupBy(e => e.Kind).OrderBy(g => g.Key);

    public IEnumerable<LegalReferenceEntry> FilteredEntries =>
        _entries.Where(e => (Country is null || e.Jurisdiction == Country) && (Kind is null || $"{e.Kind}" == Kind));

    public DateOnly Today => user.CreateStamp().Date;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        _entries.AddRange((await db.LoadLegalReferencesAsync(cancellationToken)).Latest);
        Country = Request.Query.ContainsKey("country") ? Country : await GetOfficeCountryAsync(cancellationToken);
        Country = _entries.Exists(e => e.Jurisdiction == Country) ? Country : null;
        Kind = FormValues.TryParseCode<LegalReferenceKind>(Kind, out _) ? Kind : null;
    }

    private async Task<string?> GetOfficeCountryAsync(CancellationToken cancellationToken)
    {
        OrganisationId[] offices = [.. user.Offices.Select(o => o.Id)];
        return await db.Organisations.Where(o => offices.Contains(o.Id)).OrderBy(o => o.Id).Select(o => o.Country).FirstOrDefaultAsync(cancellationToken);
    }
}
