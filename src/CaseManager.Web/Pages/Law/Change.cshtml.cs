using CaseManager.Data;
using CaseManager.Domain.Access;
using CaseManager.Domain.Law;
using CaseManager.Web.Access;
using CaseManager.Web.Pages.Law.Forms;
using CaseManager.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages.Law;

/// <summary>Adds a version of an entry; dates calculated by earlier versions do not change.</summary>
[Needs(Permission.ManageLaw)]
public sealed class ChangeModel(CaseManagerDb db, CurrentUser user, Texts texts) : LawPage(db)
{
    [BindProperty]
    public LawForm Input { get; set; } = new();

    /// <summary>Differences from a concurrent change by another administrator.</summary>
    public IReadOnlyList<ConflictLine> Conflict { get; private set; } = [];

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var facts = Input.ToFacts();
        if (Input.Version == Latest.Version && !Latest.Facts().IsSameAs(facts))
        {
            Db.Law.Add(Latest.Supersede(facts, user.Sign()));
            if (!await Db.SaveOnceAsync(cancellationToken))
            {
                Db.ChangeTracker.Clear();
            }

            await LoadAsync(Latest.Code, cancellationToken);
        }

        // A repeated submission finds its data saved; a concurrent change by someone else is shown as a conflict.
        if (Latest.Facts().IsSameAs(facts))
        {
            TempData["Notice"] = texts["lawBook.changed", Latest.Version];
            return Redirect($"/law/{Latest.Code}");
        }

        var today = user.Sign().Day;
        Conflict = ConflictLine.Between(texts.Sheet(Latest.Jurisdiction, Latest.Facts(), today), texts.Sheet(Latest.Jurisdiction, facts, today));
        Input.Version = Latest.Version;
        ModelState.AddModelError("", texts["rules.changedMeanwhile"]);
        return new PageResult { StatusCode = StatusCodes.Status409Conflict };
    }

    protected override Task PrepareAsync(CancellationToken cancellationToken)
    {
        Input = HttpMethods.IsPost(Request.Method) ? Input : LawForm.From(Latest);
        Input.Scheme.Terms = (Latest.Details as Scheme)?.Terms ?? [];
        return Input.PrepareAsync(Latest.Kind, Latest.Code, Db, cancellationToken);
    }
}
