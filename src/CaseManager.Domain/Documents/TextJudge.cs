using System.Text;

namespace CaseManager.Domain.Documents;

/// <summary>Accepts plain UTF-8 text, unless a browser could run it.</summary>
internal static class TextJudge
{
    private const int Window = 128 * 1024;

    private static readonly string[] _ofWebPages = ["<!doctype", "<html", "<head", "<body", "<script", "<svg", "<?xml", "<?php", "<iframe", "<math"];

    public static FileJudgement Judge(FileContents file)
    {
        var decoder = new UTF8Encoding(false, throwOnInvalidBytes: true).GetDecoder();
        var letters = new char[Window + 2]; // room for a character split by the previous window
        try
        {
            for (long offset = 0; offset < file.Length; offset += Window)
            {
                var count = decoder.GetChars(file.ReadAt(offset, Window), letters, flush: offset + Window >= file.Length);
                if (letters.AsSpan(0, count).ContainsAny(_neverInText))
                {
                    return FileRefusal.Unknown;
                }

                if (offset == 0 && Array.Exists(_ofWebPages, mark => letters.AsSpan(0, count).Contains(mark, StringComparison.OrdinalIgnoreCase)))
                {
                    return FileRefusal.WebPage;
                }
            }
        }
        catch (DecoderFallbackException)
        {
            return FileRefusal.Unknown;
        }

        return FileFormat.Text;
    }

    private static readonly System.Buffers.SearchValues<char> _neverInText = System.Buffers.SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Concat(Enumerable.Range(0x7f, 0x21)).Select(c => (char)c).Where(c => c is not ('\t' or '\n' or '\r' or '\f' or '\u0085'))]);
}
