using CaseManager.Domain.Access;
using CaseManager.Domain.Cases;

namespace CaseManager.Domain.Documents;

/// <summary>
/// A file of a case, as it came. Never changed and never replaced: a later version stands beside it, and so does a copy with parts blacked out.
/// Who may read it, and in how many parts it is stored, stand in the clear; what it is, its name and its size are sealed, and so is the file.
/// </summary>
public sealed class CaseDocument : SealedRecord<DocumentAccount>, IPartOfCase
{
    /// <summary>How much of a file is sealed and stored at once, in bytes.</summary>
    public const int PartSize = 256 * 1024;

    /// <summary>The longest file that is taken in, in bytes.</summary>
    public const long Largest = 50 * 1024 * 1024;

    private CaseDocument()
    {
    }

    internal CaseDocument(Guid id, CaseId caseId, Compartment compartment, VictimId? about, DocumentOrigin? origin, DocumentAccount account, Signature by)
    {
        (Id, CaseId, Compartment, VictimId) = (id, caseId, compartment, about);
        (Supersedes, RedactedFrom) = (origin?.EarlierVersion, origin?.Original);
        (Parts, AddedBy, AddedAt) = (checked((int)((account.File.Size + PartSize - 1) / PartSize)), by.Who, by.When);
        Write(account);
    }

    /// <summary>Names it.</summary>
    public Guid Id { get; private init; }

    /// <inheritdoc/>
    public CaseId CaseId { get; private init; }

    /// <summary>Whose readers read it.</summary>
    public Compartment Compartment { get; private init; }

    /// <summary>What it is about.</summary>
    public DocumentKind Kind => DocumentKinds.In(Compartment);

    /// <summary>The person whom it concerns; null where it concerns the whole case.</summary>
    public VictimId? VictimId { get; private init; }

    /// <summary>The version before it; null where it is the first.</summary>
    public Guid? Supersedes { get; private init; }

    /// <summary>The document of which it is a copy with parts blacked out; null where it is none.</summary>
    public Guid? RedactedFrom { get; private init; }

    /// <summary>In how many parts it is stored.</summary>
    public int Parts { get; private init; }

    /// <summary>Who added it.</summary>
    public StaffId AddedBy { get; private init; }

    /// <summary>When.</summary>
    public DateTimeOffset AddedAt { get; private init; }

    /// <inheritdoc/>
    public override Guid SealedFor => VictimId?.Value ?? CaseId.Value;

    /// <inheritdoc/>
    public override Guid RowId => Id;
}

/// <summary>What a document is.</summary>
/// <param name="Title">In a few words.</param>
/// <param name="From">From whom it came, and how.</param>
/// <param name="ReceivedOn">When it came to us, as far as is known; null where nobody said.</param>
/// <param name="File">The file itself.</param>
public sealed record DocumentAccount(string Title, string? From, ApproximateDate? ReceivedOn, FileFacts File);

/// <summary>What was found of a file at receipt.</summary>
/// <param name="Name">The name that it came with, without a path and without signs that cannot be seen.</param>
/// <param name="Format">What it is, judged by what it holds.</param>
/// <param name="Size">Its length in bytes.</param>
/// <param name="Sha256">The SHA-256 of what came, in hexadecimal: whoever has the original can show that this is it.</param>
/// <param name="CheckedForViruses">Whether a virus scanner passed it; false where there is none.</param>
public sealed record FileFacts(string Name, FileFormat Format, long Size, string Sha256, bool CheckedForViruses);

/// <summary>What a document is made from.</summary>
/// <param name="EarlierVersion">The version that it follows.</param>
/// <param name="Original">The document of which it is a copy with parts blacked out.</param>
public sealed record DocumentOrigin(Guid? EarlierVersion, Guid? Original);
