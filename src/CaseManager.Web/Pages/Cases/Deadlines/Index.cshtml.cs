using CaseManager.Data;
using CaseManager.Data.Encryption;
using CaseManager.Domain.Access;
using CaseManager.Web.Access;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Cases.Deadlines;

/// <summary>The dates that the law sets for someone: what is to come first, then what became of the others. None is ever deleted.</summary>
[Needs(Permission.ViewDeadlines)]
public sealed class IndexModel(CaseManagerDb db, Documents documents, CurrentUser user) : CasePersonPage(db)
{
    public override string Section => "deadlines";

    /// <summary>To come, or over and not yet answered for, the nearest first.</summary>
    public IReadOnlyList<DeadlineLine> Awaited { get; private set; } = [];

    /// <summary>The others, the latest first.</summary>
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
