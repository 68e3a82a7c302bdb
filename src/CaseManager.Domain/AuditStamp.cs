namespace CaseManager.Domain;

/// <summary>Audit stamp of a change: the member of staff and the moment in their local time. Every method that changes data takes one.</summary>
public readonly record struct AuditStamp(StaffId ActorId, DateTimeOffset OccurredAt)
{
    /// <summary>Local date of the change.</summary>
    public DateOnly Date => DateOnly.FromDateTime(OccurredAt.DateTime);
}
