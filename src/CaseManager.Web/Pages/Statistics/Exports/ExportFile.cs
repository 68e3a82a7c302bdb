using System.Globalization;
using System.Text;
using CaseManager.Domain.Statistics;
using CsvHelper;
using CsvHelper.Configuration;
using SpreadCheetah;

namespace CaseManager.Web.Pages.Statistics.Exports;

/// <summary>Writes an export as CSV or as a workbook; fields that a spreadsheet would run as a formula are escaped (CWE-1236).</summary>
public static class ExportFile
{
    // Characters at the start of a field that a spreadsheet interprets as a formula.
    private static readonly CsvConfiguration _csvConfiguration = new(CultureInfo.InvariantCulture)
    {
        InjectionOptions = InjectionOptions.Escape,
        InjectionCharacters = ['=', '+', '-', '@', '\t', '\r'],
        NewLine = "\r\n",
    };

    public static string GetMediaType(ExportFormat format) =>
        format == ExportFormat.Csv ? "text/csv; charset=utf-8" : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>Writes the lines, then the definitions.</summary>
    public static Task<byte[]> WriteAsync(
        ExportFormat format, IReadOnlyList<IReadOnlyList<string>> lines, IReadOnlyList<string> definitions, CancellationToken cancellationToken) =>
        format == ExportFormat.Csv ? WriteCsvAsync(lines, definitions) : WriteWorkbookAsync(lines, definitions, cancellationToken);

    // Definitions follow the data, each in a row that starts with "#", so that programs do not read them as data.
    private static async Task<byte[]> WriteCsvAsync(IReadOnlyList<IReadOnlyList<string>> lines, IReadOnlyList<string> definitions)
    {
        var file = new MemoryStream();
        await using (var text = new StreamWriter(file, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true)))
        await using (var csv = new CsvWriter(text, _csvConfiguration))
        {
            foreach (var line in lines.Concat(definitions.Select(d => (IReadOnlyList<string>)["#", d])))
            {
                foreach (var field in line)
                {
                    csv.WriteField(field);
                }

                await csv.NextRecordAsync();
            }
        }

        return file.ToArray();
    }

    private static async Task<byte[]> WriteWorkbookAsync(IReadOnlyList<IReadOnlyList<string>> lines, IReadOnlyList<string> definitions,
        CancellationToken cancellationToken)
    {
        var file = new MemoryStream();
        await using (var book = await Spreadsheet.CreateNewAsync(file, cancellationToken: cancellationToken))
        {
            await book.StartWorksheetAsync("Figures", token: cancellationToken);
            foreach (var line in lines)
            {
                await book.AddRowAsync([.. line.Select(CreateCell)], cancellationToken);
            }

            await book.StartWorksheetAsync("Definitions", token: cancellationToken);
            foreach (var definition in definitions)
            {
                await book.AddRowAsync([new(definition)], cancellationToken);
            }

            await book.FinishAsync(cancellationToken);
        }

        return file.ToArray();
    }

    private static Cell CreateCell(string field) =>
        int.TryParse(field, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? new(number) : new(field);
}
