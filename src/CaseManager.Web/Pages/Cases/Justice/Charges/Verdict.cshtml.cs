using CaseManager.Data.Persistence;
using CaseManager.Data.Security.Encryption;
using CaseManager.Domain.Justice;
using CaseManager.Web.Access;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Pages.Cases.Justice.Charges;

/// <summary>Records the next verdict; the form is prefilled from the verdict before it.</summary>
public sealed class VerdictModel(CaseManagerDb db, RecordDecryptor documents, CurrentUser user, TextLocalizer texts) : VerdictPage(db, documents, user, texts)
{
    public override IReadOnlyList<VerdictStage> Stages => VerdictOutcomes.GetNextStages(Charge.ActiveVerdicts is [.., var last] ? last : null);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (Stages.Count == 0 || Charge.RecordedInErrorAt is not null)
        {
            return NotFound();
        }

        if (Charge.VerdictInForce is { } current)
        {
            await Decryptor.DecryptAsync([current], cancellationToken);
            var before = VerdictForm.FromVerdict(current);
            Input = new()
            {
                Outcome = before.Outcome,
                LesserOffence = before.LesserOffence,
                Sentence = before.Sentence,
                Custody = before.Custody,
                Suspended = before.Suspended,
                ConsecutiveToChargeId = before.ConsecutiveToChargeId,
                Fine = before.Fine
            };
        }

        return Page();
    }
}
