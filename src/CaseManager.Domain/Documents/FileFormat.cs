namespace CaseManager.Domain.Documents;

/// <summary>Accepted file formats.</summary>
public enum FileFormat
{
    Pdf,

    Jpeg,

    Png,

    Webp,

    /// <summary>Plain text, UTF-8.</summary>
    Text,
}

/// <summary>Reasons to reject a file.</summary>
public enum FileRejectionReason
{
    Empty,

    /// <summary>Larger than <see cref="CaseDocument.MaxSize"/>.</summary>
    TooLarge,

    /// <summary>Contains other files, which cannot be inspected.</summary>
    Archive,

    /// <summary>Office document: may hold macros and deleted content.</summary>
    OfficeDocument,

    Program,

    /// <summary>Web page or SVG: may run scripts and load remote content.</summary>
    WebPage,

    /// <summary>The extension claims another format.</summary>
    ExtensionMismatch,

    /// <summary>Valid as two formats at once (polyglot).</summary>
    Polyglot,

    /// <summary>Active content: runs a script, starts a program, or embeds a file.</summary>
    ActiveContent,

    /// <summary>More than fifty million pixels.</summary>
    TooManyPixels,

    /// <summary>So many chunks, segments or objects that removing its metadata would occupy the server.</summary>
    TooManyParts,

    /// <summary>Truncated or inconsistent.</summary>
    Corrupt,

    /// <summary>Not an accepted format.</summary>
    Unknown,

    Virus,

    /// <summary>The virus scanner did not answer: unscanned files are rejected.</summary>
    NotScanned,
}

/// <summary>Result of a file inspection: the format, or the reason to reject the file.</summary>
public readonly record struct FileInspectionResult(FileFormat? Format, FileRejectionReason? RejectionReason)
{
    public static implicit operator FileInspectionResult(FileFormat format) => new(format, null);

    public static implicit operator FileInspectionResult(FileRejectionReason refusal) => new(null, refusal);
}
