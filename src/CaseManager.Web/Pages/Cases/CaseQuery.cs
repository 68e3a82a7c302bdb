using CaseManager.Domain;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Trafficking;
using CaseManager.Web.Infrastructure.Forms;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Pages.Cases;

/// <summary>Filter and page cursor in the URL. Invalid values are ignored, because bookmarked addresses may be outdated.</summary>
public sealed record CaseQuery
{
    [FromQuery(Name = "show")]
    public string? Show { get; init; }

    [FromQuery(Name = "status")]
    public string? Status { get; init; }

    [FromQuery(Name = "form")]
    public string? Form { get; init; }

    [FromQuery(Name = "country")]
    public string? Country { get; init; }

    [FromQuery(Name = "lead")]
    public string? Lead { get; init; }

    [FromQuery(Name = "after")]
    public string? After { get; init; }

    [FromQuery(Name = "before")]
    public string? Before { get; init; }

    public bool IsNarrowed => Status is not null || Form is not null || Country is not null || Lead is not null;

    /// <summary>Parses the filter; without a valid scope, the first of <paramref name="scopes"/> applies.</summary>
    public CaseFilter Read(IReadOnlyList<CaseScope> scopes) => new(
        Answering.Is<CaseScope>(Show, out var scope) && scopes.Contains(scope) ? scope : scopes[0],
        Answering.Is<CaseStatus>(Status, out var status) ? status : null,
        Answering.Is<ExploitationForm>(Form, out _) ? Form : null,
        Countries.All.Contains(Country) ? Country : null,
        Guid.TryParse(Lead, out var lead) ? new StaffId(lead) : null);

    public string Address()
    {
        (string Name, string? Value)[] parts =
            [("show", Show), ("status", Status), ("form", Form), ("country", Country), ("lead", Lead), ("after", After), ("before", Before)];
        return "/cases" + QueryString.Create(parts.Where(p => p.Value is not null).Select(p => KeyValuePair.Create(p.Name, p.Value)));
    }
}
