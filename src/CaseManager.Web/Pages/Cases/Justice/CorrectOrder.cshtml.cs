using CaseManager.Data;
using CaseManager.Data.Encryption;
using CaseManager.Web.Access;
using CaseManager.Web.Infrastructure.Forms;
using CaseManager.Web.TagHelpers.Forms;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Pages.Cases.Justice;

/// <summary>Corrects or cancels a court order; the superseded record is kept.</summary>
public sealed class CorrectOrderModel(CaseManagerDb db, Documents documents, CurrentUser user, Texts texts) : OrderPage(db, documents, user, texts)
{
    [FromRoute(Name = "order")]
    public Guid OrderId { get; set; }

    public IReadOnlyList<Option> StandsOrNot => [new(bool.FalseString, Texts["justice.order.stands"]), new(bool.TrueString, Texts["justice.order.none"])];

    protected override Guid? Instead => OrderId;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (Opened.OrdersOf(Charge).FirstOrDefault(o => o.Id == OrderId) is not { } corrected)
        {
            return NotFound();
        }

        await Documents.OpenAsync([corrected], cancellationToken);
        Input = new() { Kind = corrected.Kind.ToString(), On = DateInput.Of(corrected.On), Sum = MoneyInput.Of(corrected.Sum), Said = corrected.Content!.Said };
        return Page();
    }
}
