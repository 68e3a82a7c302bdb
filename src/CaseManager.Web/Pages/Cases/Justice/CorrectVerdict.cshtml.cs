using CaseManager.Data;
using CaseManager.Data.Encryption;
using CaseManager.Domain.Justice;
using CaseManager.Web.Access;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Pages.Cases.Justice;

/// <summary>Corrects a verdict; the superseded record is kept.</summary>
public sealed class CorrectVerdictModel(CaseManagerDb db, Documents documents, CurrentUser user, Texts texts) : VerdictPage(db, documents, user, texts)
{
    [FromRoute(Name = "verdict")]
    public Guid VerdictId { get; set; }

    public override IReadOnlyList<VerdictStage> Stages => Enum.GetValues<VerdictStage>();

    public override IEnumerable<VerdictOutcome> Outcomes => Enum.GetValues<VerdictOutcome>();

    protected override Guid? Instead => VerdictId;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (Charge.Decided.FirstOrDefault(v => v.Id == VerdictId) is not { } corrected)
        {
            return NotFound();
        }

        await Documents.OpenAsync([corrected], cancellationToken);
        Input = VerdictForm.Of(corrected);
        return Page();
    }
}
