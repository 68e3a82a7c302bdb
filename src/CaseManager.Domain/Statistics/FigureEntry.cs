namespace CaseManager.Domain.Statistics;

/// <summary>One thing that a number counts, for those who may know of it.</summary>
/// <param name="Reference">Reference of its case.</param>
/// <param name="CoverName">Cover name of the case.</param>
/// <param name="VictimCoverName">Whom it concerns; null where it concerns no one harmed in particular.</param>
/// <param name="SuspectNumber">The place of the suspect whom it concerns among those of the case; null for none, and where the reader may not know.</param>
/// <param name="On">When it happened, as far as is known.</param>
/// <param name="Amount">Money, days, or days of a sentence.</param>
/// <param name="Currency">Of an amount of money.</param>
/// <param name="Detail">Route of a claim, kind of a sentence.</param>
public sealed record FigureEntry(
    string Reference, string CoverName, string? VictimCoverName, int? SuspectNumber, ApproximateDate On, decimal? Amount, string? Currency, string? Detail);
