using CaseManager.Data.Justice;
using CaseManager.Data.Persistence;
using CaseManager.Data.Security.Encryption;
using CaseManager.Domain;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Justice;
using CaseManager.Web.Access;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Pages.Cases.Justice.Suspects;

/// <summary>A page about one suspect; 404 for callers who may not see them.</summary>
public abstract class SuspectPage(CaseManagerDb db, RecordDecryptor documents, CurrentUser user, TextLocalizer texts) : CasePage(db)
{
    public override string Section => "suspects";

    [FromRoute(Name = "suspect")]
    public Guid SuspectId { get; set; }

    /// <summary>The case with its suspects.</summary>
    public Case CaseFile { get; private set; } = null!;

    public Suspect Suspect { get; private set; } = null!;

    /// <summary>Outcome of the charges that the caller may see.</summary>
    public DefendantOutcome Outcome => DefendantOutcome.Calculate(CaseFile.Charges.Where(c => c.SuspectId == Suspect.Id));

    protected TextLocalizer Texts => texts;

    public string DetailsUrl => $"/cases/{Case.Reference}/suspects/{SuspectId}";

    protected override async Task<IActionResult?> LoadAsync(CancellationToken cancellationToken)
    {
        CaseFile = await Db.LoadCaseWithSuspectsAsync(Case.Id, cancellationToken);
        if (CaseFile.Suspects.FirstOrDefault(s => s.Id == SuspectId) is not { } found)
        {
            return NotFound();
        }

        Suspect = found;
        await documents.DecryptAsync([found, .. CaseFile.SuspectStatuses.Where(s => s.SuspectId == found.Id),
            .. CaseFile.NonPunishments.Where(n => n.SuspectId == found.Id)], cancellationToken);
        return null;
    }

    /// <summary>Applies a change to the suspect, saves it and redirects with a notice.</summary>
    protected async Task<IActionResult> ApplyAndSaveAsync(Action<AuditStamp> change, CancellationToken cancellationToken)
    {
        change(user.CreateStamp());
        await Db.SaveIdempotentAsync(cancellationToken);
        TempData["Notice"] = texts["suspects.saved"];
        return Redirect(DetailsUrl);
    }
}
