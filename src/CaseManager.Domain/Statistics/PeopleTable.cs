namespace CaseManager.Domain.Statistics;

/// <summary>What people are counted by.</summary>
public enum Heading
{
    /// <summary>Sex.</summary>
    Sex,

    /// <summary>Adult or child when it began; who may have been a child is counted as one (Directive 2011/36/EU, art. 13(2)).</summary>
    Age,

    /// <summary>Whether they are citizens of the country of the office, of another member of the European Union, or of neither.</summary>
    Citizenship,

    /// <summary>Whether it began in one country and went on in another.</summary>
    Crossing,

    /// <summary>For what they were exploited.</summary>
    Form,

    /// <summary>What a trafficker may have used.</summary>
    Vulnerability,

    /// <summary>Why and how they moved.</summary>
    Displacement,

    /// <summary>What was done, of the elements of trafficking.</summary>
    Act,

    /// <summary>How it was done.</summary>
    Means,

    /// <summary>The country in which it began.</summary>
    Origin,

    /// <summary>A country in which they were exploited.</summary>
    Destination,
}

/// <summary>
/// How many people are both: one of the fixed tables, of those who came in a year. What would tell too much is held back by the database before it
/// answers; nobody who asks gets the number.
/// </summary>
/// <param name="RowsBy">What its rows are by.</param>
/// <param name="ColumnsBy">What its columns are by.</param>
/// <param name="Cells">Its cells, as they came.</param>
public sealed record PeopleTable(Heading RowsBy, Heading ColumnsBy, IReadOnlyList<PeopleCell> Cells)
{
    /// <summary>The codes of the rows, in their order.</summary>
    public IReadOnlyList<string> Rows { get; } = [.. Cells.Select(c => c.Row).OfType<string>().Distinct()];

    /// <summary>The codes of the columns, in their order.</summary>
    public IReadOnlyList<string> Columns { get; } = [.. Cells.Select(c => c.Column).OfType<string>().Distinct()];

    /// <summary>The codes of the rows, and null for the total where there is one.</summary>
    public IReadOnlyList<string?> RowsAndTotal => [.. Rows, .. HasColumnTotals ? new string?[] { null } : []];

    /// <summary>The codes of the columns, and null for the total where there is one.</summary>
    public IReadOnlyList<string?> ColumnsAndTotal => [.. Columns, .. HasRowTotals ? new string?[] { null } : []];

    /// <summary>How many people it counts; a person may stand in more than one of its cells.</summary>
    public int People => this[null, null]?.Number ?? 0;

    /// <summary>Whether its rows have a total: where a person stands in one column alone.</summary>
    public bool HasRowTotals => Cells.Any(c => c is { Row: not null, Column: null });

    /// <summary>Whether its columns have a total.</summary>
    public bool HasColumnTotals => Cells.Any(c => c is { Row: null, Column: not null });

    /// <summary>A cell; the total where a code is null; null where the table has no such cell.</summary>
    public PeopleCell? this[string? row, string? column] => Cells.FirstOrDefault(c => c.Row == row && c.Column == column);
}

/// <summary>A cell of a table of people.</summary>
/// <param name="Row">Code of its row; null for the total of its column.</param>
/// <param name="Column">Code of its column; null for the total of its row.</param>
/// <param name="Number">How many; null where it is held back.</param>
public sealed record PeopleCell(string? Row, string? Column, int? Number);
