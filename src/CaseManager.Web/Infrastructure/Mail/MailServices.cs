using MailKit.Security;

namespace CaseManager.Web.Infrastructure.Mail;

/// <summary>The mail server and the sender of our mail.</summary>
/// <remarks>
/// Port is 587 and Security is StartTls unless configured otherwise. UserName is null without authentication. Password comes from the
/// secret file Passwords__Smtp. Site is the public address of this installation.
/// </remarks>
public sealed record MailSettings(string Host, int Port, SecureSocketOptions Security, string? UserName, string? Password, string Sender, string SiteUrl)
{
    /// <summary>Domain name sent to the mail server and used in message ids, which would otherwise disclose the name of this machine.</summary>
    public string Domain => Sender[(Sender.IndexOf('@', StringComparison.Ordinal) + 1)..];
}

public static class MailServices
{
    private const int SubmissionPort = 587;

    /// <exception cref="InvalidOperationException">A mail server is configured, but no sender or no public address for links.</exception>
    public static IServiceCollection AddMail(this IServiceCollection services, IConfiguration configuration)
    {
        var settings = Read(configuration);
        return services
            .AddSingleton(provider => new Mailer(settings, provider.GetRequiredService<TextLocalizer>(), provider.GetRequiredService<ILogger<Mailer>>()))
            .AddSingleton<AccountNoticeMailer>()
            .AddHostedService(provider => provider.GetRequiredService<AccountNoticeMailer>());
    }

    private static MailSettings? Read(IConfiguration configuration)
    {
        if (configuration["Smtp:Host"] is not { Length: > 0 } host)
        {
            return null;
        }

        if (configuration["Smtp:From"] is not { Length: > 0 } from || configuration.GetSiteUrl().Length == 0)
        {
            throw new InvalidOperationException(
                "To send mail, name the address that it comes from in Smtp:From, and where people reach this installation in Site:Address.");
        }

        return new(
            host,
            configuration.GetValue("Smtp:Port", SubmissionPort),
            configuration.GetValue("Smtp:Security", SecureSocketOptions.StartTls),
            configuration["Smtp:UserName"],
            configuration["Passwords:Smtp"],
            from,
            configuration.GetSiteUrl());
    }
}
