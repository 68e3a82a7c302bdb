using CaseManager.Data.SignIn;
using CaseManager.Domain.Access;
using CaseManager.Web.Infrastructure;
using CaseManager.Web.Infrastructure.Mail;

namespace CaseManager.Web.Pages.Accounts;

/// <summary>A link that was just given: shown once, since its token is kept nowhere.</summary>
/// <param name="Address">The whole address.</param>
/// <param name="Email">Whose it is.</param>
/// <param name="Purpose">What for.</param>
/// <param name="Mail">What became of the mail with it.</param>
public sealed record GivenLink(string Address, string Email, LinkPurpose Purpose, MailOutcome Mail)
{
    /// <summary>Sends a link that the database has taken in: a mail that fails loses nothing.</summary>
    public static async Task<GivenLink> SendAsync(
        LinkToken link, LinkPurpose purpose, string email, HttpRequest request, Mailer mailer, IConfiguration configuration, CancellationToken cancellationToken)
    {
        // Without a configured site, as this administrator reaches it; such an address is shown to them alone, and never mailed.
        var site = configuration.GetSite() is { Length: > 0 } configured ? configured : $"{request.Scheme}://{request.Host}";
        var address = $"{site}/link/{link.Text}";
        return new(address, email, purpose, await mailer.SendLinkAsync(email, address, cancellationToken));
    }
}
