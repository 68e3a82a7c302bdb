namespace CaseManager.Domain.Statistics;

/// <summary>Validation error in a file of international figures.</summary>
public enum InternationalFigureError
{
    /// <summary>The file holds no number.</summary>
    Empty,

    /// <summary>Not valid UTF-8.</summary>
    InvalidEncoding,

    /// <summary>Unbalanced quotation mark.</summary>
    UnbalancedQuotes,

    /// <summary>The column heading differs from that of the published file.</summary>
    Heading,

    TooFewColumns,

    TooManyColumns,

    /// <summary>Not a country of the programme.</summary>
    Country,

    Indicator,

    Dimension,

    Category,

    Sex,

    Age,

    Year,

    /// <summary>Not a count.</summary>
    Unit,

    /// <summary>Neither a number nor the marker for fewer than five.</summary>
    Number,

    Source,
}

/// <summary>
/// Validation error in a file of international figures. Line and column are from 1, line 1 being the headings; the text found is null where there is none.
/// </summary>
public sealed record InternationalFigureFault(int Line, int Column, InternationalFigureError Error, string? FoundText = null);
