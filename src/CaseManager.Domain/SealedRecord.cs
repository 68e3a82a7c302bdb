namespace CaseManager.Domain;

/// <summary>
/// A row whose content is kept sealed: encrypted with the key of the case or the person it is about. What is loaded is the seal;
/// the content is there only once it has been opened.
/// </summary>
public interface ISealedRecord
{
    /// <summary>Names the row, so that a seal moved to another does not open.</summary>
    Guid RowId { get; }

    /// <summary>The case, person or draft whose key seals it.</summary>
    Guid SealedFor { get; }

    /// <summary>The sealed content as it is stored; null before it is first saved.</summary>
    byte[]? Seal { get; }

    /// <summary>The content to be sealed, when it is new or was changed since it was loaded; else null.</summary>
    object? Unsealed { get; }

    /// <summary>The type of the content.</summary>
    Type ContentType { get; }

    /// <summary>Takes the content that was found under the seal.</summary>
    void Opened(object content);

    /// <summary>Takes the seal put on the content.</summary>
    void Closed(byte[] seal);
}

/// <inheritdoc cref="ISealedRecord"/>
/// <typeparam name="TContent">An immutable record that is replaced whole.</typeparam>
public abstract class SealedRecord<TContent> : RecordWithLists, ISealedRecord where TContent : class
{
    private bool _changed;

    /// <summary>What the row says; null until it has been opened.</summary>
    public TContent? Content { get; private set; }

    /// <inheritdoc/>
    public byte[]? Seal { get; private set; }

    /// <inheritdoc/>
    public abstract Guid SealedFor { get; }

    /// <inheritdoc/>
    public virtual Guid RowId => SealedFor;

    object? ISealedRecord.Unsealed => _changed ? Content : null;

    Type ISealedRecord.ContentType => typeof(TContent);

    void ISealedRecord.Opened(object content) => Content = (TContent)content;

    void ISealedRecord.Closed(byte[] seal) => (Seal, _changed) = (seal, false);

    /// <summary>Replaces the content; it is sealed when it is saved.</summary>
    protected void Write(TContent content) => (Content, _changed) = (content, true);
}
