using CaseManager.Data;
using CaseManager.Domain.Access;
using CaseManager.Web.Access;
using CaseManager.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Cases;

/// <summary>Everything that happened to the case, as far as its reader may know, the latest first.</summary>
[Needs(Permission.ViewCases)]
public sealed class HistoryModel(CaseManagerDb db) : CasePage(db)
{
    private const int PageSize = 50;

    public override string Section => "history";

    [FromQuery(Name = "after")]
    public string? After { get; set; }

    public IReadOnlyList<HistoryLine> Lines { get; private set; } = [];

    /// <summary>Where earlier events go on; null where there are none.</summary>
    public Place? Earlier { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var lines = Place.Parse(After) is { } after ? Db.HistoryOf(Case.Id, after) : Db.HistoryOf(Case.Id);
        var found = await lines.Take(PageSize + 1).ToListAsync(cancellationToken);
        Lines = [.. found.Take(PageSize)];
        Earlier = found.Count > PageSize ? new(Lines[^1].When, Lines[^1].Id) : null;
    }
}
