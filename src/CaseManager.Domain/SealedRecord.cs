namespace CaseManager.Domain;

/// <summary>A row with encrypted content, under the key of its case, person or draft. Loading yields the ciphertext; decryption is a separate step.</summary>
public interface ISealedRecord
{
    /// <summary>Bound to the ciphertext, so that a ciphertext moved to another row cannot be decrypted.</summary>
    Guid RowId { get; }

    /// <summary>Case, person or draft whose key encrypts the row.</summary>
    Guid SealedFor { get; }

    /// <summary>Ciphertext as stored; null before the first save.</summary>
    byte[]? Seal { get; }

    /// <summary>Content to be encrypted: set if new or changed since loading, else null.</summary>
    object? Unsealed { get; }

    Type ContentType { get; }

    /// <summary>Receives the decrypted content.</summary>
    void SetDecrypted(object content);

    /// <summary>Receives the ciphertext of the content.</summary>
    void SetCiphertext(byte[] seal);
}

/// <inheritdoc cref="ISealedRecord"/>
/// <typeparam name="TContent">An immutable record that is replaced as a whole.</typeparam>
public abstract class SealedRecord<TContent> : RecordWithLists, ISealedRecord where TContent : class
{
    private bool _changed;

    /// <summary>Null until decrypted.</summary>
    public TContent? Content { get; private set; }

    /// <inheritdoc/>
    public byte[]? Seal { get; private set; }

    /// <inheritdoc/>
    public abstract Guid SealedFor { get; }

    /// <inheritdoc/>
    public virtual Guid RowId => SealedFor;

    object? ISealedRecord.Unsealed => _changed ? Content : null;

    Type ISealedRecord.ContentType => typeof(TContent);

    void ISealedRecord.SetDecrypted(object content) => Content = (TContent)content;

    void ISealedRecord.SetCiphertext(byte[] seal) => (Seal, _changed) = (seal, false);

    /// <exception cref="InvalidOperationException">It is not decrypted.</exception>
    protected TContent GetDecrypted() => Content ?? throw new InvalidOperationException($"{GetType().Name} is not decrypted.");

    /// <summary>Replaces the content, which is encrypted on save.</summary>
    protected void SetContent(TContent content) => (Content, _changed) = (content, true);
}
