using CaseManager.Data.Persistence;
using CaseManager.Data.Security.SignIn;
using CaseManager.Domain.Access;
using CaseManager.Web.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages.Account.Devices;

[Needs(Permission.UseOwnAccount)]
public sealed class IndexModel(CaseManagerDb db, SessionCookie cookie, TextLocalizer texts) : PageModel
{
    public IReadOnlyList<OwnDevice> Devices { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        Devices = await db.ReadOwnDevicesAsync(cookie.ReadDevice(HttpContext), cancellationToken);

    public async Task<IActionResult> OnPostAsync(Guid device, CancellationToken cancellationToken)
    {
        await db.RemoveOwnDeviceAsync(device, cancellationToken);
        TempData["Notice"] = texts["devices.removed"];
        return Redirect("/account/devices");
    }
}
