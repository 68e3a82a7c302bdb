using CaseManager.Data.Persistence;
using CaseManager.Data.Security.History;
using CaseManager.Domain.Access;
using CaseManager.Domain.Sharing;
using CaseManager.Web.Access;
using CaseManager.Web.Infrastructure.Forms;
using CaseManager.Web.TagHelpers.Forms;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Worklists.CrossOfficeMatches;

/// <summary>A cross-office match request: the requesting person, the matching data and the answer.</summary>
[Needs(Permission.AnswerInquiries)]
public sealed class InquiryModel(CaseManagerDb db, CurrentUser user, TextLocalizer texts) : PageModel
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public ReceivedInquiry ReceivedInquiry { get; private set; } = null!;

    public IReadOnlyList<Option> Answers => [.. Enum.GetValues<InquiryState>().Where(s => s != InquiryState.Pending).Select(s => Option.ForCode(s, texts))];

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (Guid.TryParse((string?)RouteData.Values["inquiry"], out var id)
            && await db.InquiryById(id).SingleOrDefaultAsync(HttpContext.RequestAborted) is { } found)
        {
            ReceivedInquiry = found;
            // Access without an audit entry is not allowed; the entry omits the reason, because the team can read the log.
            await db.RecordViewAsync(found.Inquiry.CaseId, "person", HttpContext.RequestAborted);
            await next();
        }
        else
        {
            context.Result = NotFound();
        }
    }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var caseFile = await db.Cases.SingleAsync(c => c.Id == ReceivedInquiry.Inquiry.CaseId, cancellationToken);
        var inquiry = await db.Inquiries.SingleAsync(i => i.Id == ReceivedInquiry.Inquiry.Id, cancellationToken);
        caseFile.AnswerInquiry(inquiry, Enum.Parse<InquiryState>(Input.State!), user.CreateStamp());
        await db.SaveChangesAsync(cancellationToken);
        TempData["Notice"] = texts["crossOfficeMatches.answered"];
        return Redirect("/cross-office-matches");
    }

    public sealed class Form
    {
        public string? State { get; set; }
    }

    internal sealed class Rules : AbstractValidator<Form>
    {
        public Rules() =>
            RuleFor(f => f.State).Must(s => FormValues.TryParseCode<InquiryState>(s, out var state) && state != InquiryState.Pending)
            .WithMessageKey("crossOfficeMatches.state.missing");
    }
}
