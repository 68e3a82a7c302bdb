namespace CaseManager.Domain.Statistics;

/// <summary>Table layout, named after its recipient.</summary>
public enum ExportShape
{
    /// <summary>Persons by legal status, sex, age, citizenship and form of exploitation (crim_thb).</summary>
    Eurostat,

    /// <summary>Layout of the Global Report on Trafficking in Persons of the United Nations Office on Drugs and Crime.</summary>
    Unodc,

    /// <summary>Group of experts of the Council of Europe.</summary>
    Greta,
}

public enum ExportFormat
{
    /// <summary>Comma-separated values (RFC 4180).</summary>
    Csv,

    /// <summary>Workbook (Office Open XML).</summary>
    Xlsx,
}

/// <summary>Record of a statistical export. The database writes it before it returns a number.</summary>
public sealed class FigureExport
{
    /// <summary>Maximum length of recipient and purpose, in characters.</summary>
    public const int MaxTextLength = 200;

    private FigureExport()
    {
    }

    public Guid Id { get; private init; }

    public ExportShape Shape { get; private init; }

    public ExportFormat Format { get; private init; }

    /// <summary>Country of the offices counted, ISO 3166-1 alpha-2.</summary>
    public string Country { get; private init; } = "";

    public int Year { get; private init; }

    public string Recipient { get; private init; } = "";

    public string Purpose { get; private init; } = "";

    public StaffId ExportedBy { get; private init; }

    public DateTimeOffset ExportedAt { get; private init; }
}
