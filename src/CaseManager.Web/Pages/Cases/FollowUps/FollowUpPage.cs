using CaseManager.Data;
using CaseManager.Data.Aftercare;
using CaseManager.Data.Encryption;
using CaseManager.Domain;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Victims;
using CaseManager.Web.Access;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Pages.Cases.FollowUps;

/// <summary>A page about how one person is after return and after trial, or what the lead may know of their health.</summary>
public abstract class FollowUpPage(CaseManagerDb db, Documents documents, CurrentUser user, Texts texts) : CasePersonPage(db)
{
    public override string Section => "follow-up";

    public override string MenuSection => "aftercare";

    /// <summary>The case, with all that is known of it.</summary>
    public Case Opened { get; private set; } = null!;

    protected CurrentUser Reader => user;

    protected Texts Texts => texts;

    /// <summary>The person, as the case knows them.</summary>
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

    /// <summary>Whether there is what the address names.</summary>
    protected virtual bool IsThere => true;

    /// <summary>Tells the case, and says so on the page that shows it.</summary>
    protected async Task<IActionResult> TellAsync(Action<Signature> tell, string notice, CancellationToken cancellationToken)
    {
        tell(user.Sign());
        await Db.SaveOnceAsync(cancellationToken);
        TempData["Notice"] = texts[notice];
        return Redirect(Address(Section));
    }
}
