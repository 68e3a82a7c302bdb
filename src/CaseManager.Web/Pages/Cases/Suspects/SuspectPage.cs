using CaseManager.Data;
using CaseManager.Data.Encryption;
using CaseManager.Domain;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Justice;
using CaseManager.Web.Access;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Pages.Cases.Suspects;

/// <summary>A page about one suspect; 404 for callers who may not see them.</summary>
public abstract class SuspectPage(CaseManagerDb db, Documents documents, CurrentUser user, Texts texts) : CasePage(db)
{
    public override string Section => "suspects";

    [FromRoute(Name = "suspect")]
    public Guid SuspectId { get; set; }

    /// <summary>The case with its suspects.</summary>
    public Case Opened { get; private set; } = null!;

    public Suspect Suspect { get; private set; } = null!;

    /// <summary>Outcome of the charges that the caller may see.</summary>
    public DefendantOutcome Outcome => DefendantOutcome.Of(Opened.Charges.Where(c => c.SuspectId == Suspect.Id));

    protected Texts Texts => texts;

    public string Own => $"/cases/{Case.Reference}/suspects/{SuspectId}";

    protected override async Task<IActionResult?> RefusalAsync(CancellationToken cancellationToken)
    {
        Opened = await Db.CaseWithSuspectsAsync(Case.Id, cancellationToken);
        if (Opened.Suspects.FirstOrDefault(s => s.Id == SuspectId) is not { } found)
        {
            return NotFound();
        }

        Suspect = found;
        await documents.OpenAsync([found, .. Opened.SuspectStatuses.Where(s => s.SuspectId == found.Id), .. Opened.NonPunishments.Where(n => n.SuspectId == found.Id)], cancellationToken);
        return null;
    }

    /// <summary>Applies a change to the suspect, saves it and redirects with a notice.</summary>
    protected async Task<IActionResult> ChangeAsync(Action<Signature> change, CancellationToken cancellationToken)
    {
        change(user.Sign());
        await Db.SaveOnceAsync(cancellationToken);
        TempData["Notice"] = texts["suspects.done"];
        return Redirect(Own);
    }
}
