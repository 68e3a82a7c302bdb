using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace CaseManager.Data.Statistics;

/// <summary>
/// A row of a CSV file (RFC 4180). <c>Line</c> and <c>InvalidColumn</c> count from 1; the latter is the first column with an unbalanced quotation
/// mark.
/// </summary>
internal sealed record CsvRow(int Line, IReadOnlyList<string> Fields, int? InvalidColumn)
{
    public static IEnumerable<CsvRow> ReadAll(string text)
    {
        var isBad = false;
        CsvConfiguration settings = new(CultureInfo.InvariantCulture) { IgnoreBlankLines = false, BadDataFound = _ => isBad = true };
        using CsvParser parser = new(new StringReader(text), settings);
        for (var line = 1; parser.Read(); line = parser.RawRow + 1)
        {
            List<string> fields = [];
            int? badColumn = null;
            for (var column = 1; column <= parser.Count; column++)
            {
                isBad = false;
                fields.Add(parser[column - 1]);

                // A quoted field extends across line ends to the next quotation mark: a line break means that one was left open.
                isBad |= fields[^1].AsSpan().ContainsAny('\n', '\r');
                badColumn ??= isBad ? column : null;
            }

            yield return new(line, fields, badColumn);
        }
    }
}
