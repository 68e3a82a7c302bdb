namespace CaseManager.Domain;

/// <summary>Audit stamp of a change: the member of staff and the moment in their local time. Every method that changes data takes one.</summary>
public readonly record struct Signature(StaffId Who, DateTimeOffset When)
{
    /// <summary>Local date of the change.</summary>
    public DateOnly Day => DateOnly.FromDateTime(When.DateTime);
}
