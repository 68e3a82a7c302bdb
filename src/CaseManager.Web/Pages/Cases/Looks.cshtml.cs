using CaseManager.Data;
using CaseManager.Domain.Access;
using CaseManager.Web.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Cases;

/// <summary>Access log of the case: views, downloads and refusals, latest first.</summary>
[Needs(Permission.ViewLooks)]
public sealed class LooksModel(CaseManagerDb db) : CasePage(db)
{
    private const int PageSize = 50;

    public override string Section => "timeline";

    [FromQuery(Name = "before")]
    public long? Before { get; set; }

    public IReadOnlyList<Look> Looks { get; private set; } = [];

    /// <summary>Sequence number for the next page; null on the last page.</summary>
    public long? Earlier { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var found = await Db.LooksAt(Case.Id, Before).Take(PageSize + 1).ToListAsync(cancellationToken);
        Looks = [.. found.Take(PageSize)];
        Earlier = found.Count > PageSize ? Looks[^1].Seq : null;
    }
}
