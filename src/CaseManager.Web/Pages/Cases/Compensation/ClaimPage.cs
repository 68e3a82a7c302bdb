using CaseManager.Data;
using CaseManager.Data.Encryption;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Compensation;
using CaseManager.Web.Access;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Pages.Cases.Compensation;

/// <summary>A page on which something is taken down of one claim.</summary>
[Needs(Permission.RecordCompensation)]
public abstract class ClaimPage(CaseManagerDb db, Documents documents, CurrentUser user, Texts texts) : CasePersonPage(db)
{
    public override string Section => "compensation";

    [FromRoute(Name = "claim")]
    public Guid ClaimId { get; set; }

    public CompensationClaim Claim { get; private set; } = null!;

    /// <summary>What is asked before it is taken down; null where nothing is.</summary>
    public Rule? Asked { get; protected set; }

    protected Case Opened { get; private set; } = null!;

    /// <summary>Whether there is something on the page that one can do.</summary>
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
        return IsThere || HttpMethods.IsPost(Request.Method) ? null : NotFound(); // what was sent is answered by the domain
    }

    /// <summary>Tells the case, and says so on the page that shows it.</summary>
    protected async Task<IActionResult> TellAsync(Action<Signature> tell, string notice, CancellationToken cancellationToken)
    {
        tell(user.Sign());
        await Db.SaveOnceAsync(cancellationToken);
        TempData["Notice"] = texts[notice];
        return Redirect(Address("compensation"));
    }
}
