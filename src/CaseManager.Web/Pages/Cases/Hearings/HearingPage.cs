using CaseManager.Data;
using CaseManager.Data.Encryption;
using CaseManager.Domain;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Justice;
using CaseManager.Domain.Victims;
using CaseManager.Web.Access;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Pages.Cases.Hearings;

public abstract class HearingPage(CaseManagerDb db, Documents documents, CurrentUser user, Texts texts) : CasePersonPage(db)
{
    public override string Section => "hearings";

    [FromRoute(Name = "hearing")]
    public Guid HearingId { get; set; }

    public Case Opened { get; private set; } = null!;

    public Hearing Hearing { get; private set; } = null!;

    protected Texts Texts => texts;

    protected Victim Victim => Opened.Victims.Single(v => v.Id == Person.Id);

    protected override async Task<IActionResult?> RefusalAsync(CancellationToken cancellationToken)
    {
        var refusal = await base.RefusalAsync(cancellationToken);
        Opened = await Db.CaseWithHearingsAsync(documents, Case.Id, cancellationToken);
        Hearing = Opened.Hearings.FirstOrDefault(h => h.Id == HearingId)!;
        return refusal ?? (Hearing is null ? NotFound() : null);
    }

    /// <summary>Applies a change to the case, saves it idempotently and redirects to the list of hearings with a notice.</summary>
    protected async Task<IActionResult> ChangeAsync(Action<Signature> change, CancellationToken cancellationToken)
    {
        change(user.Sign());
        await Db.SaveOnceAsync(cancellationToken);
        TempData["Notice"] = texts["hearings.done"];
        return Redirect(Address("hearings"));
    }
}
