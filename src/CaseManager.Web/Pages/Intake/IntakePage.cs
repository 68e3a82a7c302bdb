using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Intake;
using CaseManager.Web.Access;
using CaseManager.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages.Intake;

/// <summary>A page about one draft; 404 for everyone but its owner.</summary>
[Needs(Permission.OpenCases)]
public abstract class IntakePage(IntakeDrafts drafts) : PageModel
{
    [FromRoute]
    public Guid Id { get; set; }

    public IntakeDraft Draft { get; private set; } = null!;

    public IntakeAnswers Answers => Draft.Content!;

    /// <summary>Hash of the answers that the form was filled from; null if the page has no form.</summary>
    public virtual string? AnswersHash => null;

    /// <summary>Input on this page that was never submitted; null if there is none.</summary>
    public virtual UnfinishedForm? Unfinished => null;

    /// <summary>Answers that differ after a concurrent change.</summary>
    public IReadOnlyList<ConflictLine> Conflicts { get; protected set; } = [];

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (await drafts.FindAsync(Id, HttpContext.RequestAborted) is { } draft)
        {
            Draft = draft;
            await next();
        }
        else
        {
            context.Result = await HandleMissingDraftAsync(HttpContext.RequestAborted);
        }
    }

    /// <summary>Result if the draft does not exist.</summary>
    protected virtual Task<IActionResult> HandleMissingDraftAsync(CancellationToken cancellationToken) => Task.FromResult<IActionResult>(NotFound());
}
