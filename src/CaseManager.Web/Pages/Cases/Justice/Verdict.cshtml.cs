using CaseManager.Data;
using CaseManager.Data.Encryption;
using CaseManager.Domain.Justice;
using CaseManager.Web.Access;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Pages.Cases.Justice;

/// <summary>Records the next verdict; the form is prefilled from the verdict before it.</summary>
public sealed class VerdictModel(CaseManagerDb db, Documents documents, CurrentUser user, Texts texts) : VerdictPage(db, documents, user, texts)
{
    public override IReadOnlyList<VerdictStage> Stages => VerdictOutcomes.StagesAfter(Charge.Decided is [.., var last] ? last : null);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (Stages.Count == 0 || Charge.TakenBackAt is not null)
        {
            return NotFound();
        }

        if (Charge.InForce is { } standing)
        {
            await Documents.OpenAsync([standing], cancellationToken);
            var before = VerdictForm.Of(standing);
            Input = new() { Outcome = before.Outcome, Lesser = before.Lesser, Sentence = before.Sentence, Custody = before.Custody, Suspended = before.Suspended, After = before.After, Fine = before.Fine };
        }

        return Page();
    }
}
