namespace CaseManager.Domain.Statistics;

/// <summary>Variable by which people are counted.</summary>
public enum Heading
{
    Sex,

    /// <summary>Adult or child when the exploitation began; a presumed child counts as a child (Directive 2011/36/EU, art. 13(2)).</summary>
    Age,

    /// <summary>Citizen of the office's country, of another member state of the European Union, or of neither.</summary>
    Citizenship,

    /// <summary>Whether the trafficking crossed a border.</summary>
    Crossing,

    /// <summary>Form of exploitation.</summary>
    Form,

    Vulnerability,

    Displacement,

    Act,

    Means,

    /// <summary>Country where it began.</summary>
    Origin,

    /// <summary>Country of exploitation.</summary>
    Destination,
}

/// <summary>
/// Cross-tabulation of the people referred in a year. The database applies suppression before it returns the table, so that no caller receives a
/// suppressed number.
/// </summary>
public sealed record PeopleTable(Heading RowHeading, Heading ColumnHeading, IReadOnlyList<PeopleCell> Cells)
{
    public IReadOnlyList<string> Rows { get; } = [.. Cells.Select(c => c.Row).OfType<string>().Distinct()];

    public IReadOnlyList<string> Columns { get; } = [.. Cells.Select(c => c.Column).OfType<string>().Distinct()];

    /// <summary>Row codes, then null for the total where there is one.</summary>
    public IReadOnlyList<string?> RowsAndTotal => [.. Rows, .. HasColumnTotals ? new string?[] { null } : []];

    /// <summary>Column codes, then null for the total where there is one.</summary>
    public IReadOnlyList<string?> ColumnsAndTotal => [.. Columns, .. HasRowTotals ? new string?[] { null } : []];

    /// <summary>Number of people counted; one person may count in several cells.</summary>
    public int PeopleCount => this[null, null]?.Number ?? 0;

    /// <summary>Whether rows have a total, which they have only where each person counts in a single column.</summary>
    public bool HasRowTotals => Cells.Any(c => c is { Row: not null, Column: null });

    public bool HasColumnTotals => Cells.Any(c => c is { Row: null, Column: not null });

    /// <summary>Cell by its codes, null for a total; null where the table has no such cell.</summary>
    public PeopleCell? this[string? row, string? column] => Cells.FirstOrDefault(c => c.Row == row && c.Column == column);
}

/// <summary>Cell of a table. Row and column are null for a total; the number is null where it is suppressed.</summary>
public sealed record PeopleCell(string? Row, string? Column, int? Number);
