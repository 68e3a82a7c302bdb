using CaseManager.Domain.Access;
using CaseManager.Domain.Cases;

namespace CaseManager.Domain.Documents;

/// <summary>
/// A file of a case, as received. Immutable: a later version and a redacted copy are documents of their own. Compartment and number of parts are in plain
/// text; title, name, size and content are encrypted.
/// </summary>
public sealed class CaseDocument : SealedRecord<DocumentAccount>, IPartOfCase
{
    /// <summary>Size of the parts in which a file is encrypted and stored, in bytes.</summary>
    public const int PartSize = 256 * 1024;

    /// <summary>Maximum size of an accepted file, in bytes.</summary>
    public const long MaxSize = 50 * 1024 * 1024;

    private CaseDocument()
    {
    }

    internal CaseDocument(Guid id, CaseId caseId, Compartment compartment, VictimId? subject, DocumentOrigin? origin, DocumentAccount account, AuditStamp stamp)
    {
        (Id, CaseId, Compartment, VictimId) = (id, caseId, compartment, subject);
        (SupersedesId, RedactedFromId) = (origin?.PreviousVersionId, origin?.OriginalId);
        (PartCount, RecordedBy, RecordedAt) = (checked((int)((account.File.Size + PartSize - 1) / PartSize)), stamp.ActorId, stamp.OccurredAt);
        SetContent(account);
    }

    public Guid Id { get; private init; }

    /// <inheritdoc/>
    public CaseId CaseId { get; private init; }

    /// <summary>Determines who may read it.</summary>
    public Compartment Compartment { get; private init; }

    public DocumentKind Kind => DocumentKinds.FromCompartment(Compartment);

    /// <summary>Null where the document concerns the whole case.</summary>
    public VictimId? VictimId { get; private init; }

    /// <summary>The previous version; null for the first.</summary>
    public Guid? SupersedesId { get; private init; }

    /// <summary>The original of a redacted copy; null for other documents.</summary>
    public Guid? RedactedFromId { get; private init; }

    /// <summary>Number of stored parts of up to <see cref="PartSize"/> bytes.</summary>
    public int PartCount { get; private init; }

    public StaffId RecordedBy { get; private init; }

    public DateTimeOffset RecordedAt { get; private init; }

    /// <inheritdoc/>
    public override Guid SealedFor => VictimId?.Value ?? CaseId.Value;

    /// <inheritdoc/>
    public override Guid RowId => Id;
}

/// <summary>Encrypted description of a document. <c>Source</c> holds the sender and the means of delivery.</summary>
public sealed record DocumentAccount(string Title, string? Source, ApproximateDate? ReceivedOn, FileDetails File);

/// <summary>Result of the file inspection at receipt.</summary>
/// <param name="Name">Original name, without path and invisible characters.</param>
/// <param name="Format">Detected from the content.</param>
/// <param name="Size">In bytes.</param>
/// <param name="Sha256">Hexadecimal hash of the received bytes, by which a holder of the original can prove that this is the same file.</param>
/// <param name="IsCheckedForViruses">False where no virus scanner is configured.</param>
public sealed record FileDetails(string Name, FileFormat Format, long Size, string Sha256, bool IsCheckedForViruses);

/// <summary>The document from which another is made: its previous version, or the original that it redacts.</summary>
public sealed record DocumentOrigin(Guid? PreviousVersionId, Guid? OriginalId);
