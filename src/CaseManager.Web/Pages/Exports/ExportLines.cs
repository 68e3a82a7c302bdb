using System.Globalization;
using CaseManager.Domain.Statistics;

namespace CaseManager.Web.Pages.Exports;

/// <summary>
/// Lines of an export in the recipient's format, column names first. A suppressed number is empty and flagged, because zero means "none" and empty means "not
/// available" (Eurostat).
/// </summary>
public static class ExportLines
{
    private const string Counts = "Counts";

    private static readonly Figure[] _counted = [Figure.Identified, Figure.SuspectIdentified, Figure.Charged, Figure.Convicted];
    private static readonly Figure[] _ofGreta = [Figure.ClaimMade, Figure.Awarded, Figure.InAftercare];
    private static readonly string[] _rules = ["citizenship", "crossing", "age", "merged"];

    public static IReadOnlyList<IReadOnlyList<string>> Of(ExportRequest asked, IReadOnlyList<ExportCell> cells, Texts texts) => asked.Shape switch
    {
        ExportShape.Eurostat => [EurostatCodes.Columns, .. Once(cells.Select(c => EurostatCodes.Line(asked, c)))],
        ExportShape.Unodc => [UnodcNames.Columns, .. Once(cells.Select(c => UnodcNames.Line(asked, c, texts[$"countries.{asked.Country}"])))],
        _ => [GretaNames.Columns, .. cells.Select(c => GretaNames.Line(asked, c, texts[$"countries.{asked.Country}"]))],
    };

    /// <summary>Definitions of the figures, their scope and the disclosure control applied.</summary>
    public static IEnumerable<string> Definitions(ExportRequest asked, Texts texts) =>
    [
        texts["exports.definition.of", texts[$"countries.{asked.Country}"], asked.Year],
        texts["exports.definition.heldBack"],
        texts["exports.definition.once"],
        .. _counted.Concat(asked.Shape == ExportShape.Greta ? _ofGreta : []).Select(f => texts["exports.definition", texts.Of(f), texts[$"figures.meaning.{f}"]]),
        .. _rules.Select(rule => texts[$"programme.meaning.{rule}"]),
    ];

    // Totals that several tables share, for example by sex, are one observation.
    private static IEnumerable<IReadOnlyList<string>> Once(IEnumerable<IReadOnlyList<string>> lines) => lines.DistinctBy(line => string.Join('|', line));

    /// <summary>Whether the cell is a single count and not part of a table of people.</summary>
    internal static bool IsCount(ExportCell cell) => cell.Table == Counts;

    /// <summary>Empty if the number is suppressed.</summary>
    internal static string Number(ExportCell cell) => cell.Number?.ToString(CultureInfo.InvariantCulture) ?? "";
}
