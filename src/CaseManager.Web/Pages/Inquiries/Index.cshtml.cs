using CaseManager.Data;
using CaseManager.Domain.Access;
using CaseManager.Web.Access;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Inquiries;

/// <summary>Waiting cross-office match requests to the caller's office.</summary>
[Needs(Permission.AnswerInquiries)]
public sealed class IndexModel(CaseManagerDb db) : PageModel
{
    private const int Most = 100;

    public IReadOnlyList<ReceivedInquiry> Waiting { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken) => Waiting = await db.WaitingInquiries().Take(Most).ToListAsync(cancellationToken);
}
