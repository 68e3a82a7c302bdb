using System.Globalization;
using CaseManager.Domain.Statistics;

namespace CaseManager.Web.Pages.Exports;

/// <summary>The names that UNODC uses in the file of its Global Report on Trafficking in Persons.</summary>
internal static class UnodcNames
{
    private const string Total = "Total";

    private static readonly Dictionary<string, string> _names = new()
    {
        ["Adult"] = "18 years or over",
        ["Child"] = "0 to 17 years",
        ["NotKnown"] = "Unknown",
        ["Sexual"] = "Sexual exploitation",
        ["Labour"] = "Forced labour",
        ["National"] = "Own citizens",
        ["OtherUnion"] = "Citizens of other EU countries",
        ["Elsewhere"] = "Citizens of other countries",
        ["SuspectIdentified"] = "Persons brought into formal contact",
        ["Charged"] = "Persons prosecuted",
        ["Convicted"] = "Persons convicted",
    };

    public static IReadOnlyList<string> Columns { get; } = ["Iso3_code", "Country", "Indicator", "Dimension", "Category", "Sex", "Age", "Year", "Unit of measurement", "txtVALUE", "Source"];

    public static IReadOnlyList<string> Line(ExportRequest asked, ExportCell cell, string country)
    {
        var (dimension, category, sex, age) = cell.Table switch
        {
            "SexByAge" => (Total, Total, Name(cell.Row), Name(cell.Column)),
            "CitizenshipBySex" => ("by citizenship", Name(cell.Row), Name(cell.Column), Total),
            "FormBySex" => ("by form of exploitation", cell.Row == "Other" ? "Other forms of exploitation" : Name(cell.Row), Name(cell.Column), Total),
            _ => (Total, Total, Total, Total),
        };
        var indicator = ExportLines.IsCount(cell) ? Name(cell.Row) : "Detected trafficking victims";
        return [new RegionInfo(asked.Country).ThreeLetterISORegionName, country, indicator, dimension, category, sex, age, asked.Year.ToString(CultureInfo.InvariantCulture), "Counts", cell.Number is null ? "held back" : ExportLines.Number(cell), "CaseManager"];
    }

    private static string Name(string? code) => code is null ? Total : _names.GetValueOrDefault(code, code);
}
