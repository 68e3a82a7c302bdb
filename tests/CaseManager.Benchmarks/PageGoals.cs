namespace CaseManager.Benchmarks;

/// <summary>Performance goals of a page.</summary>
/// <param name="MaxP95">Maximum 95th percentile of the response time, in milliseconds; null for no limit.</param>
/// <param name="MaxCommands">Maximum number of SQL commands per request; null for no limit.</param>
/// <param name="MaxGrowth">Upper bound, exclusive, for the growth of the median time from 10,000 to 100,000 cases; null for no limit.</param>
/// <param name="MinScaffoldRatio">Minimum throughput relative to the scaffold.</param>
/// <param name="MinBaselineRatio">Minimum throughput relative to the baseline.</param>
/// <param name="MissedReason">Reason for a goal known to be missed; null if there is none.</param>
internal sealed record PageGoals(double? MaxP95, int? MaxCommands, double? MaxGrowth, double MinScaffoldRatio, double MinBaselineRatio, string? MissedReason)
{
    public static PageGoals None { get; } = new(null, null, null, 0, 0, null);
}
