using CaseManager.Data;
using CaseManager.Data.Encryption;
using CaseManager.Domain;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Justice;
using CaseManager.Domain.Victims;
using CaseManager.Web.Access;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Pages.Cases.Hearings;

/// <summary>A page about one hearing and one of the people of the case.</summary>
public abstract class HearingPage(CaseManagerDb db, Documents documents, CurrentUser user, Texts texts) : CasePersonPage(db)
{
    public override string Section => "hearings";

    [FromRoute(Name = "hearing")]
    public Guid HearingId { get; set; }

    /// <summary>The case, with its hearings.</summary>
    public Case Opened { get; private set; } = null!;

    public Hearing Hearing { get; private set; } = null!;

    protected Texts Texts => texts;

    /// <summary>The person, as the case knows them.</summary>
    protected Victim Victim => Opened.Victims.Single(v => v.Id == Person.Id);

    protected override async Task<IActionResult?> RefusalAsync(CancellationToken cancellationToken)
    {
        var refusal = await base.RefusalAsync(cancellationToken);
        Opened = await Db.CaseWithHearingsAsync(documents, Case.Id, cancellationToken);
        Hearing = Opened.Hearings.FirstOrDefault(h => h.Id == HearingId)!;
        return refusal ?? (Hearing is null ? NotFound() : null);
    }

    /// <summary>Changes the case by the domain's own methods, and says so on the list of hearings.</summary>
    protected async Task<IActionResult> ChangeAsync(Action<Signature> change, CancellationToken cancellationToken)
    {
        change(user.Sign());
        await Db.SaveOnceAsync(cancellationToken);
        TempData["Notice"] = texts["hearings.done"];
        return Redirect(Address("hearings"));
    }
}
