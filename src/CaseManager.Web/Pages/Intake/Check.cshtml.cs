using CaseManager.Data;
using CaseManager.Data.RowSecurity;
using CaseManager.Domain;
using CaseManager.Domain.Cases;
using CaseManager.Web.Access;
using CaseManager.Web.Pages.Shared;
using CaseManager.Web.TagHelpers.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Intake;

/// <summary>Review of all answers before the case is opened.</summary>
public sealed class CheckModel(IntakeDrafts drafts, CaseManagerDb db, CurrentUser user, Texts texts) : IntakePage(drafts)
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public IReadOnlyList<Option> Offices => [.. user.Offices.Select(o => new Option($"{o.Id.Value}", o.Name))];

    public string OfficeNames => string.Join(", ", user.Offices.Select(o => o.Name));

    public IReadOnlyList<AnswerGroup> Groups => IntakeWords.Of(Answers, texts);

    public int OpenQuestions => Groups.SelectMany(g => g.Lines).Count(l => l.Answer.Silence == Silence.NotAsked);

    public IReadOnlyList<Rule> Blockers => Answers.BlockersToOpening();

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var by = user.Sign();
        var opened = Case.Open(Draft, ChosenOffice(), by);
        opened.AddChildTasks(opened.Victims[0], by, texts);
        TempData["Notice"] = texts["inquiries.asked"];
        return await db.OpenCaseAsync(Draft, opened, cancellationToken) ? Redirect($"/cases/{opened.Reference}") : await WithoutDraftAsync(cancellationToken);
    }

    private OrganisationId ChosenOffice() => user.Offices switch
    {
        [var only] => only.Id,
        var several when several.Any(o => o.Id.Value == Input.Office) => new(Input.Office!.Value),
        _ => throw new RuleBrokenException(Rule.OfficeNotYours),
    };

    // Repeated submission: the draft no longer exists because the case has been opened.
    protected override async Task<IActionResult> WithoutDraftAsync(CancellationToken cancellationToken)
    {
        var id = new CaseId(Id);
        var opened = await db.Cases.Where(c => c.Id == id).Select(c => (CaseReference?)c.Reference).SingleOrDefaultAsync(cancellationToken);
        return opened is { } reference ? Redirect($"/cases/{reference}") : NotFound();
    }

    public sealed class Form
    {
        public short? Office { get; set; }
    }
}
