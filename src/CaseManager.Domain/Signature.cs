namespace CaseManager.Domain;

/// <summary>Who did it, and when. Every method that changes something takes one.</summary>
/// <param name="Who">The member of staff who acts.</param>
/// <param name="When">The moment of the act, by the clock on the wall of whoever acts.</param>
public readonly record struct Signature(StaffId Who, DateTimeOffset When)
{
    /// <summary>The day of the act, by the calendar on that wall.</summary>
    public DateOnly Day => DateOnly.FromDateTime(When.DateTime);
}
