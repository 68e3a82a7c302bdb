using CaseManager.Data.Justice;
using CaseManager.Data.Persistence;
using CaseManager.Domain.Access;
using CaseManager.Web.Access;
using CaseManager.Web.TagHelpers.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Cases.Justice.Suspects;

[Needs(Permission.RecordSuspects)]
public sealed class AddModel(CaseManagerDb db, CurrentUser user, TextLocalizer texts) : CasePage(db), ISuspectForm
{
    public override string Section => "suspects";

    [BindProperty]
    public SuspectForm Input { get; set; } = new();

    public IReadOnlyList<Option> Agencies { get; private set; } = [];

    protected override async Task<IActionResult?> LoadAsync(CancellationToken cancellationToken)
    {
        Agencies = await Db.LoadAgencyOptionsAsync(user, cancellationToken);
        return null;
    }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var caseFile = await Db.Cases.Include(c => c.Suspects).AsSplitQuery().SingleAsync(c => c.Id == Case.Id, cancellationToken);
        var added = caseFile.AddSuspect(Input.Id, await Db.GetNextSuspectNumberAsync(Case.Id, cancellationToken),
            Input.ToDetails(Agencies.FindSelected(Input.Agency, user)), user.CreateStamp());
        await Db.SaveIdempotentAsync(cancellationToken);
        TempData["Notice"] = texts["suspects.added", added.Letter];
        return Redirect($"/cases/{Case.Reference}/suspects/{added.Id}");
    }
}

public interface ISuspectForm
{
    SuspectForm Input { get; }

    IReadOnlyList<Option> Agencies { get; }
}
