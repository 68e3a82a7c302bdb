using System.Text;

namespace CaseManager.Domain.Documents;

/// <summary>Accepts plain UTF-8 text, unless a browser could run it.</summary>
internal static class TextInspector
{
    private const int WindowSize = 128 * 1024;

    private static readonly string[] _webPageMarkers = ["<!doctype", "<html", "<head", "<body", "<script", "<svg", "<?xml", "<?php", "<iframe", "<math"];

    public static FileInspectionResult Inspect(FileContents file)
    {
        var decoder = new UTF8Encoding(false, throwOnInvalidBytes: true).GetDecoder();
        var letters = new char[WindowSize + 2]; // room for a character split by the previous window
        try
        {
            for (long offset = 0; offset < file.Length; offset += WindowSize)
            {
                var count = decoder.GetChars(file.ReadAt(offset, WindowSize), letters, flush: offset + WindowSize >= file.Length);
                if (letters.AsSpan(0, count).ContainsAny(_disallowedCharacters))
                {
                    return FileRejectionReason.Unknown;
                }

                if (offset == 0 && Array.Exists(_webPageMarkers, mark => letters.AsSpan(0, count).Contains(mark, StringComparison.OrdinalIgnoreCase)))
                {
                    return FileRejectionReason.WebPage;
                }
            }
        }
        catch (DecoderFallbackException)
        {
            return FileRejectionReason.Unknown;
        }

        return FileFormat.Text;
    }

    private static readonly System.Buffers.SearchValues<char> _disallowedCharacters = System.Buffers.SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Concat(Enumerable.Range(0x7f, 0x21)).Select(c => (char)c)
            .Where(c => c is not ('\t' or '\n' or '\r' or '\f' or '\u0085'))]);
}
