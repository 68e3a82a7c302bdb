namespace CaseManager.Demo.Caseload;

/// <summary>Random choices, reproducible for a seed.</summary>
public sealed class RandomSource(int seed)
{
    private readonly Random _random = new(seed);

    /// <summary>Returns true with the given probability, from 0 to 1.</summary>
    public bool NextBool(double probability) => _random.NextDouble() < probability;

    /// <summary>An integer between both bounds, inclusive.</summary>
    public int NextInt(int least, int limit) => _random.Next(least, limit + 1);

    /// <summary>A number from 0 to less than 1.</summary>
    public double NextDouble() => _random.NextDouble();

    public T Pick<T>(IReadOnlyList<T> choices) => choices[_random.Next(choices.Count)];

    public T PickEnum<T>() where T : struct, Enum => Pick(Enum.GetValues<T>());

    /// <summary>At most this number of elements, without duplicates.</summary>
    public IReadOnlyList<T> PickSome<T>(IReadOnlyList<T> choices, int count) => [.. Enumerable.Range(0, count).Select(_ => Pick(choices)).Distinct()];
}
