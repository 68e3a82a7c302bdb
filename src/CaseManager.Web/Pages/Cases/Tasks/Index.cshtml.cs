using CaseManager.Data.Persistence;
using CaseManager.Data.Security.Encryption;
using CaseManager.Domain.Access;
using CaseManager.Domain.Tasks;
using CaseManager.Web.Access;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Cases.Tasks;

/// <summary>Open tasks that the caller may see, earliest due date first, then recently closed tasks.</summary>
[Needs(Permission.ManageTasks)]
public sealed class IndexModel(CaseManagerDb db, RecordDecryptor documents, CurrentUser user) : CasePage(db)
{
    private const int MaxOpen = 200;
    private const int MaxClosed = 20;

    public override string Section => "tasks";

    public IReadOnlyList<TaskLine> ToDo { get; private set; } = [];

    public IReadOnlyList<TaskLine> Closed { get; private set; } = [];

    public DateOnly Today => user.CreateStamp().Date;

    public bool CanAdd => CaseTask.GetCompartments(user.Role).Count > 0;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        ToDo = await Db.GetOpenTasks(Case.Id).Take(MaxOpen).ToListAsync(cancellationToken);
        Closed = await Db.GetClosedTasks(Case.Id, MaxClosed).ToListAsync(cancellationToken);
        await documents.DecryptAsync([.. ToDo.Concat(Closed).Select(line => line.Task)], cancellationToken);
    }
}
