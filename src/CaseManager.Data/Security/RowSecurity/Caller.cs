using CaseManager.Domain;

namespace CaseManager.Data.Security.RowSecurity;

/// <summary>The caller on whose behalf this scope works.</summary>
public sealed class Caller
{
    /// <summary>Null until the caller is identified.</summary>
    public CallerIdentity? Identity { get; set; }
}

/// <summary>
/// The caller's identity. <c>SessionId</c> may name a background job; <c>LeadsOffice</c> is a planner hint: a wrong value is slow, not unsafe.
/// </summary>
public sealed record CallerIdentity(StaffId StaffId, Guid SessionId, bool LeadsOffice);
