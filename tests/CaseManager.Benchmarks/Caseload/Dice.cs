namespace CaseManager.Benchmarks.Caseload;

/// <summary>Random choices, reproducible for a seed.</summary>
internal sealed class Dice(int seed)
{
    private readonly Random _random = new(seed);

    /// <summary>Returns true with the given probability, from 0 to 1.</summary>
    public bool Falls(double often) => _random.NextDouble() < often;

    /// <summary>An integer between both bounds, inclusive.</summary>
    public int Between(int least, int most) => _random.Next(least, most + 1);

    /// <summary>A number from 0 to less than 1.</summary>
    public double Part() => _random.NextDouble();

    public T Of<T>(IReadOnlyList<T> these) => these[_random.Next(these.Count)];

    public T Any<T>() where T : struct, Enum => Of(Enum.GetValues<T>());

    /// <summary>At most this number of elements, without duplicates.</summary>
    public IReadOnlyList<T> Some<T>(IReadOnlyList<T> these, int count) => [.. Enumerable.Range(0, count).Select(_ => Of(these)).Distinct()];
}
