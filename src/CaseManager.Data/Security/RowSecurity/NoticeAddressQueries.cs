using CaseManager.Data.Persistence;
using CaseManager.Domain;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Data.Security.RowSecurity;

public static class NoticeAddressQueries
{
    /// <summary>The e-mail address of a person; null if the person cannot see the case. Only for callers who can see it themselves.</summary>
    public static Task<string?> GetNoticeAddressAsync(this CaseManagerDb db, CaseId caseId, StaffId staffId, CancellationToken cancellationToken) =>
        db.Database.SqlQuery<string?>($"select row_security.notice_address({caseId.Value}, {staffId.Value}) as \"Value\"").SingleAsync(cancellationToken);
}
