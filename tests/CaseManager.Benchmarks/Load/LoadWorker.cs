namespace CaseManager.Benchmarks.Load;

/// <summary>The targets of the measurement.</summary>
internal enum MeasuredTarget
{
    /// <summary>The app, with authorization and row security.</summary>
    App,

    /// <summary>A stock Razor Pages app with EF Core over the same rows, without row security.</summary>
    Scaffold,

    /// <summary>A minimal endpoint with hand-written SQL.</summary>
    Baseline,
}

/// <summary>A client of one target.</summary>
internal sealed class LoadWorker(MeasuredTarget answers, Browser browser, Reader reader, AuthenticatorCodes codes, int floorBytes) : IDisposable
{
    /// <summary>Form field of the antiforgery token.</summary>
    public const string TokenField = "__RequestVerificationToken";

    public MeasuredTarget Target => answers;

    public Browser Browser => browser;

    public Reader Reader => reader;

    public AuthenticatorCodes Codes => codes;

    /// <summary>Antiforgery token for submitted forms; null if the target needs none.</summary>
    public string? Token { get; set; }

    /// <summary>
    /// Address of a page on this target. Scaffold and baseline receive the reader in the query string, the baseline also the response size.
    /// </summary>
    public string GetUrl(string path) => answers switch
    {
        MeasuredTarget.App => path,
        MeasuredTarget.Scaffold => $"{path}{GetQuerySeparator(path)}who={reader.StaffId.Value}",
        _ => $"{path}{GetQuerySeparator(path)}who={reader.StaffId.Value}&bytes={floorBytes}",
    };

    public Task<LoadResponse> SendAsync(string path, IEnumerable<(string Name, string Value)> fields, CancellationToken cancellationToken) =>
        browser.SendFormAsync(
        GetUrl(path), (Token is null ? fields : fields.Append((TokenField, Token))).Select(f => KeyValuePair.Create(f.Item1, f.Item2)), cancellationToken);

    public void Dispose() => browser.Dispose();

    private static char GetQuerySeparator(string path) => path.Contains('?', StringComparison.Ordinal) ? '&' : '?';
}
