using CaseManager.Data.Persistence;
using CaseManager.Data.Security.Encryption;
using CaseManager.Domain;
using CaseManager.Web.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Cases.Trafficking.Indicators;

/// <summary>Supersedes an indicator with a corrected, contested or withdrawn one; both are kept.</summary>
public sealed class CorrectModel(CaseManagerDb db, RecordDecryptor documents, CurrentUser user, TextLocalizer texts)
    : IndicatorsPage(db, documents, user, texts)
{
    [FromRoute(Name = "indicator")]
    public Guid IndicatorId { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await Db.Indicators.AsNoTracking()
            .SingleOrDefaultAsync(i => i.Id == IndicatorId && i.VictimId == Person.Id, cancellationToken) is not { } indicator)
        {
            return NotFound();
        }

        await Decryptor.DecryptAsync([indicator], cancellationToken);
        Input = IndicatorForm.FromIndicator(indicator);
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => RecordAsync(
        (caseFile, victim, stamp) =>
        {
            var indicator = victim.Indicators.FirstOrDefault(i => i.Id == IndicatorId) ?? throw new BusinessRuleException(BusinessRule.IndicatorSuperseded);
            caseFile.CorrectIndicator(victim, indicator, Input.Id, Input.ToDetails(), stamp);
        },
        cancellationToken);
}
