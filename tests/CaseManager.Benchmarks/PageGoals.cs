namespace CaseManager.Benchmarks;

/// <summary>What a page has to keep.</summary>
/// <param name="MostP95">95 of 100 answers come within so many milliseconds; null where no time is set.</param>
/// <param name="MostCommands">It sends so many commands to PostgreSQL at most; null where no number is set.</param>
/// <param name="MostGrowth">From ten thousand cases to ten times as many, its middle time grows less than so many times; null where it may.</param>
/// <param name="OfScaffold">Its throughput is at least so many times that of the plain scaffold.</param>
/// <param name="OfFloor">Its throughput is at least so many times that of the floor.</param>
/// <param name="Because">Why, where it misses one of them; null where none is known to be missed.</param>
internal sealed record PageGoals(double? MostP95, int? MostCommands, double? MostGrowth, double OfScaffold, double OfFloor, string? Because)
{
    public static PageGoals None { get; } = new(null, null, null, 0, 0, null);
}
