using CaseManager.Data;
using CaseManager.Data.Encryption;
using CaseManager.Data.Law;
using CaseManager.Domain.Access;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Deadlines;
using CaseManager.Domain.Identification;
using CaseManager.Domain.Law;
using CaseManager.Web.Access;
using CaseManager.Web.Pages.Cases.CaseDocuments;
using CaseManager.Web.Pages.Cases.Deadlines;
using CaseManager.Web.TagHelpers.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Cases.Identification;

/// <summary>Base of the pages that record or correct a step, with a preview of the resulting deadlines.</summary>
[Needs(Permission.RecordIdentification)]
public abstract class StepPage(CaseManagerDb db, Documents documents, CurrentUser user, Texts texts) : CasePersonPage(db)
{
    public override string Section => "identification";

    [FromRoute(Name = "procedure")]
    public Guid ProcedureId { get; set; }

    [BindProperty]
    public StepForm Input { get; set; } = new();

    public LawBook Law { get; private set; } = null!;

    public IdentificationProcedure Procedure { get; private set; } = null!;

    public LawEntry Scheme => Law.Find(Procedure.SchemeCode, Procedure.SchemeVersion);

    public Scheme Rules => (Scheme)Scheme.Details;

    /// <summary>Steps that the procedure allows.</summary>
    public abstract IReadOnlyList<LegalEvent> Possible { get; }

    /// <summary>Preview of the resulting deadlines; null until requested.</summary>
    public IReadOnlyList<DeadlineLine>? WouldFollow { get; private set; }

    public IReadOnlyList<Option> Papers { get; private set; } = [];

    /// <summary>Suggestions; the user may enter another authority.</summary>
    public IReadOnlyList<string> Authorities { get; private set; } = [];

    /// <summary>The step to correct; null for a new step.</summary>
    protected virtual Guid? Instead => null;

    public DateOnly Today => user.Sign().Day;

    protected override async Task<IActionResult?> RefusalAsync(CancellationToken cancellationToken)
    {
        if (await base.RefusalAsync(cancellationToken) is { } refusal)
        {
            return refusal;
        }

        Law = await Db.ReadLawAsync(cancellationToken, LawKind.Scheme, LawKind.DateRule, LawKind.Calendar, LawKind.Authority);
        if ((await Db.ProceduresOfAsync(documents, Person.Id, cancellationToken)).FirstOrDefault(p => p.Id == ProcedureId) is not { } found)
        {
            return NotFound();
        }

        Procedure = found;
        Authorities = [.. Law.Latest.Where(e => e.Kind == LawKind.Authority && e.Jurisdiction == found.Country).Select(e => e.Name)];
        Papers = await Db.PapersAsync(documents, Case.Id, Person.Id, cancellationToken);
        if (HttpMethods.IsPost(Request.Method) && Input.Document is { } chosen && Papers.All(p => p.Value != $"{chosen}"))
        {
            ModelState.AddModelError("Input.Document", texts["common.errors.choose"]);
        }

        if (HttpMethods.IsPost(Request.Method) && Rules.ThroughOthers && Input is { What: nameof(LegalEvent.Referred), Authority: null })
        {
            ModelState.AddModelError("Input.Authority", texts["identification.authority.missing"]);
        }

        return Possible.Count == 0 && !HttpMethods.IsPost(Request.Method) ? NotFound() : null; // a POST is answered by the rules of the domain
    }

    /// <summary>Previews the resulting deadlines without recording the step.</summary>
    public async Task<IActionResult> OnPostWhatIfAsync(CancellationToken cancellationToken)
    {
        var opened = await TellAsync(cancellationToken);
        var before = await Db.Deadlines.AsNoTracking().Where(d => d.VictimId == Person.Id).ToDictionaryAsync(d => d.Id, d => d.State, cancellationToken);
        WouldFollow = [.. opened.Deadlines.Where(d => !before.TryGetValue(d.Id, out var state) || state != d.State).OrderBy(d => d.State).ThenBy(d => d.DueOn)
            .Select(d => new DeadlineLine(d, Law.Find(d.RuleCode, d.RuleVersion), NameOf(opened, d), null, Person.CoverName))];
        Db.ChangeTracker.Clear();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await TellAsync(cancellationToken);
        await Db.SaveOnceAsync(cancellationToken);
        TempData["Notice"] = texts["identification.done"];
        return Redirect(Address("identification"));
    }

    private string NameOf(Case opened, Deadline deadline) => opened.Members.FirstOrDefault(m => m.StaffId == deadline.OwnerId)?.Staff?.Name ?? user.Name;

    private async Task<Case> TellAsync(CancellationToken cancellationToken)
    {
        var opened = await Db.CaseForIdentificationAsync(documents, Case.Id, Person.Id, cancellationToken);
        opened.RecordStep(opened.Procedures.Single(p => p.Id == ProcedureId), opened.Victims[0], Input.Id, Input.Facts(), Instead, Law, user.Sign());
        return opened;
    }
}
