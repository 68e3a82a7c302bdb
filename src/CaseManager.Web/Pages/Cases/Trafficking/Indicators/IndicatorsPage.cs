using CaseManager.Data.Persistence;
using CaseManager.Data.Security.Encryption;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Cases;
using CaseManager.Domain.People;
using CaseManager.Web.Access;
using CaseManager.Web.Pages.Cases.Documents;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Cases.Trafficking.Indicators;

[Needs(Permission.RecordIndicators)]
public abstract class IndicatorsPage(CaseManagerDb db, RecordDecryptor documents, CurrentUser user, TextLocalizer texts) : CasePersonPage(db)
{
    public override string Section => "indicators";

    [BindProperty]
    public IndicatorForm Input { get; set; } = new();

    protected RecordDecryptor Decryptor => documents;

    protected override async Task<IActionResult?> LoadAsync(CancellationToken cancellationToken)
    {
        if (await base.LoadAsync(cancellationToken) is { } result)
        {
            return result;
        }

        var papers = await Db.LoadDocumentOptionsAsync(documents, Case.Id, Person.Id, cancellationToken);
        ViewData["Papers"] = papers;
        if (HttpMethods.IsPost(Request.Method) && Input.DocumentId is { } chosen && papers.All(p => p.Value != $"{chosen}"))
        {
            ModelState.AddModelError("Input.DocumentId", texts["common.errors.choose"]);
        }

        return null;
    }

    /// <summary>Applies a change to the case with the person's indicators, saves it idempotently and redirects to the list.</summary>
    protected async Task<IActionResult> RecordAsync(Action<Case, Victim, AuditStamp> record, CancellationToken cancellationToken)
    {
        var caseFile = await Db.Cases.Include(c => c.Victims.Where(v => v.Id == Person.Id)).ThenInclude(v => v.Indicators)
            .SingleAsync(c => c.Id == Case.Id, cancellationToken);
        record(caseFile, caseFile.Victims.Single(), user.CreateStamp());
        await Db.SaveIdempotentAsync(cancellationToken);
        return Redirect(GetPageUrl("indicators"));
    }
}
