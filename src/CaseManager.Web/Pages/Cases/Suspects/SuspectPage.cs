using CaseManager.Data;
using CaseManager.Data.Encryption;
using CaseManager.Domain;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Justice;
using CaseManager.Web.Access;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Pages.Cases.Suspects;

/// <summary>A page about one suspect, there for those who may know of them.</summary>
public abstract class SuspectPage(CaseManagerDb db, Documents documents, CurrentUser user, Texts texts) : CasePage(db)
{
    public override string Section => "suspects";

    [FromRoute(Name = "suspect")]
    public Guid SuspectId { get; set; }

    /// <summary>The case, with its suspects.</summary>
    public Case Opened { get; private set; } = null!;

    public Suspect Suspect { get; private set; } = null!;

    /// <summary>What became of them, by the verdicts that this reader may know.</summary>
    public DefendantOutcome Outcome => DefendantOutcome.Of(Opened.Charges.Where(c => c.SuspectId == Suspect.Id));

    protected Texts Texts => texts;

    /// <summary>The address of the suspect's own page.</summary>
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

    /// <summary>Changes the suspect by the domain's own methods, and says so on their page.</summary>
    protected async Task<IActionResult> ChangeAsync(Action<Signature> change, CancellationToken cancellationToken)
    {
        change(user.Sign());
        await Db.SaveOnceAsync(cancellationToken);
        TempData["Notice"] = texts["suspects.done"];
        return Redirect(Own);
    }
}
