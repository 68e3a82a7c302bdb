using CaseManager.Data.Persistence;
using CaseManager.Domain.Access;
using CaseManager.Domain.LegalReference;
using CaseManager.Web.Access;
using CaseManager.Web.Pages.Administration.LegalReference.Forms;
using CaseManager.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages.Administration.LegalReference;

/// <summary>Adds a version of an entry; dates calculated by earlier versions do not change.</summary>
[Needs(Permission.ManageLegalReferences)]
public sealed class ChangeModel(CaseManagerDb db, CurrentUser user, TextLocalizer texts) : LegalReferencePage(db)
{
    [BindProperty]
    public LegalReferenceForm Input { get; set; } = new();

    /// <summary>Differences from a concurrent change by another administrator.</summary>
    public IReadOnlyList<ConflictLine> Conflicts { get; private set; } = [];

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var details = Input.ToDetails();
        if (Input.Version == Latest.Version && !Latest.ToDetails().IsSameAs(details))
        {
            Db.LegalReferences.Add(Latest.Supersede(details, user.CreateStamp()));
            if (!await Db.SaveIdempotentAsync(cancellationToken))
            {
                Db.ChangeTracker.Clear();
            }

            await LoadAsync(Latest.Code, cancellationToken);
        }

        // A repeated submission finds its data saved; a concurrent change by someone else is shown as a conflict.
        if (Latest.ToDetails().IsSameAs(details))
        {
            TempData["Notice"] = texts["legalReference.updated", Latest.Version];
            return Redirect($"/legal-reference/{Latest.Code}");
        }

        var today = user.CreateStamp().Date;
        Conflicts = ConflictLine.Compare(texts.CreateSummaryList(Latest.Jurisdiction, Latest.ToDetails(), today),
            texts.CreateSummaryList(Latest.Jurisdiction, details, today));
        Input.Version = Latest.Version;
        ModelState.AddModelError("", texts["rules.changedByOther"]);
        return new PageResult { StatusCode = StatusCodes.Status409Conflict };
    }

    protected override Task PrepareAsync(CancellationToken cancellationToken)
    {
        Input = HttpMethods.IsPost(Request.Method) ? Input : LegalReferenceForm.FromReference(Latest);
        Input.Scheme.Terms = (Latest.Details as Scheme)?.Terms ?? [];
        return Input.PrepareAsync(Latest.Kind, Latest.Code, Db, cancellationToken);
    }
}
