using CaseManager.Domain.Documents;

namespace CaseManager.Domain.Cases;

public sealed partial class Case
{
    private readonly List<CaseDocument> _documents = [];

    public IReadOnlyList<CaseDocument> Documents => Loaded(_documents);

    /// <summary>
    /// Adds a document about a victim, or about the whole case if <paramref name="about"/> is null.
    /// Idempotent: repeating a call with the same id has no effect.
    /// </summary>
    /// <exception cref="RuleBrokenException"><see cref="Rule.PersonUnknown"/>.</exception>
    public CaseDocument AddDocument(Guid id, DocumentKind kind, VictimId? about, DocumentAccount account, Signature by)
    {
        ThrowIf(about is { } person && !Victims.Any(v => v.Id == person) ? Rule.PersonUnknown : null);
        return Add(id, kind, about, null, account, by);
    }

    /// <summary>Only the latest version takes a new version, and only an original a redacted copy.</summary>
    public Rule? BlockerToAddingBeside(Guid document, bool redacted) => Documents.FirstOrDefault(d => d.Id == document) switch
    {
        null => Rule.DocumentUnknown,
        { RedactedFrom: not null } when redacted => Rule.DocumentRedactedAlready,
        _ when !redacted && Documents.Any(d => d.Supersedes == document) => Rule.DocumentHasLaterVersion,
        _ => null,
    };

    /// <summary>
    /// Adds a new version in the same compartment and for the same victim; the earlier version is kept.
    /// Idempotent: repeating a call with the same id has no effect.
    /// </summary>
    /// <exception cref="RuleBrokenException"><see cref="Rule.DocumentUnknown"/> or <see cref="Rule.DocumentHasLaterVersion"/>.</exception>
    public CaseDocument AddVersion(Guid id, Guid document, DocumentAccount account, Signature by)
    {
        if (Documents.FirstOrDefault(d => d.Id == id) is { } already)
        {
            return already;
        }

        ThrowIf(BlockerToAddingBeside(document, redacted: false));
        var earlier = Documents.Single(d => d.Id == document);
        return Add(id, earlier.Kind, earlier.VictimId, new(document, null), account, by);
    }

    /// <summary>
    /// Adds a redacted copy, possibly of another kind and so for other readers; the original is unchanged.
    /// Idempotent: repeating a call with the same id has no effect.
    /// </summary>
    /// <exception cref="RuleBrokenException"><see cref="Rule.DocumentUnknown"/> or <see cref="Rule.DocumentRedactedAlready"/>.</exception>
    public CaseDocument AddRedactedCopy(Guid id, Guid document, DocumentKind kind, DocumentAccount account, Signature by)
    {
        if (Documents.FirstOrDefault(d => d.Id == id) is { } already)
        {
            return already;
        }

        ThrowIf(BlockerToAddingBeside(document, redacted: true));
        return Add(id, kind, Documents.Single(d => d.Id == document).VictimId, new(null, document), account, by);
    }

    private CaseDocument Add(Guid id, DocumentKind kind, VictimId? about, DocumentOrigin? origin, DocumentAccount account, Signature by)
    {
        if (Documents.FirstOrDefault(d => d.Id == id) is { } already)
        {
            return already;
        }

        var document = new CaseDocument(id, Id, kind.Compartment(), about, origin, account, by);
        _documents.Add(document);
        RecordOf(about, id, EventCode.DocumentAdded, document.Compartment, by, kind.ToString());
        return document;
    }
}
