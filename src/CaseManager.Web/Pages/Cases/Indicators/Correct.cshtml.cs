using CaseManager.Data;
using CaseManager.Data.Encryption;
using CaseManager.Domain;
using CaseManager.Web.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Cases.Indicators;

/// <summary>Supersedes an indicator with a corrected, contested or withdrawn one; both are kept.</summary>
public sealed class CorrectModel(CaseManagerDb db, Documents documents, CurrentUser user, Texts texts) : IndicatorsPage(db, documents, user, texts)
{
    [FromRoute(Name = "indicator")]
    public Guid IndicatorId { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await Db.Indicators.AsNoTracking().SingleOrDefaultAsync(i => i.Id == IndicatorId && i.VictimId == Person.Id, cancellationToken) is not { } indicator)
        {
            return NotFound();
        }

        await Documents.OpenAsync([indicator], cancellationToken);
        Input = IndicatorForm.Of(indicator);
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => RecordAsync(
        (opened, victim, by) =>
        {
            var indicator = victim.Indicators.FirstOrDefault(i => i.Id == IndicatorId) ?? throw new RuleBrokenException(Rule.IndicatorSuperseded);
            opened.CorrectIndicator(victim, indicator, Input.Id, Input.Facts(), by);
        },
        cancellationToken);
}
