using CaseManager.Data.Persistence;
using CaseManager.Data.Security.Accounts;
using CaseManager.Data.Security.SignIn;
using CaseManager.Domain.Access;
using CaseManager.Web.Access;
using CaseManager.Web.Infrastructure.Mail;
using CaseManager.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Administration.AccountRequests;

/// <summary>
/// Confirms, rejects or withdraws a request. The database decides who may confirm; a link goes to the confirmer, and never to the requester.
/// </summary>
[Needs(Permission.UseOwnAccount), NeedsReauthentication]
public sealed class RequestModel(CaseManagerDb db, CurrentUser user, TextLocalizer texts, Mailer mailer, IConfiguration configuration) : PageModel
{
    public OpenAccountRequest AccountRequest { get; private set; } = null!;

    /// <summary>Set only in the response that creates it.</summary>
    public IssuedLink? IssuedLink { get; private set; }

    public bool CanReject => AccountRequest.CanConfirm || AccountRequest.StaffId == user.Id;

    /// <summary>The changes that take effect if the request is confirmed.</summary>
    public SummaryList Summary => new(
    [
        .. CreateRow("accounts.column.name", AccountRequest.Name),
        .. CreateRow("accounts.column.role", AccountRequest.Role is { } role ? texts.Describe(role) : null),
        .. CreateRow("accounts.organisationName", AccountRequest.Organisation),
        .. CreateRow("accountRequests.newName", AccountRequest.Kind == AccountRequestKind.EmailChange ? AccountRequest.NewName : null),
        .. CreateRow("accountRequests.newEmail", AccountRequest.NewEmail),
        .. CreateRow("accountRequests.newRole", AccountRequest.NewRole is { } given ? texts.Describe(given) : null),
        .. CreateRow("accountRequests.newOrganisation", AccountRequest.NewOrganisation),
        .. CreateRow("accountRequests.newOffices", AccountRequest.NewOrganisation is null ? null : DescribeOffices()),
        .. CreateRow("accountRequests.verifiedIdentity", AccountRequest.VerificationMethod is { } method ? texts.Describe(method) : null),
        .. CreateRow("accountRequests.requester", AccountRequest.RequestedBy),
        .. CreateRow("accountRequests.requestedAt", texts.FormatDateTime(AccountRequest.RequestedAt, user.TimeZone)),
        .. CreateRow("accountRequests.expiresAt", texts.FormatDateTime(AccountRequest.ExpiresAt, user.TimeZone)),
    ]);

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var open = await db.ReadAccountRequestsAsync(HttpContext.RequestAborted);
        if (open.SingleOrDefault(r => $"{r.Id}" == (RouteData.Values["id"] as string)?.ToLowerInvariant()) is { } request
            && (request.CanConfirm || request.IsOwn || request.StaffId == user.Id))
        {
            AccountRequest = request;
            await next();
        }
        else
        {
            context.Result = NotFound();
        }
    }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostConfirmAsync(CancellationToken cancellationToken)
    {
        if (!AccountRequest.CanConfirm)
        {
            return NotFound();
        }

        var link = LinkToken.Create();
        if (await db.ConfirmAccountRequestAsync(AccountRequest.Id, link, cancellationToken) is not { } confirmed)
        {
            return RedirectWithNotice("accountRequests.closed");
        }

        if (confirmed.LinkPurpose is not { } purpose)
        {
            return RedirectWithNotice("accountRequests.confirmed");
        }

        await db.Database.CloseConnectionAsync(); // a slow mail server must not occupy a pooled connection
        IssuedLink = await IssuedLink.SendAsync(link, purpose, confirmed.Email, Request, mailer, configuration, cancellationToken);
        return Page();
    }

    public async Task<IActionResult> OnPostRejectAsync(CancellationToken cancellationToken) =>
        RedirectWithNotice(!await db.RejectAccountRequestAsync(AccountRequest.Id, cancellationToken) ? "accountRequests.closed"
            : AccountRequest.IsOwn ? "accountRequests.withdrawn" : "accountRequests.rejected");

    private RedirectResult RedirectWithNotice(string notice)
    {
        TempData["Notice"] = texts[notice];
        return Redirect(user.HasPermission(Permission.ViewAccountRequests) ? "/account-requests" : "/account/notices");
    }

    private string DescribeOffices() => AccountRequest.NewOffices.Count == 0 ? texts["accounts.offices.none"] : string.Join(", ", AccountRequest.NewOffices);

    private IEnumerable<SummaryListRow> CreateRow(string label, string? value) => value is null ? [] : [new(texts[label], new(value))];
}
