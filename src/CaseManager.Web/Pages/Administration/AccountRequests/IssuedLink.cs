using CaseManager.Data.Security.SignIn;
using CaseManager.Domain.Access;
using CaseManager.Web.Infrastructure;
using CaseManager.Web.Infrastructure.Mail;

namespace CaseManager.Web.Pages.Administration.AccountRequests;

/// <summary>A link for choosing a password. Shown once, because its token is not stored.</summary>
public sealed record IssuedLink(string Url, string Email, LinkPurpose Purpose, MailOutcome Mail)
{
    /// <summary>Sends a link that is already saved, so that a failed email loses nothing.</summary>
    public static async Task<IssuedLink> SendAsync(
        LinkToken link, LinkPurpose purpose, string email, HttpRequest request, Mailer mailer, IConfiguration configuration,
        CancellationToken cancellationToken)
    {
        // Without a configured site, the host of this request is used; such an address is shown only to the administrator and never emailed.
        var site = configuration.GetSiteUrl() is { Length: > 0 } configured ? configured : $"{request.Scheme}://{request.Host}";
        var address = $"{site}/link/{link.Text}";
        return new(address, email, purpose, await mailer.SendLinkAsync(email, address, cancellationToken));
    }
}
