using CaseManager.Data.Aftercare;
using CaseManager.Data.Persistence;
using CaseManager.Data.Security.Encryption;
using CaseManager.Domain;
using CaseManager.Domain.Cases;
using CaseManager.Domain.People;
using CaseManager.Web.Access;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Pages.Cases.Aftercare.FollowUps;

/// <summary>Base of the pages about a person after return and after trial.</summary>
public abstract class FollowUpPage(CaseManagerDb db, RecordDecryptor documents, CurrentUser user, TextLocalizer texts) : CasePersonPage(db)
{
    public override string Section => "follow-up";

    public override string MenuSection => "aftercare";

    public Case CaseFile { get; private set; } = null!;

    protected CurrentUser CurrentUser => user;

    protected TextLocalizer Texts => texts;

    protected Victim Victim => CaseFile.Victims[0];

    protected override async Task<IActionResult?> LoadAsync(CancellationToken cancellationToken)
    {
        if (await base.LoadAsync(cancellationToken) is { } result)
        {
            return result;
        }

        CaseFile = await Db.LoadCaseWithFollowUpAsync(documents, Case.Id, Person.Id, cancellationToken);
        return IsAvailable ? null : NotFound();
    }

    /// <summary>Whether the record that the URL names exists.</summary>
    protected virtual bool IsAvailable => true;

    /// <summary>Applies a change to the case, saves it idempotently and redirects with a notice.</summary>
    protected async Task<IActionResult> ApplyAndSaveAsync(Action<AuditStamp> tell, string notice, CancellationToken cancellationToken)
    {
        tell(user.CreateStamp());
        await Db.SaveIdempotentAsync(cancellationToken);
        TempData["Notice"] = texts[notice];
        return Redirect(GetPageUrl(Section));
    }
}
