using CaseManager.Domain;
using CaseManager.Domain.Access;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Data.RowSecurity;

/// <summary>Someone who can see a case. <c>Because</c> lists the reasons: roles in the case, or leading its office.</summary>
public sealed record CaseReader(StaffId Id, string Name, Role Role, IReadOnlyList<string> Because);

public static class CaseReaders
{
    /// <summary>Everyone who can see the case now: the case lead first, then by name. Only for callers who can see it themselves.</summary>
    public static async Task<IReadOnlyList<CaseReader>> ReadersOfAsync(this CaseManagerDb db, CaseId caseId, CancellationToken cancellationToken)
    {
        var found = await db.Database.SqlQuery<Row>($"select staff_id as id, name, role, because from row_security.readers_of({caseId.Value})").ToListAsync(cancellationToken);
        return
        [
            .. found.GroupBy(r => r.Id).Select(r => new CaseReader(new(r.Key), r.First().Name, Enum.Parse<Role>(r.First().Role), [.. r.Select(x => x.Because).Order()]))
                .OrderBy(r => !r.Because.Contains("Lead")).ThenBy(r => r.Name, StringComparer.Ordinal),
        ];
    }

    private sealed record Row(Guid Id, string Name, string Role, string Because);
}
