using CaseManager.Data.Persistence;
using CaseManager.Data.Security.RowSecurity;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Cases;
using CaseManager.Web.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Cases.Team;

/// <summary>A page that changes the team; the caller must manage the case.</summary>
[Needs(Permission.ManageTeam)]
public abstract class TeamPage(CaseManagerDb db, CurrentUser user, TextLocalizer texts) : CasePage(db)
{
    public override string Section => "team";

    protected CurrentUser CurrentUser => user;

    public IReadOnlyList<TeamMember> Team { get; private set; } = [];

    protected override async Task<IActionResult?> LoadAsync(CancellationToken cancellationToken)
    {
        if (!await Db.CanManageTeamAsync(Case.Id, cancellationToken))
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }

        Team = await Db.GetCurrentTeam(Case.Id, user.UtcNow).ToListAsync(cancellationToken);
        return null;
    }

    /// <summary>Applies a change to the team, saves it and redirects with a notice.</summary>
    protected async Task<IActionResult> ApplyAndSaveAsync(Action<Case, AuditStamp> change, string notice, StaffId subject, CancellationToken cancellationToken,
        string page = "")
    {
        var changed = await Db.Cases.Include(c => c.Members).SingleAsync(c => c.Id == Case.Id, cancellationToken);
        change(changed, user.CreateStamp());
        await Db.SaveTeamAsync(changed, cancellationToken);
        TempData["Notice"] = texts[notice, await Db.Staff.Where(s => s.Id == subject).Select(s => s.Name).SingleAsync(cancellationToken)];
        return Redirect($"/cases/{Case.Reference}/team{page}");
    }
}
