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

/// <summary>A part of the intake: shows what was answered, takes down what is answered now, and goes on to the next part.</summary>
/// <typeparam name="TForm">What the part's form holds.</typeparam>
public abstract class IntakeStep<TForm>(IntakeDrafts drafts, CaseManagerDb db, CurrentUser user) : IntakePage(drafts) where TForm : class, new()
{
    [BindProperty]
    public TForm Input { get; set; } = new();

    /// <summary>The stamp of the page that was sent.</summary>
    [BindProperty]
    public string? Seen { get; set; }

    public override string? Stamp => Seen ?? StampOf(Answers);

    /// <summary>The part's name in addresses and texts.</summary>
    public abstract string Step { get; }

    public override UnfinishedForm? Unfinished => Answers.Unfinished.GetValueOrDefault(Step);

    /// <summary>Shows what was saved; or, where someone was still writing, what they wrote.</summary>
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

    /// <summary>Keeps what is being written as it stands, in order or not, until it is saved; or throws it away.</summary>
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

    /// <param name="more">Set by "save and add another": stays on the page.</param>
    /// <param name="cancellationToken">Ends with the request.</param>
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

    // Two windows, or two computers: what the other saved is not overwritten unseen. Sent again, it is on purpose.
    private bool ChangedMeanwhile()
    {
        var (now, mine) = (StampOf(Answers), StampOf(Answer(Answers, Input)));
        if ((Seen ?? StampOf(new())) == now || mine == now)
        {
            return false;
        }

        var texts = HttpContext.RequestServices.GetRequiredService<Texts>();
        Conflict = IntakeWords.Differences(Step, Answer(Answers, Input), Answers, texts);
        ModelState.Clear(); // or the page would show the stamp that was sent
        ModelState.AddModelError("", texts["common.conflict"]);
        Seen = now;
        return true;
    }

    private string StampOf(IntakeAnswers answers) => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(Show(answers))))[..32];

    /// <summary>Fills the form from what was answered.</summary>
    protected abstract TForm Show(IntakeAnswers answers);

    /// <summary>Takes the form's answers over.</summary>
    protected abstract IntakeAnswers Answer(IntakeAnswers answers, TForm form);
}
