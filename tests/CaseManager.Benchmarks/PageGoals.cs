namespace CaseManager.Benchmarks;

/// <summary>Performance goals of a page.</summary>
/// <param name="MostP95">Maximum 95th percentile of the response time, in milliseconds; null for no limit.</param>
/// <param name="MostCommands">Maximum number of SQL commands per request; null for no limit.</param>
/// <param name="MostGrowth">Upper bound, exclusive, for the growth of the median time from 10,000 to 100,000 cases; null for no limit.</param>
/// <param name="OfScaffold">Minimum throughput relative to the scaffold.</param>
/// <param name="OfFloor">Minimum throughput relative to the floor.</param>
/// <param name="Because">Reason for a goal known to be missed; null if there is none.</param>
internal sealed record PageGoals(double? MostP95, int? MostCommands, double? MostGrowth, double OfScaffold, double OfFloor, string? Because)
{
    public static PageGoals None { get; } = new(null, null, null, 0, 0, null);
}
