using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Intake;
using CaseManager.Web.Access;
using CaseManager.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages.Intake;

/// <summary>A page about one draft: there for its owner, and for no one else.</summary>
[Needs(Permission.OpenCases)]
public abstract class IntakePage(IntakeDrafts drafts) : PageModel
{
    [FromRoute]
    public Guid Id { get; set; }

    public IntakeDraft Draft { get; private set; } = null!;

    public IntakeAnswers Answers => Draft.Content!;

    /// <summary>Stands for what the form showed when it was opened; null where there is no form.</summary>
    public virtual string? Stamp => null;

    /// <summary>What was being written on this page and never saved; null where there is nothing of it.</summary>
    public virtual UnfinishedForm? Unfinished => null;

    /// <summary>Where the same answers were saved from elsewhere meanwhile: those that differ.</summary>
    public IReadOnlyList<ConflictLine> Conflict { get; protected set; } = [];

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (await drafts.FindAsync(Id, HttpContext.RequestAborted) is { } draft)
        {
            Draft = draft;
            await next();
        }
        else
        {
            context.Result = await WithoutDraftAsync(HttpContext.RequestAborted);
        }
    }

    /// <summary>The answer where there is no such draft.</summary>
    protected virtual Task<IActionResult> WithoutDraftAsync(CancellationToken cancellationToken) => Task.FromResult<IActionResult>(NotFound());
}
