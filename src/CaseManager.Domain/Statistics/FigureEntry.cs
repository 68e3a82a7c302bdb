namespace CaseManager.Domain.Statistics;

/// <summary>One case record that a number counts, for callers with access to it.</summary>
/// <param name="Reference">Reference of the case.</param>
/// <param name="CoverName">Cover name of the case.</param>
/// <param name="VictimCoverName">Null where the record concerns no single victim.</param>
/// <param name="SuspectNumber">Number of the suspect within the case; null for none or without access.</param>
/// <param name="OccurredOn">Date of the event, as far as known.</param>
/// <param name="Amount">Money, days, or days of a sentence.</param>
/// <param name="Currency">Null unless the amount is money.</param>
/// <param name="Detail">Route of a claim or kind of a sentence.</param>
public sealed record FigureEntry(
    string Reference, string CoverName, string? VictimCoverName, int? SuspectNumber, ApproximateDate OccurredOn, decimal? Amount, string? Currency,
    string? Detail);
