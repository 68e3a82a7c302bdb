using CaseManager.Data.Persistence;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Cases;
using CaseManager.Web.Access;
using CaseManager.Web.TagHelpers.Forms;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Cases.Tasks;

public static class TaskOwners
{
    /// <summary>Current team members who can read one of the compartments, and always the caller.</summary>
    public static Task<IReadOnlyList<Option>> LoadOwnerOptionsAsync(this CaseManagerDb db, CaseId caseId, CurrentUser reader,
        IReadOnlyList<Compartment> compartments, CancellationToken cancellationToken) =>
        db.LoadOwnerOptionsAsync(caseId, reader, role => compartments.Any(c => role.CanRead(c)), cancellationToken);

    /// <summary>Current team members whose role satisfies the predicate, and always the caller.</summary>
    public static async Task<IReadOnlyList<Option>> LoadOwnerOptionsAsync(this CaseManagerDb db, CaseId caseId, CurrentUser reader, Func<Role, bool> may,
        CancellationToken cancellationToken)
    {
        var live = await db.Members.AsNoTracking().Where(m => m.CaseId == caseId).Where(CaseMember.IsActiveAt(reader.UtcNow)).Where(m => m.Staff!.IsActive)
            .Select(m => new { m.StaffId, m.Staff!.Name, m.Staff.Role }).ToListAsync(cancellationToken);
        return
        [
            new($"{reader.Id.Value}", reader.Name),
            .. live.Where(m => m.StaffId != reader.Id && may(m.Role)).DistinctBy(m => m.StaffId).OrderBy(m => m.Name, StringComparer.CurrentCulture)
                .Select(m => new Option($"{m.StaffId.Value}", m.Name)),
        ];
    }
}
