using CaseManager.Data;
using CaseManager.Domain.Access;
using CaseManager.Domain.Intake;
using CaseManager.Web.Access;
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

/// <summary>A part of the intake: shows what was answered, takes down what is answered now, and goes on to the next part.</summary>
/// <typeparam name="TForm">What the part's form holds.</typeparam>
public abstract class IntakeStep<TForm>(IntakeDrafts drafts, CaseManagerDb db, CurrentUser user) : IntakePage(drafts) where TForm : new()
{
    [BindProperty]
    public TForm Input { get; set; } = new();

    /// <summary>The part's name in addresses and texts.</summary>
    public abstract string Step { get; }

    public void OnGet() => Input = Show(Answers);

    /// <param name="more">Set by "save and add another": stays on the page.</param>
    /// <param name="cancellationToken">Ends with the request.</param>
    public async Task<IActionResult> OnPostAsync(bool more, CancellationToken cancellationToken)
    {
        Draft.Answer(answers => Answer(answers, Input), user.Sign());
        await db.SaveChangesAsync(cancellationToken);
        return more ? Redirect($"/intake/{Id}/{Step}")
            : IntakeJourney.Steps.After(Step) is { } next ? Redirect($"/intake/{Id}/{next.Name}")
            : Redirect($"/intake/{Id}");
    }

    /// <summary>Fills the form from what was answered.</summary>
    protected abstract TForm Show(IntakeAnswers answers);

    /// <summary>Takes the form's answers over.</summary>
    protected abstract IntakeAnswers Answer(IntakeAnswers answers, TForm form);
}
