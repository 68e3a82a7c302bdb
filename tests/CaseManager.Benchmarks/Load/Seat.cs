namespace CaseManager.Benchmarks.Load;

/// <summary>Who answers: the app, or one of the two that it is compared with.</summary>
internal enum Answers
{
    /// <summary>The app, with all its doors.</summary>
    App,

    /// <summary>A stock Razor page with EF Core over the same rows, and no doors.</summary>
    Scaffold,

    /// <summary>A bare endpoint with SQL written by hand.</summary>
    Floor,
}

/// <summary>Where someone sits: at a browser, before one of the three that answer.</summary>
internal sealed class Seat(Answers answers, Browser browser, Reader reader, Codes codes, int floorBytes) : IDisposable
{
    /// <summary>The field of the token against forged forms.</summary>
    public const string TokenField = "__RequestVerificationToken";

    public Answers Answers => answers;

    public Browser Browser => browser;

    public Reader Reader => reader;

    public Codes Codes => codes;

    /// <summary>The token of the forms that are sent from here; null where none is asked for.</summary>
    public string? Token { get; set; }

    /// <summary>The address of a page here. Only the app knows by itself who asks; and the floor is told how much the page answers with.</summary>
    public string AddressOf(string path) => answers switch
    {
        Answers.App => path,
        Answers.Scaffold => $"{path}{Mark(path)}who={reader.Who.Value}",
        _ => $"{path}{Mark(path)}who={reader.Who.Value}&bytes={floorBytes}",
    };

    /// <summary>Sends a form.</summary>
    public Task<Answer> SendAsync(string path, IEnumerable<(string Name, string Value)> fields, CancellationToken cancellationToken) => browser.SendFormAsync(
        AddressOf(path), (Token is null ? fields : fields.Append((TokenField, Token))).Select(f => KeyValuePair.Create(f.Item1, f.Item2)), cancellationToken);

    public void Dispose() => browser.Dispose();

    private static char Mark(string path) => path.Contains('?', StringComparison.Ordinal) ? '&' : '?';
}
