using CaseManager.Data.Persistence;
using CaseManager.Data.Security.Encryption;
using CaseManager.Domain.Trafficking;
using CaseManager.Web.Access;
using CaseManager.Web.Infrastructure.Forms;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Pages.Cases.Trafficking.Indicators;

/// <summary>Records an indicator of act, means or purpose.</summary>
public sealed class RecordModel(CaseManagerDb db, RecordDecryptor documents, CurrentUser user, TextLocalizer texts) : IndicatorsPage(db, documents, user, texts)
{
    [FromQuery(Name = "element")]
    public string? RequestedElement { get; set; }

    public void OnGet()
    {
        Input.Element = FormValues.TryParseCode<Element>(RequestedElement, out var element) ? element : Element.Act;
        Input.Confidence = $"{Confidence.Stated}";
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => RecordAsync(
        (caseFile, victim, stamp) => caseFile.RecordIndicator(victim, Input.Id, Input.ToDetails(), stamp), cancellationToken);
}
