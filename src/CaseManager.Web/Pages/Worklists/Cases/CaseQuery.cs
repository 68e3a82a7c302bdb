using CaseManager.Domain;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Trafficking;
using CaseManager.Web.Infrastructure.Forms;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Pages.Worklists.Cases;

/// <summary>Filter and page cursor in the URL. Invalid values are ignored, because bookmarked addresses may be outdated.</summary>
public sealed record CaseQuery
{
    [FromQuery(Name = "show")]
    public string? Scope { get; init; }

    [FromQuery(Name = "status")]
    public string? Status { get; init; }

    [FromQuery(Name = "form")]
    public string? Form { get; init; }

    [FromQuery(Name = "country")]
    public string? Country { get; init; }

    [FromQuery(Name = "lead")]
    public string? Lead { get; init; }

    [FromQuery(Name = "after")]
    public string? AfterCursor { get; init; }

    [FromQuery(Name = "before")]
    public string? BeforeCursor { get; init; }

    public bool IsFiltered => Status is not null || Form is not null || Country is not null || Lead is not null;

    /// <summary>Parses the filter; without a valid scope, the first of <paramref name="scopes"/> applies.</summary>
    public CaseFilter ToFilter(IReadOnlyList<CaseScope> scopes) => new(
        FormValues.TryParseCode<CaseScope>(Scope, out var scope) && scopes.Contains(scope) ? scope : scopes[0],
        FormValues.TryParseCode<CaseStatus>(Status, out var status) ? status : null,
        FormValues.TryParseCode<ExploitationForm>(Form, out _) ? Form : null,
        Countries.All.Contains(Country) ? Country : null,
        Guid.TryParse(Lead, out var lead) ? new StaffId(lead) : null);

    public string GetUrl()
    {
        (string Name, string? Value)[] parts =
            [("show", Scope), ("status", Status), ("form", Form), ("country", Country), ("lead", Lead), ("after", AfterCursor), ("before", BeforeCursor)];
        return "/cases" + QueryString.Create(parts.Where(p => p.Value is not null).Select(p => KeyValuePair.Create(p.Name, p.Value)));
    }
}
