using CaseManager.Data.Identification;
using CaseManager.Data.LegalReference;
using CaseManager.Data.Persistence;
using CaseManager.Data.Security.Encryption;
using CaseManager.Domain.Access;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Deadlines;
using CaseManager.Domain.Identification;
using CaseManager.Domain.LegalReference;
using CaseManager.Web.Access;
using CaseManager.Web.Pages.Cases.Deadlines;
using CaseManager.Web.Pages.Cases.Documents;
using CaseManager.Web.TagHelpers.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Cases.Identification;

/// <summary>Base of the pages that record or correct a step, with a preview of the resulting deadlines.</summary>
[Needs(Permission.RecordIdentification)]
public abstract class StepPage(CaseManagerDb db, RecordDecryptor documents, CurrentUser user, TextLocalizer texts) : CasePersonPage(db)
{
    public override string Section => "identification";

    [FromRoute(Name = "procedure")]
    public Guid ProcedureId { get; set; }

    [BindProperty]
    public StepForm Input { get; set; } = new();

    public LegalReferenceData LegalReferences { get; private set; } = null!;

    public IdentificationProcedure Procedure { get; private set; } = null!;

    public LegalReferenceEntry Scheme => LegalReferences.Find(Procedure.SchemeCode, Procedure.SchemeVersion);

    public Scheme Rules => (Scheme)Scheme.Details;

    /// <summary>Steps that the procedure allows.</summary>
    public abstract IReadOnlyList<LegalEvent> AllowedSteps { get; }

    /// <summary>Preview of the resulting deadlines; null until requested.</summary>
    public IReadOnlyList<DeadlineLine>? Preview { get; private set; }

    public IReadOnlyList<Option> DocumentOptions { get; private set; } = [];

    /// <summary>Suggestions; the user may enter another authority.</summary>
    public IReadOnlyList<string> Authorities { get; private set; } = [];

    /// <summary>The step to correct; null for a new step.</summary>
    protected virtual Guid? SupersedesId => null;

    public DateOnly Today => user.CreateStamp().Date;

    protected override async Task<IActionResult?> LoadAsync(CancellationToken cancellationToken)
    {
        if (await base.LoadAsync(cancellationToken) is { } result)
        {
            return result;
        }

        LegalReferences = await Db.LoadLegalReferencesAsync(cancellationToken, LegalReferenceKind.Scheme, LegalReferenceKind.DateRule,
            LegalReferenceKind.Calendar, LegalReferenceKind.Authority);
        if ((await Db.LoadProceduresAsync(documents, Person.Id, cancellationToken)).FirstOrDefault(p => p.Id == ProcedureId) is not { } found)
        {
            return NotFound();
        }

        Procedure = found;
        Authorities = [.. LegalReferences.Latest.Where(e => e.Kind == LegalReferenceKind.Authority && e.Jurisdiction == found.Country).Select(e => e.Name)];
        DocumentOptions = await Db.LoadDocumentOptionsAsync(documents, Case.Id, Person.Id, cancellationToken);
        if (HttpMethods.IsPost(Request.Method) && Input.DocumentId is { } chosen && DocumentOptions.All(p => p.Value != $"{chosen}"))
        {
            ModelState.AddModelError("Input.DocumentId", texts["common.errors.choose"]);
        }

        if (HttpMethods.IsPost(Request.Method) && Rules.IsFirstResponderRequired && Input is { Event: nameof(LegalEvent.Referred), Authority: null })
        {
            ModelState.AddModelError("Input.Authority", texts["identification.authority.missing"]);
        }

        return AllowedSteps.Count == 0 && !HttpMethods.IsPost(Request.Method) ? NotFound() : null; // the domain rules check a POST
    }

    /// <summary>Previews the resulting deadlines without recording the step.</summary>
    public async Task<IActionResult> OnPostPreviewAsync(CancellationToken cancellationToken)
    {
        var caseFile = await ApplyStepAsync(cancellationToken);
        var before = await Db.Deadlines.AsNoTracking().Where(d => d.VictimId == Person.Id).ToDictionaryAsync(d => d.Id, d => d.State, cancellationToken);
        Preview = [.. caseFile.Deadlines.Where(d => !before.TryGetValue(d.Id, out var state) || state != d.State).OrderBy(d => d.State).ThenBy(d => d.DueOn)
            .Select(d => new DeadlineLine(d, LegalReferences.Find(d.RuleCode, d.RuleVersion), GetOwnerName(caseFile, d), null, Person.CoverName))];
        Db.ChangeTracker.Clear();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await ApplyStepAsync(cancellationToken);
        await Db.SaveIdempotentAsync(cancellationToken);
        TempData["Notice"] = texts["identification.saved"];
        return Redirect(GetPageUrl("identification"));
    }

    private string GetOwnerName(Case caseFile, Deadline deadline) =>
        caseFile.Members.FirstOrDefault(m => m.StaffId == deadline.OwnerId)?.Staff?.Name ?? user.Name;

    private async Task<Case> ApplyStepAsync(CancellationToken cancellationToken)
    {
        var caseFile = await Db.LoadCaseForIdentificationAsync(documents, Case.Id, Person.Id, cancellationToken);
        caseFile.RecordStep(caseFile.Procedures.Single(p => p.Id == ProcedureId), caseFile.Victims[0], Input.Id, Input.ToDetails(), SupersedesId,
            LegalReferences, user.CreateStamp());
        return caseFile;
    }
}
