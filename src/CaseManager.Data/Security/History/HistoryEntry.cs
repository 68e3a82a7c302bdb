using CaseManager.Domain;

namespace CaseManager.Data.Security.History;

/// <summary>A history entry, chained to its predecessor by hash. Only the database writes entries, and none is ever changed.</summary>
public sealed class HistoryEntry
{
    private HistoryEntry()
    {
    }

    /// <summary>Position in the chain, from 1, without gaps.</summary>
    public long Seq { get; private init; }

    /// <summary>Database time.</summary>
    public DateTimeOffset OccurredAt { get; private init; }

    public HistoryAct Act { get; private init; }

    public StaffId? StaffId { get; private init; }

    public Guid? SessionId { get; private init; }

    public CaseId? CaseId { get; private init; }

    /// <summary>The section viewed, the route refused or the code of the event; never personal data.</summary>
    public string? Subject { get; private init; }

    /// <summary>The event that this entry attests.</summary>
    public Guid? EventId { get; private init; }

    /// <summary>SHA-256 of the event.</summary>
    public byte[]? EventDigest { get; private init; }

    /// <summary>SHA-256 of the previous hash and all fields above.</summary>
    public byte[] Hash { get; private init; } = [];
}
