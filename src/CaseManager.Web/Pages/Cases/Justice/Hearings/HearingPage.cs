using CaseManager.Data.Justice;
using CaseManager.Data.Persistence;
using CaseManager.Data.Security.Encryption;
using CaseManager.Domain;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Justice;
using CaseManager.Domain.People;
using CaseManager.Web.Access;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Pages.Cases.Justice.Hearings;

public abstract class HearingPage(CaseManagerDb db, RecordDecryptor documents, CurrentUser user, TextLocalizer texts) : CasePersonPage(db)
{
    public override string Section => "hearings";

    [FromRoute(Name = "hearing")]
    public Guid HearingId { get; set; }

    public Case CaseFile { get; private set; } = null!;

    public Hearing Hearing { get; private set; } = null!;

    protected TextLocalizer Texts => texts;

    protected Victim Victim => CaseFile.Victims.Single(v => v.Id == Person.Id);

    protected override async Task<IActionResult?> LoadAsync(CancellationToken cancellationToken)
    {
        var result = await base.LoadAsync(cancellationToken);
        CaseFile = await Db.LoadCaseWithHearingsAsync(documents, Case.Id, cancellationToken);
        Hearing = CaseFile.Hearings.FirstOrDefault(h => h.Id == HearingId)!;
        return result ?? (Hearing is null ? NotFound() : null);
    }

    /// <summary>Applies a change to the case, saves it idempotently and redirects to the list of hearings with a notice.</summary>
    protected async Task<IActionResult> ApplyAndSaveAsync(Action<AuditStamp> change, CancellationToken cancellationToken)
    {
        change(user.CreateStamp());
        await Db.SaveIdempotentAsync(cancellationToken);
        TempData["Notice"] = texts["hearings.saved"];
        return Redirect(GetPageUrl("hearings"));
    }
}
