namespace CaseManager.Domain.Documents;

/// <summary>What a file is, of what is taken in.</summary>
public enum FileFormat
{
    /// <summary>PDF.</summary>
    Pdf,

    /// <summary>A photograph: JPEG.</summary>
    Jpeg,

    /// <summary>A picture: PNG.</summary>
    Png,

    /// <summary>A picture: WebP.</summary>
    Webp,

    /// <summary>Plain text, UTF-8.</summary>
    Text,
}

/// <summary>Why a file is not taken in.</summary>
public enum FileRefusal
{
    /// <summary>It holds nothing.</summary>
    Empty,

    /// <summary>It is longer than <see cref="CaseDocument.Largest"/>.</summary>
    TooLarge,

    /// <summary>It holds other files: nobody could say what is in them.</summary>
    Archive,

    /// <summary>A word processor, spreadsheet or slide file: it can hold programs, and what was deleted from it.</summary>
    Office,

    /// <summary>It is a program.</summary>
    Program,

    /// <summary>It is a web page, or a drawing that is one: it can run scripts and call home.</summary>
    WebPage,

    /// <summary>Its name says that it is something else.</summary>
    NotWhatItsNameSays,

    /// <summary>It is two kinds of file at once.</summary>
    SecondFile,

    /// <summary>It does something when it is opened: runs a script, starts a program, brings a file with it.</summary>
    Acts,

    /// <summary>It would fill more than fifty million pixels.</summary>
    TooManyPixels,

    /// <summary>It breaks off, or does not hold together.</summary>
    Broken,

    /// <summary>It is nothing that is taken in.</summary>
    Unknown,

    /// <summary>The virus scanner found something in it.</summary>
    Virus,

    /// <summary>The virus scanner did not answer: what was not checked is not taken in.</summary>
    NotChecked,
}

/// <summary>What was found of a file: what it is, or why it is not taken in.</summary>
public readonly record struct FileJudgement(FileFormat? Format, FileRefusal? Refusal)
{
    /// <summary>It is this.</summary>
    public static implicit operator FileJudgement(FileFormat format) => new(format, null);

    /// <summary>It is not taken in, for this reason.</summary>
    public static implicit operator FileJudgement(FileRefusal refusal) => new(null, refusal);
}
