using CaseManager.Data;
using CaseManager.Data.RowSecurity;
using CaseManager.Domain;
using CaseManager.Web.Access;
using CaseManager.Web.Infrastructure.Mail;

namespace CaseManager.Web.Pages.Cases.Tasks;

/// <summary>Tells someone by mail that something waits for them, and nothing of what: no case, no name, no kind.</summary>
public sealed class TaskNotice(CaseManagerDb db, Mailer mailer, CurrentUser user)
{
    /// <summary>Sends it, where mail is configured and the task is not the giver's own. A mail that fails stops nothing: the task waits anyway.</summary>
    public async Task SendAsync(CaseId caseId, StaffId owner, CancellationToken cancellationToken)
    {
        if (mailer.IsConfigured && owner != user.Id && await db.NoticeAddressAsync(caseId, owner, cancellationToken) is { } address)
        {
            await mailer.SendNoticeAsync(address, cancellationToken);
        }
    }
}
