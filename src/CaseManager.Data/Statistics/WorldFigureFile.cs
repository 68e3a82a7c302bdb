using System.Buffers;
using System.Text;
using CaseManager.Domain.Statistics;

namespace CaseManager.Data.Statistics;

/// <summary>The content of a file of world figures: either all figures or the faults found.</summary>
public sealed record WorldFigureFile(IReadOnlyList<WorldFigure> Figures, IReadOnlyList<WorldFault> Faults)
{
    /// <summary>Reading stops after this many faults: the file is probably of another kind.</summary>
    public const int MostFaults = 50;

    private static readonly byte[] _mark = [0xEF, 0xBB, 0xBF]; // UTF-8 byte order mark

    /// <summary>The file shipped with the product: UNODC figures of the programme countries.</summary>
    public static Stream OpenPublished() => typeof(WorldFigure).Assembly.GetManifestResourceStream("glotip-programme-countries.csv")!;

    /// <summary>Reads the whole file; stores nothing.</summary>
    public static async Task<WorldFigureFile> ReadAsync(Stream file, CancellationToken cancellationToken)
    {
        using MemoryStream all = new();
        await file.CopyToAsync(all, cancellationToken);
        return Read(all.GetBuffer().AsSpan(0, (int)all.Length));
    }

    private static WorldFigureFile Read(ReadOnlySpan<byte> bytes)
    {
        bytes = bytes.StartsWith(_mark) ? bytes[_mark.Length..] : bytes;
        var length = LengthOfText(bytes);
        var rows = CsvRow.ReadAll(Encoding.UTF8.GetString(bytes[..length]));
        if (length < bytes.Length)
        {
            var last = rows.LastOrDefault();
            return Refused(new WorldFault(last?.Line ?? 1, last?.Fields.Count ?? 1, WorldFlaw.NotText));
        }

        if (rows.FirstOrDefault() is not { } headings)
        {
            return Refused(new WorldFault(1, 1, WorldFlaw.Empty));
        }

        // With other headings the columns would be misread.
        return (BadQuotes(headings) ?? WorldFigureLine.CheckHeadings(headings.Fields)) is { } fault ? Refused(fault) : Read(rows.Skip(1));
    }

    private static WorldFigureFile Read(IEnumerable<CsvRow> lines)
    {
        List<WorldFault> faults = [];
        List<WorldFigure> figures = [];
        foreach (var line in lines.TakeWhile(_ => faults.Count < MostFaults))
        {
            if (BadQuotes(line) is { } fault)
            {
                faults.Add(fault);
            }
            else if (WorldFigureLine.Read(line.Line, line.Fields, faults) is { } figure)
            {
                figures.Add(figure);
            }
        }

        return (faults.Count, figures.Count) switch
        {
            (0, 0) => Refused(new WorldFault(2, 1, WorldFlaw.Empty)),
            (0, _) => new(figures, []),
            _ => Refused([.. faults.Take(MostFaults)]),
        };
    }

    private static WorldFigureFile Refused(params IReadOnlyList<WorldFault> faults) => new([], faults);

    private static WorldFault? BadQuotes(CsvRow row) => row.BadColumn is { } column ? new(row.Line, column, WorldFlaw.Quotes) : null;

    // Up to the first byte that is not valid UTF-8.
    private static int LengthOfText(ReadOnlySpan<byte> bytes)
    {
        var length = 0;
        while (Rune.DecodeFromUtf8(bytes[length..], out _, out var used) == OperationStatus.Done)
        {
            length += used;
        }

        return length;
    }
}
