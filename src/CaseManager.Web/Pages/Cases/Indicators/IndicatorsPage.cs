using CaseManager.Data;
using CaseManager.Data.Encryption;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Victims;
using CaseManager.Web.Access;
using CaseManager.Web.Pages.Cases.CaseDocuments;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Cases.Indicators;

[Needs(Permission.RecordIndicators)]
public abstract class IndicatorsPage(CaseManagerDb db, Documents documents, CurrentUser user, Texts texts) : CasePersonPage(db)
{
    public override string Section => "indicators";

    [BindProperty]
    public IndicatorForm Input { get; set; } = new();

    protected Documents Documents => documents;

    protected override async Task<IActionResult?> RefusalAsync(CancellationToken cancellationToken)
    {
        if (await base.RefusalAsync(cancellationToken) is { } refusal)
        {
            return refusal;
        }

        var papers = await Db.PapersAsync(documents, Case.Id, Person.Id, cancellationToken);
        ViewData["Papers"] = papers;
        if (HttpMethods.IsPost(Request.Method) && Input.Document is { } chosen && papers.All(p => p.Value != $"{chosen}"))
        {
            ModelState.AddModelError("Input.Document", texts["common.errors.choose"]);
        }

        return null;
    }

    /// <summary>Applies a change to the case with the person's indicators, saves it idempotently and redirects to the list.</summary>
    protected async Task<IActionResult> RecordAsync(Action<Case, Victim, Signature> record, CancellationToken cancellationToken)
    {
        var opened = await Db.Cases.Include(c => c.Victims.Where(v => v.Id == Person.Id)).ThenInclude(v => v.Indicators).SingleAsync(c => c.Id == Case.Id, cancellationToken);
        record(opened, opened.Victims.Single(), user.Sign());
        await Db.SaveOnceAsync(cancellationToken);
        return Redirect(Address("indicators"));
    }
}
