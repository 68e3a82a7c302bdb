using CaseManager.Data;
using CaseManager.Data.RowSecurity;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Cases;
using CaseManager.Web.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Cases.Team;

/// <summary>A page that changes the team; the caller must manage the case.</summary>
[Needs(Permission.ManageTeam)]
public abstract class TeamPage(CaseManagerDb db, CurrentUser user, Texts texts) : CasePage(db)
{
    public override string Section => "team";

    protected CurrentUser Reader => user;

    public IReadOnlyList<TeamMember> Team { get; private set; } = [];

    protected override async Task<IActionResult?> RefusalAsync(CancellationToken cancellationToken)
    {
        if (!await Db.DirectsAsync(Case.Id, cancellationToken))
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }

        Team = await Db.LiveTeam(Case.Id, user.Now).ToListAsync(cancellationToken);
        return null;
    }

    /// <summary>Applies a change to the team, saves it and redirects with a notice.</summary>
    protected async Task<IActionResult> ChangeAsync(Action<Case, Signature> change, string notice, StaffId about, CancellationToken cancellationToken, string page = "")
    {
        var changed = await Db.Cases.Include(c => c.Members).SingleAsync(c => c.Id == Case.Id, cancellationToken);
        change(changed, user.Sign());
        await Db.SaveTeamAsync(changed, cancellationToken);
        TempData["Notice"] = texts[notice, await Db.Staff.Where(s => s.Id == about).Select(s => s.Name).SingleAsync(cancellationToken)];
        return Redirect($"/cases/{Case.Reference}/team{page}");
    }
}
