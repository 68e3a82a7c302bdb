using CaseManager.Domain;

namespace CaseManager.Data.RowSecurity;

/// <summary>On whose behalf this scope works: no one, until someone is identified.</summary>
public sealed class Caller
{
    /// <summary>Who; null until someone is identified.</summary>
    public CallerIdentity? Identity { get; set; }
}

/// <summary>Who asks the database.</summary>
/// <param name="StaffId">Who.</param>
/// <param name="SessionId">In which session, or background job.</param>
/// <param name="LeadsOffice">A hint to the planner, no more: a wrong one is slow, not unsafe.</param>
public sealed record CallerIdentity(StaffId StaffId, Guid SessionId, bool LeadsOffice);
