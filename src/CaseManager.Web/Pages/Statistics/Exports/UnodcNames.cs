using System.Globalization;
using CaseManager.Domain.Statistics;

namespace CaseManager.Web.Pages.Statistics.Exports;

/// <summary>Columns and categories of the file that UNODC publishes (GLOTIP). Region columns are left to UNODC.</summary>
internal static class UnodcNames
{
    private static readonly Dictionary<string, InternationalIndicator> _counts = new()
    {
        ["SuspectIdentified"] = InternationalIndicator.FormalContact,
        ["Charged"] = InternationalIndicator.Prosecuted,
        ["Convicted"] = InternationalIndicator.Convicted,
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

    public static IReadOnlyList<string> Columns => InternationalFigureParser.Columns;

    public static IReadOnlyList<string> CreateRow(ExportRequest asked, ExportCell cell, string country)
    {
        (InternationalDimension Dimension, string? Group, string? Sex, string? Age) by = cell.Table switch
        {
            "SexByAge" => (InternationalDimension.Total, null, cell.Row, cell.Column),
            "CitizenshipBySex" => (InternationalDimension.Citizenship, cell.Row, cell.Column, null),
            "FormBySex" => (InternationalDimension.Form, cell.Row, cell.Column, null),
            _ => (InternationalDimension.Total, null, null, null),
        };
        var indicator = ExportRows.IsCount(cell) ? _counts[cell.Row!] : InternationalIndicator.DetectedVictims;
        return
        [
            new RegionInfo(asked.Country).ThreeLetterISORegionName, country, "", "",
            InternationalFigureVocabulary.Indicators.GetLabel(indicator), InternationalFigureVocabulary.Dimensions.GetLabel(by.Dimension),
            by.Group is null ? InternationalFigureVocabulary.Total : _groups[by.Group],
            InternationalFigureVocabulary.Sexes.GetLabel(ParseCode<InternationalSex>(by.Sex)),
            InternationalFigureVocabulary.Ages.GetLabel(ParseCode<InternationalAge>(by.Age)), asked.Year.ToString(CultureInfo.InvariantCulture), "Counts",
            cell.Number is null ? "held back" : ExportRows.FormatNumber(cell), "CaseManager",
        ];
    }

    private static TCode ParseCode<TCode>(string? code) where TCode : struct, Enum =>
        code is null ? default : code == "NotKnown" ? Enum.Parse<TCode>("Unknown") : Enum.Parse<TCode>(code);
}
