namespace CaseManager.Domain.Documents;

/// <summary>
/// Inspects a file by its content, regardless of the sender's claims: it must be complete, in one accepted format, without a second file, and without a
/// contradicting extension.
/// </summary>
public static class FileJudge
{
    private static readonly (byte[] Start, FileRefusal Refusal)[] _refused =
    [
        ("MZ"u8.ToArray(), FileRefusal.Program),
        ([0x7f, .. "ELF"u8], FileRefusal.Program),
        ([0xca, 0xfe, 0xba, 0xbe], FileRefusal.Program),
        ([0xcf, 0xfa, 0xed, 0xfe], FileRefusal.Program),
        ("#!"u8.ToArray(), FileRefusal.Program),
        ([0xd0, 0xcf, 0x11, 0xe0], FileRefusal.Office),
        ("{\\rtf"u8.ToArray(), FileRefusal.Office),
        ([0x1f, 0x8b], FileRefusal.Archive),
        ([0xfd, .. "7zXZ"u8], FileRefusal.Archive),
        ("BZh"u8.ToArray(), FileRefusal.Archive),
        ("Rar!"u8.ToArray(), FileRefusal.Archive),
        ([.. "7z"u8, 0xbc, 0xaf], FileRefusal.Archive),
        ("MSCF"u8.ToArray(), FileRefusal.Archive),
    ];

    /// <param name="file">Seekable stream of the whole file.</param>
    /// <param name="name">File name as returned by <see cref="FileName.Tidy"/>.</param>
    public static FileJudgement Judge(Stream file, string name)
    {
        if (file.Length is 0 or > CaseDocument.Largest)
        {
            return file.Length == 0 ? FileRefusal.Empty : FileRefusal.TooLarge;
        }

        var contents = new FileContents(file);
        var judged = ByContents(contents);
        return judged.Format is not { } format ? judged
            : FileName.SaysOtherwise(name, format) ? FileRefusal.NotWhatItsNameSays
            : format is FileFormat.Text ? format
            : contents.HoldsArchive() ? FileRefusal.SecondFile
            : format;
    }

    private static FileJudgement ByContents(FileContents file)
    {
        if (file.Starts("PK"u8))
        {
            return file.StartHolds("[Content_Types].xml"u8) || file.StartHolds("mimetypeapplication/vnd.oasis"u8) ? FileRefusal.Office : FileRefusal.Archive;
        }

        foreach (var (start, refusal) in _refused)
        {
            if (file.Starts(start))
            {
                return refusal;
            }
        }

        return file.Starts("%PDF-"u8) ? Pdf(file)
            : file.Starts([0xff, 0xd8, 0xff]) ? Picture(file, FileFormat.Jpeg, ImageSize.OfJpeg(file))
            : file.Starts([0x89, .. "PNG\r\n"u8, 0x1a, (byte)'\n']) ? Picture(file, FileFormat.Png, ImageSize.OfPng(file))
            : file.Starts("RIFF"u8) && file.At(8, "WEBP"u8) ? Picture(file, FileFormat.Webp, ImageSize.OfWebp(file))
            : TextJudge.Judge(file);
    }

    private static FileJudgement Pdf(FileContents file) =>
        !file.EndHolds("%%EOF"u8) ? FileRefusal.Broken
        : PdfActs.AreIn(file) ? FileRefusal.Acts
        : FileFormat.Pdf;

    private static FileJudgement Picture(FileContents file, FileFormat format, ImageSize? size) =>
        size is not { } found ? FileRefusal.Broken
        : found.IsTooLarge ? FileRefusal.TooManyPixels
        // Phones append data of their own to JPEG photographs.
        : file.StartHolds("%PDF-"u8) || (found.End < file.Length && format != FileFormat.Jpeg) ? FileRefusal.SecondFile
        : format;
}
