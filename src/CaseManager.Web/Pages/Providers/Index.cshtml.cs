using CaseManager.Data;
using CaseManager.Data.Aftercare;
using CaseManager.Domain.Access;
using CaseManager.Domain.Aftercare;
using CaseManager.Web.Access;
using CaseManager.Web.Infrastructure.Forms;
using CaseManager.Web.TagHelpers.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages.Providers;

/// <summary>Who gives services: by country, by what they give, by the language spoken there.</summary>
[Needs(Permission.ViewProviders)]
public sealed class IndexModel(CaseManagerDb db, CurrentUser user, Texts texts) : PageModel
{
    private const int OnePage = 25;

    private IReadOnlyList<Provider> _all = [];

    [FromQuery(Name = "country")]
    public string? Country { get; set; }

    [FromQuery(Name = "kind")]
    public string? Kind { get; set; }

    [FromQuery(Name = "language")]
    public string? Language { get; set; }

    /// <summary>The provider after which the list goes on.</summary>
    [FromQuery(Name = "after")]
    public string? After { get; set; }

    public IReadOnlyList<Provider> Rows { get; private set; } = [];

    /// <summary>How many there are by what was asked for.</summary>
    public int Found { get; private set; }

    /// <summary>The address at which the list goes on; null where it ends.</summary>
    public string? Next { get; private set; }

    /// <summary>Whether anything narrows the list.</summary>
    public bool IsNarrowed => Country is not null || Kind is not null || Language is not null;

    /// <summary>The countries that a provider is on file for.</summary>
    public IReadOnlyList<Option> Countries => ByName(_all.Select(p => p.Country), "countries");

    /// <summary>The languages that are spoken at one.</summary>
    public IReadOnlyList<Option> Languages => ByName(_all.SelectMany(p => p.Languages), "languages");

    public DateOnly Today => user.Sign().Day;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        _all = await db.CurrentProvidersAsync(cancellationToken);
        Country = _all.Any(p => p.Country == Country) ? Country : null;
        Language = _all.Any(p => p.Languages.Contains(Language)) ? Language : null;
        Kind = Answering.Is<ServiceKind>(Kind, out var kind) ? Kind : null;
        List<Provider> found = [.. _all.Where(p => (Country is null || p.Country == Country) && (Language is null || p.Languages.Contains(Language)) && (Kind is null || p.Offers.Any(o => o.Kind == kind)))];
        Found = found.Count;
        found.RemoveRange(0, found.FindIndex(p => $"{p.Id}" == After) + 1);
        Rows = [.. found.Take(OnePage)];
        Next = found.Count > OnePage ? Address(Rows[^1].Id) : null;
    }

    private string Address(Guid after)
    {
        (string Name, string? Value)[] parts = [("country", Country), ("kind", Kind), ("language", Language), ("after", $"{after}")];
        return "/providers" + QueryString.Create(parts.Where(p => p.Value is not null).Select(p => KeyValuePair.Create(p.Name, p.Value)));
    }

    private IReadOnlyList<Option> ByName(IEnumerable<string> codes, string area) =>
        [.. codes.Distinct().Select(c => new Option(c, texts[$"{area}.{c}"])).OrderBy(o => o.Text, StringComparer.Create(texts.Culture, ignoreCase: true))];
}
