using CaseManager.Domain;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Data.RowSecurity;

/// <summary>Asks the database where to write to a colleague.</summary>
public static class NoticeAddress
{
    /// <summary>The e-mail address of someone who can see a case; null where they cannot. For those alone who can see it themselves.</summary>
    public static Task<string?> NoticeAddressAsync(this CaseManagerDb db, CaseId caseId, StaffId who, CancellationToken cancellationToken) =>
        db.Database.SqlQuery<string?>($"select row_security.notice_address({caseId.Value}, {who.Value}) as \"Value\"").SingleAsync(cancellationToken);
}
