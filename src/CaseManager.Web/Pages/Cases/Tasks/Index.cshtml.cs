using CaseManager.Data;
using CaseManager.Data.Encryption;
using CaseManager.Domain.Access;
using CaseManager.Domain.Tasks;
using CaseManager.Web.Access;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Cases.Tasks;

/// <summary>Open tasks that the caller may see, earliest due date first, then recently closed tasks.</summary>
[Needs(Permission.WorkOnTasks)]
public sealed class IndexModel(CaseManagerDb db, Documents documents, CurrentUser user) : CasePage(db)
{
    private const int Most = 200;
    private const int MostClosed = 20;

    public override string Section => "tasks";

    public IReadOnlyList<TaskLine> ToDo { get; private set; } = [];

    public IReadOnlyList<TaskLine> Closed { get; private set; } = [];

    public DateOnly Today => user.Sign().Day;

    public bool MayAdd => CaseTask.CompartmentsOf(user.Role).Count > 0;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        ToDo = await Db.OpenTasksOf(Case.Id).Take(Most).ToListAsync(cancellationToken);
        Closed = await Db.ClosedTasksOf(Case.Id, MostClosed).ToListAsync(cancellationToken);
        await documents.OpenAsync([.. ToDo.Concat(Closed).Select(line => line.Task)], cancellationToken);
    }
}
