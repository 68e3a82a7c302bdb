using System.Globalization;
using CaseManager.Domain.Statistics;

namespace CaseManager.Web.Pages.Exports;

/// <summary>Columns and categories of the file that UNODC publishes (GLOTIP). Region columns are left to UNODC.</summary>
internal static class UnodcNames
{
    private static readonly Dictionary<string, WorldIndicator> _counts = new()
    {
        ["SuspectIdentified"] = WorldIndicator.FormalContact,
        ["Charged"] = WorldIndicator.Prosecuted,
        ["Convicted"] = WorldIndicator.Convicted,
    };

    private static readonly Dictionary<string, string> _groups = new()
    {
        ["Sexual"] = "Sexual exploitation",
        ["Labour"] = "Forced labour",
        ["Other"] = "Other forms of exploitation",
        ["National"] = "Own citizens",
        ["OtherUnion"] = "Citizens of other EU countries",
        ["Elsewhere"] = "Citizens of other countries",
        ["NotKnown"] = "Unknown",
    };

    public static IReadOnlyList<string> Columns => WorldFigureLine.Columns;

    public static IReadOnlyList<string> Line(ExportRequest asked, ExportCell cell, string country)
    {
        (WorldDimension Dimension, string? Group, string? Sex, string? Age) by = cell.Table switch
        {
            "SexByAge" => (WorldDimension.Total, null, cell.Row, cell.Column),
            "CitizenshipBySex" => (WorldDimension.Citizenship, cell.Row, cell.Column, null),
            "FormBySex" => (WorldDimension.Form, cell.Row, cell.Column, null),
            _ => (WorldDimension.Total, null, null, null),
        };
        var indicator = ExportLines.IsCount(cell) ? _counts[cell.Row!] : WorldIndicator.DetectedVictims;
        return
        [
            new RegionInfo(asked.Country).ThreeLetterISORegionName, country, "", "",
            WorldFigureWords.Indicators.WordFor(indicator), WorldFigureWords.Dimensions.WordFor(by.Dimension), by.Group is null ? WorldFigureWords.Total : _groups[by.Group],
            WorldFigureWords.Sexes.WordFor(Code<WorldSex>(by.Sex)), WorldFigureWords.Ages.WordFor(Code<WorldAge>(by.Age)), asked.Year.ToString(CultureInfo.InvariantCulture), "Counts",
            cell.Number is null ? "held back" : ExportLines.Number(cell), "CaseManager",
        ];
    }

    private static TCode Code<TCode>(string? code) where TCode : struct, Enum => code is null ? default : code == "NotKnown" ? Enum.Parse<TCode>("Unknown") : Enum.Parse<TCode>(code);
}
