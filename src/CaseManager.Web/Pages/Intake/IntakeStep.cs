using System.Security.Cryptography;
using System.Text.Json;
using CaseManager.Data.Persistence;
using CaseManager.Domain;
using CaseManager.Domain.Intake;
using CaseManager.Web.Access;
using CaseManager.Web.Infrastructure.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages.Intake;

/// <summary>A step of the intake: shows and saves its answers and continues with the next step.</summary>
public abstract class IntakeStep<TForm>(IntakeDrafts drafts, CaseManagerDb db, CurrentUser user) : IntakePage(drafts) where TForm : class, new()
{
    [BindProperty]
    public TForm Input { get; set; } = new();

    /// <summary>Posted value of <see cref="IntakePage.AnswersHash"/>.</summary>
    [BindProperty]
    public string? PostedHash { get; set; }

    public override string? AnswersHash => PostedHash ?? ComputeHash(Answers);

    /// <summary>Name of the step in URLs and text keys.</summary>
    public abstract string Step { get; }

    public override UnfinishedForm? Unfinished => Answers.Unfinished.GetValueOrDefault(Step);

    /// <summary>Prefers unsubmitted input to the saved answers.</summary>
    public async Task OnGetAsync()
    {
        Input = CreateForm(Answers);
        if (Unfinished is { } written)
        {
            PostedHash = written.Fields.GetValueOrDefault(nameof(PostedHash))?[0];
            Input = new();
            await TryUpdateModelAsync(Input, nameof(Input), written.ToValueProvider());
        }
    }

    /// <summary>Saves the input without validation, or discards it if <paramref name="forget"/> is true.</summary>
    [SavesUnfinishedForm]
    public async Task<IActionResult> OnPostSaveDraftAsync(bool forget, CancellationToken cancellationToken)
    {
        var stamp = user.CreateStamp();
        if (UnfinishedForms.Read(Request.Form, stamp.OccurredAt, nameof(PostedHash)) is not { } written)
        {
            return BadRequest();
        }

        Draft.UpdateAnswers(answers => answers.WithUnfinished(Step, forget ? null : written), stamp);
        await db.SaveChangesAsync(cancellationToken);
        var texts = HttpContext.RequestServices.GetRequiredService<TextLocalizer>();
        return forget ? Redirect($"/intake/{Id}/{Step}") : Content(texts.DescribeSavedAt(stamp.OccurredAt, user.TimeZone));
    }

    /// <summary>If <paramref name="more"/> is true ("save and add another"), the page stays on this step.</summary>
    public async Task<IActionResult> OnPostAsync(bool more, CancellationToken cancellationToken)
    {
        if (HasConflict())
        {
            return new PageResult { StatusCode = StatusCodes.Status409Conflict };
        }

        Draft.UpdateAnswers(answers => ApplyForm(answers, Input).WithUnfinished(Step, null), user.CreateStamp());
        await db.SaveChangesAsync(cancellationToken);
        return more ? Redirect($"/intake/{Id}/{Step}")
            : IntakeJourney.Steps.GetNext(Step) is { } next ? Redirect($"/intake/{Id}/{next.Name}")
            : Redirect($"/intake/{Id}");
    }

    // Another window or device has saved different answers: show them first; a second submission overwrites them.
    private bool HasConflict()
    {
        var (now, mine) = (ComputeHash(Answers), ComputeHash(ApplyForm(Answers, Input)));
        if ((PostedHash ?? ComputeHash(new())) == now || mine == now)
        {
            return false;
        }

        var texts = HttpContext.RequestServices.GetRequiredService<TextLocalizer>();
        Conflicts = IntakeReview.GetDifferences(Step, ApplyForm(Answers, Input), Answers, texts);
        ModelState.Clear(); // otherwise the posted hash is rendered instead of the current one
        ModelState.AddModelError("", texts["common.conflict"]);
        PostedHash = now;
        return true;
    }

    private string ComputeHash(IntakeAnswers answers) =>
        Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(CreateForm(answers))))[..32];

    protected abstract TForm CreateForm(IntakeAnswers answers);

    protected abstract IntakeAnswers ApplyForm(IntakeAnswers answers, TForm form);
}
