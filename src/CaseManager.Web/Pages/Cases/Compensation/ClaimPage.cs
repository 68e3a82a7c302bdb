using CaseManager.Data.Compensation;
using CaseManager.Data.Persistence;
using CaseManager.Data.Security.Encryption;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Compensation;
using CaseManager.Web.Access;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Pages.Cases.Compensation;

[Needs(Permission.RecordCompensation)]
public abstract class ClaimPage(CaseManagerDb db, RecordDecryptor documents, CurrentUser user, TextLocalizer texts) : CasePersonPage(db)
{
    public override string Section => "compensation";

    [FromRoute(Name = "claim")]
    public Guid ClaimId { get; set; }

    public CompensationClaim Claim { get; private set; } = null!;

    /// <summary>The question that the user must confirm before the record is saved; null where there is none.</summary>
    public BusinessRule? Warning { get; protected set; }

    protected Case CaseFile { get; private set; } = null!;

    /// <summary>Whether the page offers an action; otherwise GET returns 404.</summary>
    protected virtual bool IsAvailable => true;

    protected override async Task<IActionResult?> LoadAsync(CancellationToken cancellationToken)
    {
        if (await base.LoadAsync(cancellationToken) is { } result)
        {
            return result;
        }

        CaseFile = await Db.LoadCaseForCompensationAsync(Case.Id, Person.Id, cancellationToken);
        if (CaseFile.Claims.FirstOrDefault(c => c.Id == ClaimId) is not { } found)
        {
            return NotFound();
        }

        Claim = found;
        await documents.DecryptAsync([.. found.Details, .. found.Payments], cancellationToken);
        return IsAvailable || HttpMethods.IsPost(Request.Method) ? null : NotFound(); // the domain rules check a POST
    }

    /// <summary>Applies a change to the case, saves it idempotently and redirects with a notice.</summary>
    protected async Task<IActionResult> ApplyAndSaveAsync(Action<AuditStamp> tell, string notice, CancellationToken cancellationToken)
    {
        tell(user.CreateStamp());
        await Db.SaveIdempotentAsync(cancellationToken);
        TempData["Notice"] = texts[notice];
        return Redirect(GetPageUrl("compensation"));
    }
}
