using CaseManager.Data;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Cases;
using CaseManager.Web.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Cases.Deadlines;

/// <summary>Base of the pages that change one deadline, for roles with write access to its compartment.</summary>
[Needs(Permission.RecordDeadlines)]
public abstract class DeadlinePage(CaseManagerDb db, CurrentUser user, Texts texts) : CasePage(db)
{
    public override string Section => "deadlines";

    [FromRoute(Name = "deadline")]
    public Guid DeadlineId { get; set; }

    public DeadlineLine Line { get; private set; } = null!;

    protected CurrentUser Reader => user;

    public string List => $"/cases/{Case.Reference}/deadlines?person={Line.Deadline.VictimId.Value}";

    protected override async Task<IActionResult?> RefusalAsync(CancellationToken cancellationToken)
    {
        var found = await Db.DeadlineOf(Case.Id, DeadlineId).SingleOrDefaultAsync(cancellationToken);
        Line = found!;
        return found is null || !found.Deadline.MayBeChangedBy(user.Role) ? NotFound() : null;
    }

    /// <summary>Applies a change to the case, saves it idempotently and redirects to the list with a notice.</summary>
    protected async Task<IActionResult> ChangeAsync(Action<Case, Signature> change, string notice, CancellationToken cancellationToken)
    {
        var opened = await Db.Cases.Include(c => c.Deadlines.Where(d => d.Id == DeadlineId)).Include(c => c.Members).ThenInclude(m => m.Staff).AsSplitQuery().SingleAsync(c => c.Id == Case.Id, cancellationToken);
        change(opened, user.Sign());
        await Db.SaveOnceAsync(cancellationToken);
        TempData["Notice"] = texts[notice];
        return Redirect(List);
    }
}
