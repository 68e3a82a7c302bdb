using System.Buffers;
using System.Text;
using CaseManager.Domain.Statistics;

namespace CaseManager.Data.Statistics;

/// <summary>The content of a file of international figures: either all figures or the faults found.</summary>
public sealed record InternationalFigureFile(IReadOnlyList<InternationalFigure> Figures, IReadOnlyList<InternationalFigureFault> Faults)
{
    /// <summary>Reading stops after this many faults: the file is probably of another kind.</summary>
    public const int MaxFaults = 50;

    private static readonly byte[] _byteOrderMark = [0xEF, 0xBB, 0xBF];

    /// <summary>The file shipped with the product: UNODC figures of the programme countries.</summary>
    public static Stream OpenPublished() => typeof(InternationalFigure).Assembly.GetManifestResourceStream("glotip-programme-countries.csv")!;

    /// <summary>Reads the whole file; stores nothing.</summary>
    public static async Task<InternationalFigureFile> ReadAsync(Stream file, CancellationToken cancellationToken)
    {
        using MemoryStream all = new();
        await file.CopyToAsync(all, cancellationToken);
        return Read(all.GetBuffer().AsSpan(0, (int)all.Length));
    }

    private static InternationalFigureFile Read(ReadOnlySpan<byte> bytes)
    {
        bytes = bytes.StartsWith(_byteOrderMark) ? bytes[_byteOrderMark.Length..] : bytes;
        var length = GetTextLength(bytes);
        var rows = CsvRow.ReadAll(Encoding.UTF8.GetString(bytes[..length]));
        if (length < bytes.Length)
        {
            var last = rows.LastOrDefault();
            return CreateRejected(new InternationalFigureFault(last?.Line ?? 1, last?.Fields.Count ?? 1, InternationalFigureError.InvalidEncoding));
        }

        if (rows.FirstOrDefault() is not { } headings)
        {
            return CreateRejected(new InternationalFigureFault(1, 1, InternationalFigureError.Empty));
        }

        // With other headings the columns would be misread.
        return (FindQuoteFault(headings) ?? InternationalFigureParser.CheckHeadings(headings.Fields)) is { } fault ? CreateRejected(fault) : Read(rows.Skip(1));
    }

    private static InternationalFigureFile Read(IEnumerable<CsvRow> lines)
    {
        List<InternationalFigureFault> faults = [];
        List<InternationalFigure> figures = [];
        foreach (var line in lines.TakeWhile(_ => faults.Count < MaxFaults))
        {
            if (FindQuoteFault(line) is { } fault)
            {
                faults.Add(fault);
            }
            else if (InternationalFigureParser.Parse(line.Line, line.Fields, faults) is { } figure)
            {
                figures.Add(figure);
            }
        }

        return (faults.Count, figures.Count) switch
        {
            (0, 0) => CreateRejected(new InternationalFigureFault(2, 1, InternationalFigureError.Empty)),
            (0, _) => new(figures, []),
            _ => CreateRejected([.. faults.Take(MaxFaults)]),
        };
    }

    private static InternationalFigureFile CreateRejected(params IReadOnlyList<InternationalFigureFault> faults) => new([], faults);

    private static InternationalFigureFault? FindQuoteFault(CsvRow row) =>
        row.InvalidColumn is { } column ? new(row.Line, column, InternationalFigureError.UnbalancedQuotes) : null;

    // Text after the first byte that is not valid UTF-8 cannot be read, so the length ends there.
    private static int GetTextLength(ReadOnlySpan<byte> bytes)
    {
        var length = 0;
        while (Rune.DecodeFromUtf8(bytes[length..], out _, out var used) == OperationStatus.Done)
        {
            length += used;
        }

        return length;
    }
}
