using CaseManager.Data.Persistence;
using CaseManager.Data.Security.Encryption;
using CaseManager.Domain.Access;
using CaseManager.Web.Access;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Cases.Deadlines;

/// <summary>A person's legal deadlines: open ones first, then closed ones; none is ever deleted.</summary>
[Needs(Permission.ViewDeadlines)]
public sealed class IndexModel(CaseManagerDb db, RecordDecryptor documents, CurrentUser user) : CasePersonPage(db)
{
    public override string Section => "deadlines";

    /// <summary>Upcoming or overdue, nearest first.</summary>
    public IReadOnlyList<DeadlineLine> Pending { get; private set; } = [];

    /// <summary>Closed deadlines and expired periods, latest first.</summary>
    public IReadOnlyList<DeadlineLine> Past { get; private set; } = [];

    public DateOnly Today => user.CreateStamp().Date;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var all = await Db.GetDeadlines(Person.Id).ToListAsync(cancellationToken);
        await documents.DecryptAsync([.. all.Select(l => l.Deadline)], cancellationToken);
        Pending = [.. all.Where(l => l.Deadline.IsPending(Today))];
        Past = [.. all.Where(l => !l.Deadline.IsPending(Today)).Reverse()];
    }
}
