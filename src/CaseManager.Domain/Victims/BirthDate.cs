using System.Text.Json.Serialization;

namespace CaseManager.Domain.Victims;

/// <summary>What a birth date rests on.</summary>
public enum BirthDateBasis
{
    /// <summary>The day is known, from a document or from the person.</summary>
    Exact,

    /// <summary>The person knows the year, or the month, or about when.</summary>
    Approximate,

    /// <summary>A worker's estimate of the age.</summary>
    Estimated,
}

/// <summary>When someone was born, no more exactly than is known.</summary>
public sealed record BirthDate
{
    /// <summary>For reading back; use <see cref="Exact"/>, <see cref="Approximate"/> or <see cref="Estimated"/>.</summary>
    [JsonConstructor]
    public BirthDate(BirthDateBasis basis, ApproximateDate? date, int? youngestAge, int? oldestAge, DateOnly? estimatedOn) =>
        (Basis, Date, YoungestAge, OldestAge, EstimatedOn) = (basis, date, youngestAge, oldestAge, estimatedOn);

    /// <summary>What it rests on.</summary>
    public BirthDateBasis Basis { get; }

    /// <summary>The date, where it is exact or approximate.</summary>
    public ApproximateDate? Date { get; }

    /// <summary>The youngest that the person was thought to be, in full years, where it is estimated.</summary>
    public int? YoungestAge { get; }

    /// <summary>The oldest that the person was thought to be, in full years, where it is estimated.</summary>
    public int? OldestAge { get; }

    /// <summary>The day of the estimate.</summary>
    public DateOnly? EstimatedOn { get; }

    /// <summary>The first day on which the person may have been born.</summary>
    [JsonIgnore]
    public DateOnly Earliest => Date?.Earliest ?? EstimatedOn!.Value.AddYears(-OldestAge!.Value - 1).AddDays(1);

    /// <summary>The last day on which the person may have been born.</summary>
    [JsonIgnore]
    public DateOnly Latest => Date?.Latest ?? EstimatedOn!.Value.AddYears(-YoungestAge!.Value);

    /// <summary>The day is known.</summary>
    public static BirthDate Exact(DateOnly day) => new(BirthDateBasis.Exact, ApproximateDate.On(day), null, null, null);

    /// <summary>About when is known.</summary>
    public static BirthDate Approximate(ApproximateDate date) => new(BirthDateBasis.Approximate, date, null, null, null);

    /// <summary>The age is estimated, on a day, as from one age to another.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The ages are not 0 to 120, youngest first.</exception>
    public static BirthDate Estimated(int youngestAge, int oldestAge, DateOnly on)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(youngestAge);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(youngestAge, oldestAge);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(oldestAge, 120);
        return new(BirthDateBasis.Estimated, null, youngestAge, oldestAge, on);
    }
}
