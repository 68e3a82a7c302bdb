namespace CaseManager.Domain.Statistics;

/// <summary>What is asked to be handed over.</summary>
/// <param name="Shape">For whom the table is shaped.</param>
/// <param name="Format">In which form.</param>
/// <param name="Country">The country whose offices are counted, ISO 3166-1 alpha-2.</param>
/// <param name="Year">The calendar year.</param>
/// <param name="Recipient">Who receives it.</param>
/// <param name="Purpose">What for.</param>
public sealed record ExportRequest(ExportShape Shape, ExportFormat Format, string Country, int Year, string Recipient, string Purpose);

/// <summary>A number that is handed over, rounded to five.</summary>
/// <param name="Table">Code of its table.</param>
/// <param name="Row">Code of its row; null for the total.</param>
/// <param name="Column">Code of its column; null for the total.</param>
/// <param name="Number">The number; null where it is held back.</param>
public sealed record ExportCell(string Table, string? Row, string? Column, int? Number);

/// <summary>Numbers that were handed over before.</summary>
/// <param name="Shape">For whom the table was shaped.</param>
/// <param name="Format">In which form.</param>
/// <param name="Country">The country whose offices were counted.</param>
/// <param name="Year">The calendar year.</param>
/// <param name="Recipient">Who received it.</param>
/// <param name="Purpose">What for.</param>
/// <param name="MadeBy">Who made it, by name.</param>
/// <param name="MadeAt">When.</param>
public sealed record EarlierExport(ExportShape Shape, ExportFormat Format, string Country, int Year, string Recipient, string Purpose, string MadeBy, DateTimeOffset MadeAt);
