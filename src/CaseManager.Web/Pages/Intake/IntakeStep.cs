using System.Security.Cryptography;
using System.Text.Json;
using CaseManager.Data;
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

    /// <summary>Posted value of <see cref="IntakePage.Stamp"/>.</summary>
    [BindProperty]
    public string? Seen { get; set; }

    public override string? Stamp => Seen ?? StampOf(Answers);

    /// <summary>Name of the step in URLs and text keys.</summary>
    public abstract string Step { get; }

    public override UnfinishedForm? Unfinished => Answers.Unfinished.GetValueOrDefault(Step);

    /// <summary>Prefers unsubmitted input to the saved answers.</summary>
    public async Task OnGetAsync()
    {
        Input = Show(Answers);
        if (Unfinished is { } written)
        {
            Seen = written.Fields.GetValueOrDefault(nameof(Seen))?[0];
            Input = new();
            await TryUpdateModelAsync(Input, nameof(Input), written.AsValues());
        }
    }

    /// <summary>Saves the input without validation until it is submitted, or discards it.</summary>
    [KeepsUnfinished]
    public async Task<IActionResult> OnPostKeepAsync(bool forget, CancellationToken cancellationToken)
    {
        var by = user.Sign();
        if (UnfinishedForms.Read(Request.Form, by.When, nameof(Seen)) is not { } written)
        {
            return BadRequest();
        }

        Draft.Answer(answers => answers.WithUnfinished(Step, forget ? null : written), by);
        await db.SaveChangesAsync(cancellationToken);
        var texts = HttpContext.RequestServices.GetRequiredService<Texts>();
        return forget ? Redirect($"/intake/{Id}/{Step}") : Content(texts.Kept(by.When, user.TimeZone));
    }

    /// <summary>If <paramref name="more"/> is true ("save and add another"), the page stays on this step.</summary>
    public async Task<IActionResult> OnPostAsync(bool more, CancellationToken cancellationToken)
    {
        if (ChangedMeanwhile())
        {
            return new PageResult { StatusCode = StatusCodes.Status409Conflict };
        }

        Draft.Answer(answers => Answer(answers, Input).WithUnfinished(Step, null), user.Sign());
        await db.SaveChangesAsync(cancellationToken);
        return more ? Redirect($"/intake/{Id}/{Step}")
            : IntakeJourney.Steps.After(Step) is { } next ? Redirect($"/intake/{Id}/{next.Name}")
            : Redirect($"/intake/{Id}");
    }

    // Another window or device has saved different answers: show them first; a second submission overwrites them.
    private bool ChangedMeanwhile()
    {
        var (now, mine) = (StampOf(Answers), StampOf(Answer(Answers, Input)));
        if ((Seen ?? StampOf(new())) == now || mine == now)
        {
            return false;
        }

        var texts = HttpContext.RequestServices.GetRequiredService<Texts>();
        Conflict = IntakeWords.Differences(Step, Answer(Answers, Input), Answers, texts);
        ModelState.Clear(); // otherwise the posted stamp is rendered instead of the current one
        ModelState.AddModelError("", texts["common.conflict"]);
        Seen = now;
        return true;
    }

    private string StampOf(IntakeAnswers answers) => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(Show(answers))))[..32];

    protected abstract TForm Show(IntakeAnswers answers);

    /// <summary>Applies the form to the answers.</summary>
    protected abstract IntakeAnswers Answer(IntakeAnswers answers, TForm form);
}
