using System.Globalization;
using CaseManager.Domain.Statistics;

namespace CaseManager.Web.Pages.Exports;

/// <summary>
/// The lines of an export, the names of the columns first, in the words of whoever receives it. A number that is held back is empty, with a mark that
/// says so: nought is known to be none, and empty is not known (Eurostat).
/// </summary>
public static class ExportLines
{
    private const string Counts = "Counts";

    private static readonly Figure[] _counted = [Figure.Identified, Figure.SuspectIdentified, Figure.Charged, Figure.Convicted];
    private static readonly Figure[] _ofGreta = [Figure.ClaimMade, Figure.Awarded, Figure.InAftercare];
    private static readonly string[] _rules = ["citizenship", "crossing", "age", "merged"];

    /// <summary>What an export says.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Of(ExportRequest asked, IReadOnlyList<ExportCell> cells, Texts texts) => asked.Shape switch
    {
        ExportShape.Eurostat => [EurostatCodes.Columns, .. Once(cells.Select(c => EurostatCodes.Line(asked, c)))],
        ExportShape.Unodc => [UnodcNames.Columns, .. Once(cells.Select(c => UnodcNames.Line(asked, c, texts[$"countries.{asked.Country}"])))],
        _ => [GretaNames.Columns, .. cells.Select(c => GretaNames.Line(asked, c, texts[$"countries.{asked.Country}"]))],
    };

    /// <summary>What is counted, of when and where, and what was done so that nobody can be recognised.</summary>
    public static IEnumerable<string> Definitions(ExportRequest asked, Texts texts) =>
    [
        texts["exports.definition.of", texts[$"countries.{asked.Country}"], asked.Year],
        texts["exports.definition.heldBack"],
        texts["exports.definition.once"],
        .. _counted.Concat(asked.Shape == ExportShape.Greta ? _ofGreta : []).Select(f => texts["exports.definition", texts.Of(f), texts[$"figures.meaning.{f}"]]),
        .. _rules.Select(rule => texts[$"programme.meaning.{rule}"]),
    ];

    // Totals that several tables share, such as of each sex, are one observation.
    private static IEnumerable<IReadOnlyList<string>> Once(IEnumerable<IReadOnlyList<string>> lines) => lines.DistinctBy(line => string.Join('|', line));

    /// <summary>Whether a cell is one count by itself, and not of a table of people.</summary>
    internal static bool IsCount(ExportCell cell) => cell.Table == Counts;

    /// <summary>A number, or nothing where it is held back.</summary>
    internal static string Number(ExportCell cell) => cell.Number?.ToString(CultureInfo.InvariantCulture) ?? "";
}
