using CaseManager.Data;
using CaseManager.Domain.Access;
using CaseManager.Web.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Cases.Team;

public sealed class IndexModel(CaseManagerDb db, CurrentUser user, Texts texts) : TeamPage(db, user, texts)
{
    /// <summary>Whether to offer a transfer: to the case lead and to office leads.</summary>
    public bool MayGiveAway => Case.LeadId == Reader.Id || Reader.May(Permission.ViewCaseloads);

    public IReadOnlyList<TeamMember> Past { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken) => Past = await Db.PastTeam(Case.Id, Reader.Now).ToListAsync(cancellationToken);

    public Task<IActionResult> OnPostAsync(Guid staff, CancellationToken cancellationToken) =>
        ChangeAsync((changed, by) => changed.EndMembership(new(staff), by), "cases.team.ended", new(staff), cancellationToken);
}
