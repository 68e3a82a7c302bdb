using CaseManager.Data.Persistence;
using CaseManager.Data.Security.RowSecurity;
using CaseManager.Domain;
using CaseManager.Web.Access;
using CaseManager.Web.Infrastructure.Mail;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Cases.Tasks;

/// <summary>Notifies someone by email of a new task, without the case, a name or the kind of task: email is not confidential.</summary>
public sealed class TaskNotifier(CaseManagerDb db, Mailer mailer, CurrentUser user)
{
    /// <summary>Sends nothing if email is not configured or the caller owns the task; a failed email has no effect on the task.</summary>
    public async Task SendAsync(CaseId caseId, StaffId owner, CancellationToken cancellationToken)
    {
        if (mailer.IsConfigured && owner != user.Id && await db.GetNoticeAddressAsync(caseId, owner, cancellationToken) is { } address)
        {
            await db.Database.CloseConnectionAsync(); // a slow mail server must not occupy a pooled connection
            await mailer.SendNoticeAsync(address, cancellationToken);
        }
    }
}
