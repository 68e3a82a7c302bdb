using System.Globalization;
using CaseManager.Data.Security.Accounts;
using Microsoft.Extensions.Options;
using Npgsql;

namespace CaseManager.Web.Infrastructure.Mail;

/// <summary>Sends the notices about account changes that the database holds, twice a minute, if mail is configured.</summary>
public sealed partial class AccountNoticeMailer(
    AccountNoticeQueue queue, Mailer mailer, IOptions<RequestLocalizationOptions> languages, TimeProvider clock, ILogger<AccountNoticeMailer> log)
    : BackgroundService
{
    private static readonly TimeSpan _interval = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!mailer.IsConfigured)
        {
            return;
        }

        using var timer = new PeriodicTimer(_interval, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await SendAsync(stoppingToken);
            }
            catch (NpgsqlException failure)
            {
                LogSendingFailed(log, failure.GetType().Name); // offered again at a later run
            }
        }
    }

    /// <summary>Sends what waits now. What cannot be sent is offered again after ten minutes, for two days.</summary>
    public async Task SendAsync(CancellationToken cancellationToken)
    {
        CultureInfo.CurrentUICulture = languages.Value.DefaultRequestCulture.UICulture; // no request has set it
        foreach (var (id, email) in await queue.ClaimAsync(cancellationToken))
        {
            if (await mailer.SendNoticeAsync(email, cancellationToken) == MailOutcome.Sent)
            {
                await queue.MarkSentAsync(id, cancellationToken);
            }
        }
    }

    [LoggerMessage(LogLevel.Error, "Notices about accounts could not be sent: {Failure}")]
    private static partial void LogSendingFailed(ILogger log, string failure);
}
