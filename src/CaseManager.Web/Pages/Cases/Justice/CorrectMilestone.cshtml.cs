using CaseManager.Data;
using CaseManager.Data.Encryption;
using CaseManager.Domain.Justice;
using CaseManager.Web.Access;
using CaseManager.Web.Infrastructure.Forms;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Pages.Cases.Justice;

/// <summary>Corrects a milestone; the superseded record is kept.</summary>
public sealed class CorrectMilestoneModel(CaseManagerDb db, Documents documents, CurrentUser user, Texts texts) : MilestonePage(db, documents, user, texts)
{
    [FromRoute(Name = "milestone")]
    public Guid MilestoneId { get; set; }

    public override IEnumerable<MilestoneKind> Possible => Enum.GetValues<MilestoneKind>();

    protected override Guid? Instead => MilestoneId;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (Proceeding.Happened.FirstOrDefault(m => m.Id == MilestoneId) is not { } corrected)
        {
            return NotFound();
        }

        await Documents.OpenAsync([corrected], cancellationToken);
        Input = new() { What = corrected.What.ToString(), On = DateInput.Of(corrected.On), Suspect = corrected.SuspectId, Said = corrected.Content!.Said };
        return Page();
    }
}
