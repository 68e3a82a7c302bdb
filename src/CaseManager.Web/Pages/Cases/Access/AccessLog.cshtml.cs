using CaseManager.Data.Persistence;
using CaseManager.Domain.Access;
using CaseManager.Web.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Cases.Access;

/// <summary>Access log of the case: views, downloads and refusals, latest first.</summary>
[Needs(Permission.ViewAccessLog)]
public sealed class AccessLogModel(CaseManagerDb db) : CasePage(db)
{
    private const int PageSize = 50;

    public override string Section => "timeline";

    [FromQuery(Name = "before")]
    public long? BeforeSeq { get; set; }

    public IReadOnlyList<AccessLogEntry> Entries { get; private set; } = [];

    /// <summary>Sequence number for the next page; null on the last page.</summary>
    public long? NextSeq { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var found = await Db.GetAccessLog(Case.Id, BeforeSeq).Take(PageSize + 1).ToListAsync(cancellationToken);
        Entries = [.. found.Take(PageSize)];
        NextSeq = found.Count > PageSize ? Entries[^1].Seq : null;
    }
}
