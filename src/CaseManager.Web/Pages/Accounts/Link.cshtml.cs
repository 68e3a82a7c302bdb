using CaseManager.Data;
using CaseManager.Data.Accounts;
using CaseManager.Data.SignIn;
using CaseManager.Web.Access;
using CaseManager.Web.Infrastructure.Mail;

namespace CaseManager.Web.Pages.Accounts;

/// <summary>Creates a new password link and invalidates any earlier one.</summary>
public sealed class LinkModel(CaseManagerDb db, CurrentUser user, Texts texts, Mailer mailer, IConfiguration configuration) : ChangePage(db, user, texts)
{
    /// <summary>Set only in the response that creates it.</summary>
    public GivenLink? Given { get; private set; }

    protected override bool IsFor(AccountSheet account) => base.IsFor(account) && account.Active;

    public void OnGet()
    {
    }

    public async Task OnPostAsync(CancellationToken cancellationToken)
    {
        var link = LinkToken.Create();
        if (await Db.GiveLinkAsync(Account.Id, link, cancellationToken) is { } purpose)
        {
            Given = await GivenLink.SendAsync(link, purpose, Account.Email, Request, mailer, configuration, cancellationToken);
        }
    }
}
