using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace CaseManager.Data.Statistics;

/// <summary>A row of a file of comma-separated values (RFC 4180).</summary>
/// <param name="Line">In which line it begins, from 1.</param>
/// <param name="Fields">What stands in its columns.</param>
/// <param name="BadColumn">The first column, from 1, with a quotation mark that opens or closes nothing; null where all are right.</param>
internal sealed record CsvRow(int Line, IReadOnlyList<string> Fields, int? BadColumn)
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

                // What is quoted runs on to the next quotation mark, over the ends of lines: one was left open.
                isBad |= fields[^1].AsSpan().ContainsAny('\n', '\r');
                badColumn ??= isBad ? column : null;
            }

            yield return new(line, fields, badColumn);
        }
    }
}
