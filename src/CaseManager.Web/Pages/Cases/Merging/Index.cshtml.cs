using CaseManager.Data;
using CaseManager.Data.RowSecurity;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Cases;
using CaseManager.Web.Access;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Cases.Merging;

/// <summary>Merges a case into another about the same people, or undoes it; the caller must manage both cases.</summary>
[Needs(Permission.ChangeStatus)]
public sealed class IndexModel(CaseManagerDb db, CurrentUser user, Texts texts) : CasePage(db)
{
    private Case _case = null!;

    public override string Section => "status";

    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>The case that this one was merged into; null if none or not visible to the caller.</summary>
    public CaseReference? GoesOnIn { get; private set; }

    protected override async Task<IActionResult?> RefusalAsync(CancellationToken cancellationToken)
    {
        if (!await Db.DirectsAsync(Case.Id, cancellationToken))
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }

        _case = await Db.Cases.Include(c => c.Merges).SingleAsync(c => c.Id == Case.Id, cancellationToken);
        GoesOnIn = _case.Merge is { } merge ? await Db.Cases.Where(c => c.Id == merge.IntoId).Select(c => (CaseReference?)c.Reference).SingleOrDefaultAsync(cancellationToken) : null;
        return null;
    }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!CaseReference.TryParse(Input.Reference, out var reference) || await DirectedAsync(c => c.Reference == reference, cancellationToken) is not { } into)
        {
            ModelState.AddModelError("Input.Reference", texts["merging.reference.unknown"]);
            return new PageResult { StatusCode = StatusCodes.Status422UnprocessableEntity };
        }

        _case.MergeInto(into, Input.Id, user.Sign());
        await Db.SaveOnceAsync(cancellationToken);
        TempData["Notice"] = texts["merging.done", Case.Reference];
        return Redirect($"/cases/{into.Reference}");
    }

    public async Task<IActionResult> OnPostUndoAsync(CancellationToken cancellationToken)
    {
        if (_case.Merge?.IntoId is not { } id || await DirectedAsync(c => c.Id == id, cancellationToken) is not { } into)
        {
            throw new RuleBrokenException(Rule.NotMerged);
        }

        _case.UndoMerge(into, user.Sign());
        await Db.SaveChangesAsync(cancellationToken);
        TempData["Notice"] = texts["merging.undone"];
        return Redirect($"/cases/{Case.Reference}");
    }

    private async Task<Case?> DirectedAsync(System.Linq.Expressions.Expression<Func<Case, bool>> which, CancellationToken cancellationToken) =>
        await Db.Cases.Include(c => c.Merges).SingleOrDefaultAsync(which, cancellationToken) is { } found && await Db.DirectsAsync(found.Id, cancellationToken) ? found : null;

    public sealed class Form
    {
        /// <summary>Idempotency key: a form sent twice creates one record.</summary>
        public Guid Id { get; set; } = Guid.CreateVersion7();

        public string? Reference { get; set; }
    }
}
