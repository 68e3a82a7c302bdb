using CaseManager.Data;
using CaseManager.Data.Encryption;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Victims;
using CaseManager.Web.Access;
using CaseManager.Web.TagHelpers.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Cases.Indicators;

/// <summary>A page on which an indicator is taken down.</summary>
[Needs(Permission.RecordIndicators)]
public abstract class IndicatorsPage(CaseManagerDb db, Documents documents, CurrentUser user, Texts texts) : CasePersonPage(db)
{
    public override string Section => "indicators";

    [BindProperty]
    public IndicatorForm Input { get; set; } = new();

    protected Documents Documents => documents;

    // Of the documents those that everyone reads who reads indicators, so that no one is led to what is not there for them.
    protected override async Task<IActionResult?> RefusalAsync(CancellationToken cancellationToken)
    {
        if (await base.RefusalAsync(cancellationToken) is { } refusal)
        {
            return refusal;
        }

        var papers = await Db.CaseDocuments.AsNoTracking()
            .Where(d => d.CaseId == Case.Id && (d.VictimId == null || d.VictimId == Person.Id) && (d.Compartment == Compartment.Indicators || d.Compartment == Compartment.CaseFile))
            .OrderBy(d => d.Id).ToListAsync(cancellationToken);
        await documents.OpenAsync(papers, cancellationToken);
        ViewData["Papers"] = papers.ConvertAll(p => new Option($"{p.Id}", p.Content!.Title));
        if (HttpMethods.IsPost(Request.Method) && Input.Document is { } chosen && papers.TrueForAll(p => p.Id != chosen))
        {
            ModelState.AddModelError("Input.Document", texts["common.errors.choose"]);
        }

        return null;
    }

    /// <summary>Loads the case and what was recorded about the person, tells it, and goes back to the list.</summary>
    protected async Task<IActionResult> RecordAsync(Action<Case, Victim, Signature> record, CancellationToken cancellationToken)
    {
        var opened = await Db.Cases.Include(c => c.Victims.Where(v => v.Id == Person.Id)).ThenInclude(v => v.Indicators).SingleAsync(c => c.Id == Case.Id, cancellationToken);
        record(opened, opened.Victims.Single(), user.Sign());
        await Db.SaveOnceAsync(cancellationToken);
        return Redirect(Address("indicators"));
    }
}
