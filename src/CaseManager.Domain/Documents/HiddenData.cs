using System.Text;

namespace CaseManager.Domain.Documents;

/// <summary>The names by which a PDF says that it does something when it is opened: ISO 32000-2, 12.6.4 (actions) and 7.11.4 (files that it brings).</summary>
internal static class PdfActs
{
    private static readonly byte[][] _names =
        [.. new[] { "/JavaScript", "/JS ", "/JS(", "/JS<", "/Launch", "/EmbeddedFile", "/RichMedia", "/SubmitForm", "/ImportData" }.Select(Encoding.ASCII.GetBytes)];

    public static bool AreIn(FileContents file) => Array.Exists(_names, name => file.Holds(name));
}

/// <summary>What hides in a PDF, once it is unpacked: what acts when it is opened, and what its pictures tell of where and with what they were taken.</summary>
public static class HiddenData
{
    private static readonly byte[] _exif = [.. "Exif"u8, 0, 0];

    /// <summary>Whether something hides in an unpacked PDF.</summary>
    public static bool IsIn(Stream unpacked)
    {
        var file = new FileContents(unpacked);
        return PdfActs.AreIn(file) || file.Holds(_exif) || file.Holds("<x:xmpmeta"u8);
    }
}
