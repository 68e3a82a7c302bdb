using CaseManager.Data;
using CaseManager.Data.Aftercare;
using CaseManager.Data.Encryption;
using CaseManager.Domain;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Victims;
using CaseManager.Web.Access;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Pages.Cases.FollowUps;

/// <summary>Base of the pages about a person after return and after trial.</summary>
public abstract class FollowUpPage(CaseManagerDb db, Documents documents, CurrentUser user, Texts texts) : CasePersonPage(db)
{
    public override string Section => "follow-up";

    public override string MenuSection => "aftercare";

    public Case Opened { get; private set; } = null!;

    protected CurrentUser Reader => user;

    protected Texts Texts => texts;

    protected Victim Victim => Opened.Victims[0];

    protected override async Task<IActionResult?> RefusalAsync(CancellationToken cancellationToken)
    {
        if (await base.RefusalAsync(cancellationToken) is { } refusal)
        {
            return refusal;
        }

        Opened = await Db.CaseWithFollowUpAsync(documents, Case.Id, Person.Id, cancellationToken);
        return IsThere ? null : NotFound();
    }

    /// <summary>Whether the record that the URL names exists.</summary>
    protected virtual bool IsThere => true;

    /// <summary>Applies a change to the case, saves it idempotently and redirects with a notice.</summary>
    protected async Task<IActionResult> TellAsync(Action<Signature> tell, string notice, CancellationToken cancellationToken)
    {
        tell(user.Sign());
        await Db.SaveOnceAsync(cancellationToken);
        TempData["Notice"] = texts[notice];
        return Redirect(Address(Section));
    }
}
