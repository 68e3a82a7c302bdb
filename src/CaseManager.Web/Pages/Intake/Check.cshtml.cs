using CaseManager.Data.Persistence;
using CaseManager.Data.Security.RowSecurity;
using CaseManager.Domain;
using CaseManager.Domain.Cases;
using CaseManager.Web.Access;
using CaseManager.Web.Pages.Shared;
using CaseManager.Web.TagHelpers.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Intake;

/// <summary>Review of all answers before the case is opened.</summary>
public sealed class CheckModel(IntakeDrafts drafts, CaseManagerDb db, CurrentUser user, TextLocalizer texts) : IntakePage(drafts)
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public IReadOnlyList<Option> Offices => [.. user.Offices.Select(o => new Option($"{o.Id.Value}", o.Name))];

    public string OfficeNames => string.Join(", ", user.Offices.Select(o => o.Name));

    public IReadOnlyList<AnswerGroup> Groups => IntakeReview.CreateGroups(Answers, texts);

    public int OpenQuestions => Groups.SelectMany(g => g.Lines).Count(l => l.Answer.NonResponse == NonResponse.NotAsked);

    public IReadOnlyList<BusinessRule> Blockers => Answers.BlockersToOpening();

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var stamp = user.CreateStamp();
        var caseFile = Case.Open(Draft, GetSelectedOffice(), stamp);
        caseFile.AddChildTasks(caseFile.Victims[0], stamp, texts);
        TempData["Notice"] = texts["crossOfficeMatches.requested"];
        return await db.OpenCaseAsync(Draft, caseFile, cancellationToken)
            ? Redirect($"/cases/{caseFile.Reference}") : await HandleMissingDraftAsync(cancellationToken);
    }

    private OrganisationId GetSelectedOffice() => user.Offices switch
    {
        [var only] => only.Id,
        var several when several.Any(o => o.Id.Value == Input.Office) => new(Input.Office!.Value),
        _ => throw new BusinessRuleException(BusinessRule.OfficeNotAllowed),
    };

    // Repeated submission: the draft no longer exists because the case has been opened.
    protected override async Task<IActionResult> HandleMissingDraftAsync(CancellationToken cancellationToken)
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
