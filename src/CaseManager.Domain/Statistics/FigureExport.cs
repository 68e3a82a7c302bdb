namespace CaseManager.Domain.Statistics;

/// <summary>For whom a table is shaped.</summary>
public enum ExportShape
{
    /// <summary>For Eurostat: persons by legal status, sex, age, citizenship and form of exploitation (crim_thb).</summary>
    Eurostat,

    /// <summary>For the United Nations Office on Drugs and Crime: the shape of its Global Report on Trafficking in Persons.</summary>
    Unodc,

    /// <summary>For GRETA, the Council of Europe's group of experts.</summary>
    Greta,
}

/// <summary>In which form a table is handed over.</summary>
public enum ExportFormat
{
    /// <summary>Comma-separated values (RFC 4180).</summary>
    Csv,

    /// <summary>A workbook (Office Open XML).</summary>
    Xlsx,
}

/// <summary>That numbers left the organisation: which, to whom and what for. The database takes it down before it gives a number.</summary>
public sealed class FigureExport
{
    /// <summary>The longest recipient or purpose, in characters.</summary>
    public const int LongestWords = 200;

    private FigureExport()
    {
    }

    /// <summary>Names it.</summary>
    public Guid Id { get; private init; }

    /// <summary>For whom the table is shaped.</summary>
    public ExportShape Shape { get; private init; }

    /// <summary>In which form it is handed over.</summary>
    public ExportFormat Format { get; private init; }

    /// <summary>The country whose offices are counted, ISO 3166-1 alpha-2.</summary>
    public string Country { get; private init; } = "";

    /// <summary>The calendar year.</summary>
    public int Year { get; private init; }

    /// <summary>Who receives it.</summary>
    public string Recipient { get; private init; } = "";

    /// <summary>What for.</summary>
    public string Purpose { get; private init; } = "";

    /// <summary>Who made it.</summary>
    public StaffId MadeBy { get; private init; }

    /// <summary>When.</summary>
    public DateTimeOffset MadeAt { get; private init; }
}
