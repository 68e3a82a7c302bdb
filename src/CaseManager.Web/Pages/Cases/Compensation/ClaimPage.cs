using CaseManager.Data;
using CaseManager.Data.Encryption;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Compensation;
using CaseManager.Web.Access;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Pages.Cases.Compensation;

[Needs(Permission.RecordCompensation)]
public abstract class ClaimPage(CaseManagerDb db, Documents documents, CurrentUser user, Texts texts) : CasePersonPage(db)
{
    public override string Section => "compensation";

    [FromRoute(Name = "claim")]
    public Guid ClaimId { get; set; }

    public CompensationClaim Claim { get; private set; } = null!;

    /// <summary>The question that the user must confirm before the record is saved; null where there is none.</summary>
    public Rule? Asked { get; protected set; }

    protected Case Opened { get; private set; } = null!;

    /// <summary>Whether the page offers an action; otherwise GET returns 404.</summary>
    protected virtual bool IsThere => true;

    protected override async Task<IActionResult?> RefusalAsync(CancellationToken cancellationToken)
    {
        if (await base.RefusalAsync(cancellationToken) is { } refusal)
        {
            return refusal;
        }

        Opened = await Db.CaseForCompensationAsync(Case.Id, Person.Id, cancellationToken);
        if (Opened.Claims.FirstOrDefault(c => c.Id == ClaimId) is not { } found)
        {
            return NotFound();
        }

        Claim = found;
        await documents.OpenAsync([.. found.Details, .. found.Payments], cancellationToken);
        return IsThere || HttpMethods.IsPost(Request.Method) ? null : NotFound(); // a POST is answered by the rules of the domain
    }

    /// <summary>Applies a change to the case, saves it idempotently and redirects with a notice.</summary>
    protected async Task<IActionResult> TellAsync(Action<Signature> tell, string notice, CancellationToken cancellationToken)
    {
        tell(user.Sign());
        await Db.SaveOnceAsync(cancellationToken);
        TempData["Notice"] = texts[notice];
        return Redirect(Address("compensation"));
    }
}
