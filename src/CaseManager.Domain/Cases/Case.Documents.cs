using CaseManager.Domain.Documents;

namespace CaseManager.Domain.Cases;

public sealed partial class Case
{
    private readonly List<CaseDocument> _documents = [];

    public IReadOnlyList<CaseDocument> Documents => EnsureLoaded(_documents);

    /// <summary>
    /// Adds a document about a victim, or about the whole case if <paramref name="subject"/> is null.
    /// Idempotent: repeating a call with the same id has no effect.
    /// </summary>
    /// <exception cref="BusinessRuleException"><see cref="BusinessRule.PersonUnknown"/>.</exception>
    public CaseDocument AddDocument(Guid id, DocumentKind kind, VictimId? subject, DocumentAccount account, AuditStamp stamp)
    {
        ThrowIf(subject is { } person && !Victims.Any(v => v.Id == person) ? BusinessRule.PersonUnknown : null);
        return Add(id, kind, subject, null, account, stamp);
    }

    /// <summary>Only the latest version takes a new version, and only an original a redacted copy.</summary>
    public BusinessRule? BlockerToAddingRelated(Guid document, bool redacted) => Documents.FirstOrDefault(d => d.Id == document) switch
    {
        null => BusinessRule.DocumentUnknown,
        { RedactedFromId: not null } when redacted => BusinessRule.DocumentRedactedAlready,
        _ when !redacted && Documents.Any(d => d.SupersedesId == document) => BusinessRule.DocumentHasLaterVersion,
        _ => null,
    };

    /// <summary>
    /// Adds a new version in the same compartment and for the same victim; the earlier version is kept.
    /// Idempotent: repeating a call with the same id has no effect.
    /// </summary>
    /// <exception cref="BusinessRuleException"><see cref="BusinessRule.DocumentUnknown"/> or <see cref="BusinessRule.DocumentHasLaterVersion"/>.</exception>
    public CaseDocument AddVersion(Guid id, Guid document, DocumentAccount account, AuditStamp stamp)
    {
        if (Documents.FirstOrDefault(d => d.Id == id) is { } already)
        {
            return already;
        }

        ThrowIf(BlockerToAddingRelated(document, redacted: false));
        var earlier = Documents.Single(d => d.Id == document);
        return Add(id, earlier.Kind, earlier.VictimId, new(document, null), account, stamp);
    }

    /// <summary>
    /// Adds a redacted copy, possibly of another kind and so for other readers; the original is unchanged.
    /// Idempotent: repeating a call with the same id has no effect.
    /// </summary>
    /// <exception cref="BusinessRuleException"><see cref="BusinessRule.DocumentUnknown"/> or <see cref="BusinessRule.DocumentRedactedAlready"/>.</exception>
    public CaseDocument AddRedactedCopy(Guid id, Guid document, DocumentKind kind, DocumentAccount account, AuditStamp stamp)
    {
        if (Documents.FirstOrDefault(d => d.Id == id) is { } already)
        {
            return already;
        }

        ThrowIf(BlockerToAddingRelated(document, redacted: true));
        return Add(id, kind, Documents.Single(d => d.Id == document).VictimId, new(null, document), account, stamp);
    }

    private CaseDocument Add(Guid id, DocumentKind kind, VictimId? subject, DocumentOrigin? origin, DocumentAccount account, AuditStamp stamp)
    {
        if (Documents.FirstOrDefault(d => d.Id == id) is { } already)
        {
            return already;
        }

        var document = new CaseDocument(id, Id, kind.GetCompartment(), subject, origin, account, stamp);
        _documents.Add(document);
        AddEvent(subject, id, EventCode.DocumentAdded, document.Compartment, stamp, kind.ToString());
        return document;
    }
}
