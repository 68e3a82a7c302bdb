using System.Globalization;
using CaseManager.Domain.Statistics;

namespace CaseManager.Web.Pages.Statistics.Exports;

/// <summary>
/// Lines of an export in the recipient's format, column names first. A suppressed number is empty and flagged, because zero means "none" and empty means "not
/// available" (Eurostat).
/// </summary>
public static class ExportRows
{
    private const string Counts = "Counts";

    private static readonly Figure[] _countedFigures = [Figure.Identified, Figure.SuspectIdentified, Figure.Charged, Figure.Convicted];
    private static readonly Figure[] _gretaFigures = [Figure.ClaimMade, Figure.Awarded, Figure.InAftercare];
    private static readonly string[] _rules = ["citizenship", "crossing", "age", "merged"];

    public static IReadOnlyList<IReadOnlyList<string>> Create(ExportRequest asked, IReadOnlyList<ExportCell> cells, TextLocalizer texts) => asked.Shape switch
    {
        ExportShape.Eurostat => [EurostatCodes.Columns, .. RemoveDuplicates(cells.Select(c => EurostatCodes.CreateRow(asked, c)))],
        ExportShape.Unodc => [UnodcNames.Columns, .. RemoveDuplicates(cells.Select(c => UnodcNames.CreateRow(asked, c, texts[$"countries.{asked.Country}"])))],
        _ => [GretaNames.Columns, .. cells.Select(c => GretaNames.CreateRow(asked, c, texts[$"countries.{asked.Country}"]))],
    };

    /// <summary>Definitions of the figures, their scope and the disclosure control applied.</summary>
    public static IEnumerable<string> GetDefinitions(ExportRequest asked, TextLocalizer texts) =>
    [
        texts["exports.definition.scope", texts[$"countries.{asked.Country}"], asked.Year],
        texts["exports.definition.suppressed"],
        texts["exports.definition.quarterly"],
        .. _countedFigures.Concat(asked.Shape == ExportShape.Greta ? _gretaFigures : [])
        .Select(f => texts["exports.definition.entry", texts.Describe(f), texts[$"office.definition.{f}"]]),
        .. _rules.Select(rule => texts[$"programme.definition.{rule}"]),
    ];

    // Totals that several tables share, for example by sex, are one observation.
    private static IEnumerable<IReadOnlyList<string>> RemoveDuplicates(IEnumerable<IReadOnlyList<string>> lines) =>
        lines.DistinctBy(line => string.Join('|', line));

    /// <summary>Whether the cell is a single count and not part of a table of people.</summary>
    internal static bool IsCount(ExportCell cell) => cell.Table == Counts;

    /// <summary>Empty if the number is suppressed.</summary>
    internal static string FormatNumber(ExportCell cell) => cell.Number?.ToString(CultureInfo.InvariantCulture) ?? "";
}
