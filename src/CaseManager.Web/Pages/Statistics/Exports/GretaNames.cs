using System.Globalization;
using CaseManager.Domain.Statistics;

namespace CaseManager.Web.Pages.Statistics.Exports;

/// <summary>Columns of the tables for the GRETA questionnaire.</summary>
internal static class GretaNames
{
    private const string Total = "Total";

    private static readonly Dictionary<string, string> _names = new()
    {
        ["SexByAge"] = "Victims identified, by sex and age",
        ["CitizenshipBySex"] = "Victims identified, by citizenship and sex",
        ["FormBySex"] = "Victims identified, by form of exploitation and sex",
        ["CrossingBySex"] = "Victims identified, internal or transnational, by sex",
        ["Counts"] = "Persons",
        ["Adult"] = "Adults",
        ["Child"] = "Children",
        ["NotKnown"] = "Not known",
        ["National"] = "Own citizens",
        ["OtherUnion"] = "Citizens of other EU states",
        ["Elsewhere"] = "Citizens of other states",
        ["Sexual"] = "Sexual exploitation",
        ["Labour"] = "Labour exploitation",
        ["Within"] = "Internal",
        ["Across"] = "Transnational",
        ["SuspectIdentified"] = "Suspects identified",
        ["Charged"] = "Persons charged",
        ["Convicted"] = "Persons convicted",
        ["ClaimMade"] = "Victims who claimed compensation",
        ["Awarded"] = "Victims awarded compensation",
        ["InAftercare"] = "Victims in aftercare",
    };

    public static IReadOnlyList<string> Columns { get; } = ["Country", "Year", "Table", "Row", "Column", "Number", "Note"];

    public static IReadOnlyList<string> CreateRow(ExportRequest asked, ExportCell cell, string country) =>
        [country, asked.Year.ToString(CultureInfo.InvariantCulture), GetName(cell.Table), GetName(cell.Row), GetName(cell.Column),
            ExportRows.FormatNumber(cell), cell.Number is null ? "held back" : ""];

    private static string GetName(string? code) => code is null ? Total : _names.GetValueOrDefault(code, code);
}
