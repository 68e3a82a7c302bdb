namespace CaseManager.Domain.Documents;

/// <summary>
/// Inspects a file by its content, regardless of the sender's claims: it must be complete, in one accepted format, without a second file, and without a
/// contradicting extension.
/// </summary>
public static class FileInspector
{
    private const int MaxPdfObjects = 200_000; // rewriting as many takes two seconds

    private static readonly (byte[] Start, FileRejectionReason Refusal)[] _rejectedSignatures =
    [
        ("MZ"u8.ToArray(), FileRejectionReason.Program),
        ([0x7f, .. "ELF"u8], FileRejectionReason.Program),
        ([0xca, 0xfe, 0xba, 0xbe], FileRejectionReason.Program),
        ([0xcf, 0xfa, 0xed, 0xfe], FileRejectionReason.Program),
        ("#!"u8.ToArray(), FileRejectionReason.Program),
        ([0xd0, 0xcf, 0x11, 0xe0], FileRejectionReason.OfficeDocument),
        ("{\\rtf"u8.ToArray(), FileRejectionReason.OfficeDocument),
        ([0x1f, 0x8b], FileRejectionReason.Archive),
        ([0xfd, .. "7zXZ"u8], FileRejectionReason.Archive),
        ("BZh"u8.ToArray(), FileRejectionReason.Archive),
        ("Rar!"u8.ToArray(), FileRejectionReason.Archive),
        ([.. "7z"u8, 0xbc, 0xaf], FileRejectionReason.Archive),
        ("MSCF"u8.ToArray(), FileRejectionReason.Archive),
    ];

    /// <param name="file">Seekable stream of the whole file.</param>
    /// <param name="name">File name as returned by <see cref="FileName.Sanitize"/>.</param>
    public static FileInspectionResult Inspect(Stream file, string name)
    {
        if (file.Length is 0 or > CaseDocument.MaxSize)
        {
            return file.Length == 0 ? FileRejectionReason.Empty : FileRejectionReason.TooLarge;
        }

        var contents = new FileContents(file);
        var judged = InspectContents(contents);
        return judged.Format is not { } format ? judged
            : FileName.HasContradictingExtension(name, format) ? FileRejectionReason.ExtensionMismatch
            : format is FileFormat.Text ? format
            : contents.ContainsArchive() ? FileRejectionReason.Polyglot
            : format;
    }

    private static FileInspectionResult InspectContents(FileContents file)
    {
        if (file.StartsWith("PK"u8))
        {
            return file.StartContains("[Content_Types].xml"u8)
                || file.StartContains("mimetypeapplication/vnd.oasis"u8) ? FileRejectionReason.OfficeDocument : FileRejectionReason.Archive;
        }

        foreach (var (start, refusal) in _rejectedSignatures)
        {
            if (file.StartsWith(start))
            {
                return refusal;
            }
        }

        return file.StartsWith("%PDF-"u8) ? InspectPdf(file)
            : file.StartsWith([0xff, 0xd8, 0xff]) ? InspectImage(file, FileFormat.Jpeg, ImageSize.ReadJpeg(file))
            : file.StartsWith([0x89, .. "PNG\r\n"u8, 0x1a, (byte)'\n']) ? InspectImage(file, FileFormat.Png, ImageSize.ReadPng(file))
            : file.StartsWith("RIFF"u8) && file.HasBytesAt(8, "WEBP"u8) ? InspectImage(file, FileFormat.Webp, ImageSize.ReadWebp(file))
            : TextInspector.Inspect(file);
    }

    private static FileInspectionResult InspectPdf(FileContents file) =>
        !file.EndContains("%%EOF"u8) ? FileRejectionReason.Corrupt
        : PdfActiveContent.IsPresent(file) ? FileRejectionReason.ActiveContent
        : file.ContainsMoreThan(MaxPdfObjects, " obj"u8) ? FileRejectionReason.TooManyParts
        : FileFormat.Pdf;

    private static FileInspectionResult InspectImage(FileContents file, FileFormat format, ImageSize? size) =>
        size is not { } found ? FileRejectionReason.Corrupt
        : found.HasTooManyParts ? FileRejectionReason.TooManyParts
        : found.IsTooLarge ? FileRejectionReason.TooManyPixels
        // Phones append data of their own to JPEG photographs.
        : file.StartContains("%PDF-"u8) || (found.EndOffset < file.Length && format != FileFormat.Jpeg) ? FileRejectionReason.Polyglot
        : format;
}
