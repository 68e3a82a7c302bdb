using CaseManager.Data.Persistence;
using CaseManager.Data.Security.Encryption;
using CaseManager.Domain.Justice;
using CaseManager.Web.Access;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Pages.Cases.Justice.Charges;

/// <summary>Corrects a verdict; the superseded record is kept.</summary>
public sealed class CorrectVerdictModel(CaseManagerDb db, RecordDecryptor documents, CurrentUser user, TextLocalizer texts)
    : VerdictPage(db, documents, user, texts)
{
    [FromRoute(Name = "verdict")]
    public Guid VerdictId { get; set; }

    public override IReadOnlyList<VerdictStage> Stages => Enum.GetValues<VerdictStage>();

    public override IEnumerable<VerdictOutcome> Outcomes => Enum.GetValues<VerdictOutcome>();

    protected override Guid? SupersedesId => VerdictId;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (Charge.ActiveVerdicts.FirstOrDefault(v => v.Id == VerdictId) is not { } corrected)
        {
            return NotFound();
        }

        await Decryptor.DecryptAsync([corrected], cancellationToken);
        Input = VerdictForm.FromVerdict(corrected);
        return Page();
    }
}
