using CaseManager.Data.Persistence;
using CaseManager.Data.Security.RowSecurity;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Cases;
using CaseManager.Web.Access;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Cases.Merging;

/// <summary>Merges a case into another about the same people, or undoes the merge; the caller must manage both cases.</summary>
[Needs(Permission.ChangeStatus)]
public sealed class IndexModel(CaseManagerDb db, CurrentUser user, TextLocalizer texts) : CasePage(db)
{
    private Case _caseFile = null!;

    public override string Section => "status";

    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>The case that this one was merged into; null if none or not visible to the caller.</summary>
    public CaseReference? MergedInto { get; private set; }

    protected override async Task<IActionResult?> LoadAsync(CancellationToken cancellationToken)
    {
        if (!await Db.CanManageTeamAsync(Case.Id, cancellationToken))
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }

        _caseFile = await Db.Cases.Include(c => c.Merges).SingleAsync(c => c.Id == Case.Id, cancellationToken);
        MergedInto = _caseFile.Merge is { } merge
            ? await Db.Cases.Where(c => c.Id == merge.TargetCaseId).Select(c => (CaseReference?)c.Reference).SingleOrDefaultAsync(cancellationToken) : null;
        return null;
    }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!CaseReference.TryParse(Input.Reference, out var reference)
            || await FindManagedCaseAsync(c => c.Reference == reference, cancellationToken) is not { } into)
        {
            ModelState.AddModelError("Input.Reference", texts["merging.reference.unknown"]);
            return new PageResult { StatusCode = StatusCodes.Status422UnprocessableEntity };
        }

        _caseFile.MergeInto(into, Input.Id, user.CreateStamp());
        await Db.SaveIdempotentAsync(cancellationToken);
        TempData["Notice"] = texts["merging.merged", Case.Reference];
        return Redirect($"/cases/{into.Reference}");
    }

    public async Task<IActionResult> OnPostUndoAsync(CancellationToken cancellationToken)
    {
        if (_caseFile.Merge?.TargetCaseId is not { } id || await FindManagedCaseAsync(c => c.Id == id, cancellationToken) is not { } into)
        {
            throw new BusinessRuleException(BusinessRule.NotMerged);
        }

        _caseFile.UndoMerge(into, user.CreateStamp());
        await Db.SaveChangesAsync(cancellationToken);
        TempData["Notice"] = texts["merging.undone"];
        return Redirect($"/cases/{Case.Reference}");
    }

    private async Task<Case?> FindManagedCaseAsync(System.Linq.Expressions.Expression<Func<Case, bool>> which, CancellationToken cancellationToken) =>
        await Db.Cases.Include(c => c.Merges).SingleOrDefaultAsync(which, cancellationToken) is { } found
        && await Db.CanManageTeamAsync(found.Id, cancellationToken) ? found : null;

    public sealed class Form
    {
        /// <summary>Idempotency key: a form sent twice creates one record.</summary>
        public Guid Id { get; set; } = Guid.CreateVersion7();

        public string? Reference { get; set; }
    }
}
