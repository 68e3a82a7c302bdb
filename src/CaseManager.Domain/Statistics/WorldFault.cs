namespace CaseManager.Domain.Statistics;

/// <summary>What can be wrong in a file of world figures.</summary>
public enum WorldFlaw
{
    /// <summary>The file holds no number.</summary>
    Empty,

    /// <summary>A character that is not text in UTF-8.</summary>
    NotText,

    /// <summary>A quotation mark that opens or closes nothing.</summary>
    Quotes,

    /// <summary>The heading of a column is another than in the published file.</summary>
    Heading,

    /// <summary>The line has fewer columns than the file.</summary>
    TooFewColumns,

    /// <summary>The line has more columns than the file.</summary>
    TooManyColumns,

    /// <summary>Not a country of the programme.</summary>
    Country,

    /// <summary>Not a thing that is counted.</summary>
    Indicator,

    /// <summary>Not a way to break it down.</summary>
    Dimension,

    /// <summary>Not a name of a group.</summary>
    Category,

    /// <summary>Not a sex.</summary>
    Sex,

    /// <summary>Not an age.</summary>
    Age,

    /// <summary>Not a year.</summary>
    Year,

    /// <summary>Another unit than a count.</summary>
    Unit,

    /// <summary>Not a number, nor fewer than five.</summary>
    Number,

    /// <summary>No source.</summary>
    Source,
}

/// <summary>Something wrong in a file of world figures, and where.</summary>
/// <param name="Line">In which line, from 1, the headings.</param>
/// <param name="Column">In which column, from 1.</param>
/// <param name="Flaw">What.</param>
/// <param name="Found">What stands there; null where nothing does.</param>
public sealed record WorldFault(int Line, int Column, WorldFlaw Flaw, string? Found = null);
