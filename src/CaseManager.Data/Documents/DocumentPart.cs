namespace CaseManager.Data.Documents;

/// <summary>A part of a file, encrypted separately so that a long file is never held in memory as a whole.</summary>
internal sealed class DocumentPart
{
    public Guid DocumentId { get; private init; }

    /// <summary>Counted from 1.</summary>
    public int Number { get; private init; }

    /// <summary>The encrypted part, bound to document and number.</summary>
    public byte[] Seal { get; private init; } = [];
}
