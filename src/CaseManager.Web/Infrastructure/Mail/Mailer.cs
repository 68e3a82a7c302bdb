using MailKit.Net.Smtp;
using MimeKit;
using MimeKit.Utils;

namespace CaseManager.Web.Infrastructure.Mail;

public enum MailOutcome
{
    NotConfigured,

    /// <summary>The mail server accepted the mail.</summary>
    Sent,

    /// <summary>The mail server refused the mail, or could not be reached.</summary>
    Failed,
}

/// <summary>
/// Sends links and notices, if a mail server is configured. Others may read a mail, so it mentions only a link or that something is
/// waiting, and no personal data.
/// </summary>
public sealed partial class Mailer(MailSettings? settings, TextLocalizer texts, ILogger<Mailer> log)
{
    private const int TimeoutInMilliseconds = 10_000;

    public bool IsConfigured => settings is not null;

    public Task<MailOutcome> SendLinkAsync(string to, string link, CancellationToken cancellationToken) =>
        TrySendAsync(to, texts["mail.subject"], $"{texts["mail.link"]}\r\n\r\n{link}\r\n", cancellationToken);

    /// <summary>Sends a notice that something is waiting: neither what it is, nor in which case.</summary>
    public Task<MailOutcome> SendNoticeAsync(string to, CancellationToken cancellationToken) =>
        TrySendAsync(to, texts["mail.notice.subject"], $"{texts["mail.notice"]}\r\n\r\n{settings?.SiteUrl}\r\n", cancellationToken);

    private async Task<MailOutcome> TrySendAsync(string to, string subject, string text, CancellationToken cancellationToken)
    {
        if (settings is null)
        {
            return MailOutcome.NotConfigured;
        }

        try
        {
            await SendAsync(settings, CreateMessage(settings, to, subject, text), cancellationToken);
            return MailOutcome.Sent;
        }
        catch (Exception failed) when (!cancellationToken.IsCancellationRequested)
        {
            LogSendFailed(log, failed.GetType()); // its message may quote the address
            return MailOutcome.Failed;
        }
    }

    private static MimeMessage CreateMessage(MailSettings mail, string to, string subject, string text)
    {
        var message = new MimeMessage { Subject = subject, Body = new TextPart { Text = text } };
        message.From.Add(new MailboxAddress(null, mail.Sender));
        message.To.Add(new MailboxAddress(null, to));
        message.MessageId = MimeUtils.GenerateMessageId(mail.Domain);
        return message;
    }

    private static async Task SendAsync(MailSettings mail, MimeMessage message, CancellationToken cancellationToken)
    {
        using var client = new SmtpClient { Timeout = TimeoutInMilliseconds, LocalDomain = mail.Domain };
        await client.ConnectAsync(mail.Host, mail.Port, mail.Security, cancellationToken);
        if (mail.UserName is { } user)
        {
            await client.AuthenticateAsync(user, mail.Password ?? "", cancellationToken);
        }

        await client.SendAsync(message, cancellationToken);
        await client.DisconnectAsync(quit: true, cancellationToken);
    }

    [LoggerMessage(LogLevel.Warning, "A mail was not sent: {Failure}")]
    private static partial void LogSendFailed(ILogger log, Type failure);
}
