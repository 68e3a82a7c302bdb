using CaseManager.Data;
using CaseManager.Data.Encryption;
using CaseManager.Domain.Trafficking;
using CaseManager.Web.Access;
using CaseManager.Web.Infrastructure.Forms;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Pages.Cases.Indicators;

/// <summary>Records an indicator of act, means or purpose.</summary>
public sealed class RecordModel(CaseManagerDb db, Documents documents, CurrentUser user, Texts texts) : IndicatorsPage(db, documents, user, texts)
{
    [FromQuery(Name = "element")]
    public string? Asked { get; set; }

    public void OnGet()
    {
        Input.Element = Answering.Is<Element>(Asked, out var element) ? element : Element.Act;
        Input.Confidence = $"{Confidence.Stated}";
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => RecordAsync(
        (opened, victim, by) => opened.RecordIndicator(victim, Input.Id, Input.Facts(), by), cancellationToken);
}
