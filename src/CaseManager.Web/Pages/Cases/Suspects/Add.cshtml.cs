using CaseManager.Data;
using CaseManager.Domain.Access;
using CaseManager.Web.Access;
using CaseManager.Web.TagHelpers.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Cases.Suspects;

[Needs(Permission.RecordSuspects)]
public sealed class AddModel(CaseManagerDb db, CurrentUser user, Texts texts) : CasePage(db), ISuspectForm
{
    public override string Section => "suspects";

    [BindProperty]
    public SuspectForm Input { get; set; } = new();

    public IReadOnlyList<Option> Agencies { get; private set; } = [];

    protected override async Task<IActionResult?> RefusalAsync(CancellationToken cancellationToken)
    {
        Agencies = await Db.AgenciesAsync(user, cancellationToken);
        return null;
    }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var opened = await Db.Cases.Include(c => c.Suspects).AsSplitQuery().SingleAsync(c => c.Id == Case.Id, cancellationToken);
        var added = opened.AddSuspect(Input.Id, await Db.NextSuspectAsync(Case.Id, cancellationToken), Input.Facts(Agencies.Chosen(Input.Agency, user)), user.Sign());
        await Db.SaveOnceAsync(cancellationToken);
        TempData["Notice"] = texts["suspects.added", added.Letter];
        return Redirect($"/cases/{Case.Reference}/suspects/{added.Id}");
    }
}

public interface ISuspectForm
{
    SuspectForm Input { get; }

    IReadOnlyList<Option> Agencies { get; }
}
