using CaseManager.Data.Persistence;
using CaseManager.Domain.Access;
using CaseManager.Web.Access;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Worklists.CrossOfficeMatches;

/// <summary>Waiting cross-office match requests to the caller's office.</summary>
[Needs(Permission.AnswerInquiries)]
public sealed class IndexModel(CaseManagerDb db) : PageModel
{
    private const int MaxRows = 100;

    public IReadOnlyList<ReceivedInquiry> PendingInquiries { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        PendingInquiries = await db.PendingInquiries().Take(MaxRows).ToListAsync(cancellationToken);
}
