namespace CaseManager.Data.Files;

/// <summary>A part of a file, sealed by itself, so that a long file need never be held whole.</summary>
internal sealed class DocumentPart
{
    /// <summary>Whose file.</summary>
    public Guid DocumentId { get; private init; }

    /// <summary>Which part, from one.</summary>
    public int Number { get; private init; }

    /// <summary>The part, sealed; the seal binds document and number.</summary>
    public byte[] Seal { get; private init; } = [];
}
