using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace CaseManager.Browser.Tests;

/// <summary>A page printed to PDF by the browser, with everything that can be extracted from the file.</summary>
/// <param name="Text">Extracted text with collapsed whitespace.</param>
/// <param name="Metadata">Document metadata.</param>
/// <param name="SuggestedName">Page title, which the browser suggests as the file name.</param>
/// <param name="RawContent">The uncompressed file as Latin-1 text, with its structure and everything besides the text.</param>
internal sealed partial record PrintedDocument(string Text, string Metadata, string SuggestedName, string RawContent)
{
    public static async Task<PrintedDocument> PrintAsync(IPage page)
    {
        var folder = Directory.CreateTempSubdirectory("casemanager-paper-");
        try
        {
            var file = Path.Combine(folder.FullName, "paper.pdf");
            await File.WriteAllBytesAsync(file, await page.PdfAsync(new() { PreferCSSPageSize = true, PrintBackground = true }));
            return new(
                Whitespace().Replace(await RunAsync("pdftotext", "-layout", file, "-"), " "),
                await RunAsync("pdfinfo", file) + await RunAsync("exiftool", "-a", "-G1", file),
                await page.TitleAsync(),
                await RunAsync("qpdf", "--qdf", "--object-streams=disable", file, "-"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>Whether a word occurs anywhere in the file.</summary>
    public bool Contains(string word) =>
        new[] { Text, Metadata, SuggestedName, RawContent }.Any(part => part.Contains(word, StringComparison.OrdinalIgnoreCase));

    private static async Task<string> RunAsync(string tool, params string[] arguments)
    {
        var encoding = tool == "qpdf" ? Encoding.Latin1 : Encoding.UTF8;
        using var process = Process.Start(new ProcessStartInfo(tool, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = encoding
        })!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? await output : throw new InvalidOperationException(await error);
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Whitespace();
}
