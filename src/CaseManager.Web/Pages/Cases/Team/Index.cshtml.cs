using CaseManager.Data.Persistence;
using CaseManager.Domain.Access;
using CaseManager.Web.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Cases.Team;

public sealed class IndexModel(CaseManagerDb db, CurrentUser user, TextLocalizer texts) : TeamPage(db, user, texts)
{
    /// <summary>Whether to offer a transfer: to the case lead and to office leads.</summary>
    public bool CanTransferCase => Case.LeadId == CurrentUser.Id || CurrentUser.HasPermission(Permission.ViewCaseloads);

    public IReadOnlyList<TeamMember> FormerMembers { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        FormerMembers = await Db.GetFormerTeam(Case.Id, CurrentUser.UtcNow).ToListAsync(cancellationToken);

    public Task<IActionResult> OnPostAsync(Guid staff, CancellationToken cancellationToken) =>
        ApplyAndSaveAsync((changed, stamp) => changed.EndMembership(new(staff), stamp), "team.removed", new(staff), cancellationToken);
}
