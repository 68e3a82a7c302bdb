namespace CaseManager.Benchmarks.Load;

/// <summary>The targets of the measurement.</summary>
internal enum Answers
{
    /// <summary>The app, with authorization and row security.</summary>
    App,

    /// <summary>A stock Razor Pages app with EF Core over the same rows, without row security.</summary>
    Scaffold,

    /// <summary>A minimal endpoint with hand-written SQL.</summary>
    Floor,
}

/// <summary>A client of one target.</summary>
internal sealed class Seat(Answers answers, Browser browser, Reader reader, Codes codes, int floorBytes) : IDisposable
{
    /// <summary>Form field of the antiforgery token.</summary>
    public const string TokenField = "__RequestVerificationToken";

    public Answers Answers => answers;

    public Browser Browser => browser;

    public Reader Reader => reader;

    public Codes Codes => codes;

    /// <summary>Antiforgery token for submitted forms; null if the target needs none.</summary>
    public string? Token { get; set; }

    /// <summary>
    /// Address of a page on this target. Scaffold and floor receive the reader in the query string, the floor also the response size.
    /// </summary>
    public string AddressOf(string path) => answers switch
    {
        Answers.App => path,
        Answers.Scaffold => $"{path}{Mark(path)}who={reader.Who.Value}",
        _ => $"{path}{Mark(path)}who={reader.Who.Value}&bytes={floorBytes}",
    };

    public Task<Answer> SendAsync(string path, IEnumerable<(string Name, string Value)> fields, CancellationToken cancellationToken) => browser.SendFormAsync(
        AddressOf(path), (Token is null ? fields : fields.Append((TokenField, Token))).Select(f => KeyValuePair.Create(f.Item1, f.Item2)), cancellationToken);

    public void Dispose() => browser.Dispose();

    private static char Mark(string path) => path.Contains('?', StringComparison.Ordinal) ? '&' : '?';
}
