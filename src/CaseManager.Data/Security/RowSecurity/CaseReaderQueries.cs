using CaseManager.Data.Persistence;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Data.Security.RowSecurity;

/// <summary>A person who can see a case. <c>Reasons</c>: roles in the case, or lead of its office.</summary>
public sealed record CaseReader(StaffId Id, string Name, Role Role, IReadOnlyList<string> Reasons);

public static class CaseReaderQueries
{
    /// <summary>Everyone who can see the case now: the case lead first, then by name. Only for callers who can see it themselves.</summary>
    public static async Task<IReadOnlyList<CaseReader>> LoadReadersAsync(this CaseManagerDb db, CaseId caseId, CancellationToken cancellationToken)
    {
        var found = await db.Database.SqlQuery<Row>($"select staff_id as id, name, role, reason from row_security.case_readers({caseId.Value})")
            .ToListAsync(cancellationToken);
        return
        [
            .. found.GroupBy(r => r.Id)
            .Select(r => new CaseReader(new(r.Key), r.First().Name, Enum.Parse<Role>(r.First().Role), [.. r.Select(x => x.Reason).Order()]))
                .OrderBy(r => !r.Reasons.Contains("Lead")).ThenBy(r => r.Name, StringComparer.Ordinal),
        ];
    }

    private sealed record Row(Guid Id, string Name, string Role, string Reason);
}
