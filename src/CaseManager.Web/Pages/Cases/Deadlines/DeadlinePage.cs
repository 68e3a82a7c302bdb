using CaseManager.Data.Persistence;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Cases;
using CaseManager.Web.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Cases.Deadlines;

/// <summary>Base of the pages that change one deadline, for roles with write access to its compartment.</summary>
[Needs(Permission.RecordDeadlines)]
public abstract class DeadlinePage(CaseManagerDb db, CurrentUser user, TextLocalizer texts) : CasePage(db)
{
    public override string Section => "deadlines";

    [FromRoute(Name = "deadline")]
    public Guid DeadlineId { get; set; }

    public DeadlineLine Line { get; private set; } = null!;

    protected CurrentUser CurrentUser => user;

    public string ListUrl => $"/cases/{Case.Reference}/deadlines?person={Line.Deadline.VictimId.Value}";

    protected override async Task<IActionResult?> LoadAsync(CancellationToken cancellationToken)
    {
        var found = await Db.GetDeadline(Case.Id, DeadlineId).SingleOrDefaultAsync(cancellationToken);
        Line = found!;
        return found is null || !found.Deadline.CanBeChangedBy(user.Role) ? NotFound() : null;
    }

    /// <summary>Applies a change to the case, saves it idempotently and redirects to the list with a notice.</summary>
    protected async Task<IActionResult> ApplyAndSaveAsync(Action<Case, AuditStamp> change, string notice, CancellationToken cancellationToken)
    {
        var caseFile = await Db.Cases.Include(c => c.Deadlines.Where(d => d.Id == DeadlineId)).Include(c => c.Members).ThenInclude(m => m.Staff).AsSplitQuery()
            .SingleAsync(c => c.Id == Case.Id, cancellationToken);
        change(caseFile, user.CreateStamp());
        await Db.SaveIdempotentAsync(cancellationToken);
        TempData["Notice"] = texts[notice];
        return Redirect(ListUrl);
    }
}
