namespace CaseManager.Benchmarks.Caseload;

/// <summary>Chance, always the same for a seed.</summary>
internal sealed class Dice(int seed)
{
    private readonly Random _random = new(seed);

    /// <summary>Whether something happens that happens so often, of 1.</summary>
    public bool Falls(double often) => _random.NextDouble() < often;

    /// <summary>From the least to the most, both included.</summary>
    public int Between(int least, int most) => _random.Next(least, most + 1);

    /// <summary>A part of one.</summary>
    public double Part() => _random.NextDouble();

    /// <summary>One of them.</summary>
    public T Of<T>(IReadOnlyList<T> these) => these[_random.Next(these.Count)];

    /// <summary>One of the values of an enumeration.</summary>
    public T Any<T>() where T : struct, Enum => Of(Enum.GetValues<T>());

    /// <summary>Some of them, none twice.</summary>
    public IReadOnlyList<T> Some<T>(IReadOnlyList<T> these, int count) => [.. Enumerable.Range(0, count).Select(_ => Of(these)).Distinct()];
}
