using CaseManager.Data.Aftercare;
using CaseManager.Data.Persistence;
using CaseManager.Domain.Access;
using CaseManager.Domain.Aftercare;
using CaseManager.Web.Access;
using CaseManager.Web.Infrastructure.Forms;
using CaseManager.Web.TagHelpers.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages.Administration.Providers;

[Needs(Permission.ViewProviders)]
public sealed class IndexModel(CaseManagerDb db, CurrentUser user, TextLocalizer texts) : PageModel
{
    private const int PageSize = 25;

    private IReadOnlyList<Provider> _providers = [];

    [FromQuery(Name = "country")]
    public string? Country { get; set; }

    [FromQuery(Name = "kind")]
    public string? Kind { get; set; }

    [FromQuery(Name = "language")]
    public string? Language { get; set; }

    /// <summary>Page cursor: the last provider of the previous page.</summary>
    [FromQuery(Name = "after")]
    public string? Cursor { get; set; }

    public IReadOnlyList<Provider> Rows { get; private set; } = [];

    /// <summary>Number of providers that match the filter.</summary>
    public int MatchCount { get; private set; }

    /// <summary>URL of the next page; null on the last page.</summary>
    public string? NextUrl { get; private set; }

    public bool IsFiltered => Country is not null || Kind is not null || Language is not null;

    /// <summary>Countries with at least one provider.</summary>
    public IReadOnlyList<Option> Countries => CreateOptions(_providers.Select(p => p.Country), "countries");

    /// <summary>Languages spoken by at least one provider.</summary>
    public IReadOnlyList<Option> Languages => CreateOptions(_providers.SelectMany(p => p.Languages), "languages");

    public DateOnly Today => user.CreateStamp().Date;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        _providers = await db.LoadCurrentProvidersAsync(cancellationToken);
        Country = _providers.Any(p => p.Country == Country) ? Country : null;
        Language = _providers.Any(p => p.Languages.Contains(Language)) ? Language : null;
        Kind = FormValues.TryParseCode<ServiceKind>(Kind, out var kind) ? Kind : null;
        List<Provider> found =
            [.. _providers.Where(p => (Country is null || p.Country == Country) && (Language is null || p.Languages.Contains(Language))
                && (Kind is null || p.Offers.Any(o => o.Kind == kind)))];
        MatchCount = found.Count;
        found.RemoveRange(0, found.FindIndex(p => $"{p.Id}" == Cursor) + 1);
        Rows = [.. found.Take(PageSize)];
        NextUrl = found.Count > PageSize ? GetUrl(Rows[^1].Id) : null;
    }

    private string GetUrl(Guid after)
    {
        (string Name, string? Value)[] parts = [("country", Country), ("kind", Kind), ("language", Language), ("after", $"{after}")];
        return "/providers" + QueryString.Create(parts.Where(p => p.Value is not null).Select(p => KeyValuePair.Create(p.Name, p.Value)));
    }

    private IReadOnlyList<Option> CreateOptions(IEnumerable<string> codes, string area) =>
        [.. codes.Distinct().Select(c => new Option(c, texts[$"{area}.{c}"])).OrderBy(o => o.Text, StringComparer.Create(texts.Culture, ignoreCase: true))];
}
