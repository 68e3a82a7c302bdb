using CaseManager.Data.Persistence;
using CaseManager.Data.Security.Encryption;
using CaseManager.Web.Access;
using CaseManager.Web.Infrastructure.Forms;
using CaseManager.Web.TagHelpers.Forms;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Pages.Cases.Justice.Charges;

/// <summary>Corrects or cancels a court order; the superseded record is kept.</summary>
public sealed class CorrectOrderModel(CaseManagerDb db, RecordDecryptor documents, CurrentUser user, TextLocalizer texts)
    : OrderPage(db, documents, user, texts)
{
    [FromRoute(Name = "order")]
    public Guid OrderId { get; set; }

    public IReadOnlyList<Option> ValidityOptions =>
        [new(bool.FalseString, Texts["justice.order.inForce"]), new(bool.TrueString, Texts["justice.order.noSuchOrder"])];

    protected override Guid? SupersedesId => OrderId;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (CaseFile.GetOrders(Charge).FirstOrDefault(o => o.Id == OrderId) is not { } corrected)
        {
            return NotFound();
        }

        await Decryptor.DecryptAsync([corrected], cancellationToken);
        Input = new()
        {
            Kind = corrected.Kind.ToString(),
            OrderedOn = DateInput.FromDate(corrected.OrderedOn),
            Sum = MoneyInput.FromMoney(corrected.Sum),
            Notes = corrected.Content!.Text
        };
        return Page();
    }
}
