namespace CaseManager.Domain.Statistics;

/// <summary>Request for a statistical export of a calendar year. The country is that of the offices counted, ISO 3166-1 alpha-2.</summary>
public sealed record ExportRequest(ExportShape Shape, ExportFormat Format, string Country, int Year, string Recipient, string Purpose);

/// <summary>Exported number, rounded to five. Row and column are null for a total; the number is null where it is suppressed.</summary>
public sealed record ExportCell(string Table, string? Row, string? Column, int? Number);

/// <summary>Earlier export, with the name of the member of staff who made it.</summary>
public sealed record PreviousExport(ExportShape Shape, ExportFormat Format, string Country, int Year, string Recipient, string Purpose, string ExportedBy,
    DateTimeOffset ExportedAt);
