using CaseManager.Data.Persistence;
using CaseManager.Data.Security.Accounts;
using CaseManager.Data.Security.SignIn;
using CaseManager.Web.Access;
using CaseManager.Web.Infrastructure.Mail;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Administration.Accounts;

/// <summary>Creates a new password link and invalidates any earlier one.</summary>
public sealed class LinkModel(CaseManagerDb db, CurrentUser user, TextLocalizer texts, Mailer mailer, IConfiguration configuration)
    : EditAccountPage(db, user, texts)
{
    /// <summary>Set only in the response that creates it.</summary>
    public IssuedLink? IssuedLink { get; private set; }

    protected override bool IsApplicable(AccountProfile account) => base.IsApplicable(account) && account.IsActive;

    public void OnGet()
    {
    }

    public async Task OnPostAsync(CancellationToken cancellationToken)
    {
        var link = LinkToken.Create();
        if (await Db.ReissueLinkAsync(Account.Id, link, cancellationToken) is { } purpose)
        {
            await Db.Database.CloseConnectionAsync(); // a slow mail server must not occupy a pooled connection
            IssuedLink = await IssuedLink.SendAsync(link, purpose, Account.Email, Request, mailer, configuration, cancellationToken);
        }
    }
}
