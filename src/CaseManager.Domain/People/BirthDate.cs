using System.Text.Json.Serialization;

namespace CaseManager.Domain.People;

public enum BirthDateBasis
{
    /// <summary>The day is known from a document or from the person.</summary>
    Exact,

    /// <summary>The person knows the year, the month or an approximate date.</summary>
    Approximate,

    /// <summary>A worker estimated the age.</summary>
    Estimated,
}

/// <summary>Date of birth, at the precision at which it is known.</summary>
public sealed record BirthDate
{
    /// <summary>For deserialisation only; use <see cref="FromExactDate"/>, <see cref="FromApproximateDate"/> or <see cref="FromEstimatedAge"/>.</summary>
    [JsonConstructor]
    public BirthDate(BirthDateBasis basis, ApproximateDate? date, int? youngestAge, int? oldestAge, DateOnly? estimatedOn) =>
        (Basis, Date, YoungestAge, OldestAge, EstimatedOn) = (basis, date, youngestAge, oldestAge, estimatedOn);

    public BirthDateBasis Basis { get; }

    /// <summary>Null where the age is estimated.</summary>
    public ApproximateDate? Date { get; }

    /// <summary>Lower bound in full years on <see cref="EstimatedOn"/>; null unless estimated.</summary>
    public int? YoungestAge { get; }

    /// <summary>Upper bound in full years on <see cref="EstimatedOn"/>; null unless estimated.</summary>
    public int? OldestAge { get; }

    /// <summary>Date of the estimate; null unless estimated.</summary>
    public DateOnly? EstimatedOn { get; }

    /// <summary>First possible date of birth.</summary>
    [JsonIgnore]
    public DateOnly Earliest => Date?.Earliest ?? EstimatedOn!.Value.AddYears(-OldestAge!.Value - 1).AddDays(1);

    /// <summary>Last possible date of birth.</summary>
    [JsonIgnore]
    public DateOnly Latest => Date?.Latest ?? EstimatedOn!.Value.AddYears(-YoungestAge!.Value);

    public static BirthDate FromExactDate(DateOnly day) => new(BirthDateBasis.Exact, ApproximateDate.FromDate(day), null, null, null);

    public static BirthDate FromApproximateDate(ApproximateDate date) => new(BirthDateBasis.Approximate, date, null, null, null);

    /// <summary>Creates a birth date from an age range in full years, estimated on a date.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The ages are not within 0 to 120 or not in ascending order.</exception>
    public static BirthDate FromEstimatedAge(int youngestAge, int oldestAge, DateOnly date)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(youngestAge);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(youngestAge, oldestAge);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(oldestAge, 120);
        return new(BirthDateBasis.Estimated, null, youngestAge, oldestAge, date);
    }
}
