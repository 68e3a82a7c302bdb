using CaseManager.Domain;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Data.RowSecurity;

public static class NoticeAddress
{
    /// <summary>The e-mail address of someone who can see the case, otherwise null. Only for callers who can see it themselves.</summary>
    public static Task<string?> NoticeAddressAsync(this CaseManagerDb db, CaseId caseId, StaffId who, CancellationToken cancellationToken) =>
        db.Database.SqlQuery<string?>($"select row_security.notice_address({caseId.Value}, {who.Value}) as \"Value\"").SingleAsync(cancellationToken);
}
