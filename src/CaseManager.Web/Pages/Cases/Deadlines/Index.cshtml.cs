using CaseManager.Data;
using CaseManager.Data.Encryption;
using CaseManager.Domain.Access;
using CaseManager.Web.Access;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Cases.Deadlines;

/// <summary>A person's legal deadlines: open ones first, then closed ones; none is ever deleted.</summary>
[Needs(Permission.ViewDeadlines)]
public sealed class IndexModel(CaseManagerDb db, Documents documents, CurrentUser user) : CasePersonPage(db)
{
    public override string Section => "deadlines";

    /// <summary>Upcoming or overdue, nearest first.</summary>
    public IReadOnlyList<DeadlineLine> Awaited { get; private set; } = [];

    /// <summary>Closed deadlines and expired periods, latest first.</summary>
    public IReadOnlyList<DeadlineLine> Past { get; private set; } = [];

    public DateOnly Today => user.Sign().Day;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var all = await Db.DeadlinesOf(Person.Id).ToListAsync(cancellationToken);
        await documents.OpenAsync([.. all.Select(l => l.Deadline)], cancellationToken);
        Awaited = [.. all.Where(l => l.Deadline.IsAwaited(Today))];
        Past = [.. all.Where(l => !l.Deadline.IsAwaited(Today)).Reverse()];
    }
}
