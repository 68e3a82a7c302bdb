using CaseManager.Domain;

namespace CaseManager.Data.History;

/// <summary>An entry of history, chained to the one before by its hash. Only the database writes them, and none is ever altered.</summary>
public sealed class HistoryEntry
{
    private HistoryEntry()
    {
    }

    /// <summary>Its place in the chain, from 1, without a gap.</summary>
    public long Seq { get; private init; }

    /// <summary>When, by the clock of the database.</summary>
    public DateTimeOffset At { get; private init; }

    /// <summary>What kind of thing.</summary>
    public HistoryAct Act { get; private init; }

    /// <summary>Who.</summary>
    public StaffId? StaffId { get; private init; }

    /// <summary>In which session.</summary>
    public Guid? SessionId { get; private init; }

    /// <summary>Of which case, if any.</summary>
    public CaseId? CaseId { get; private init; }

    /// <summary>The section that was looked at, the route that was refused, the code of the event. Never a fact about anyone.</summary>
    public string? Subject { get; private init; }

    /// <summary>The event that the entry vouches for.</summary>
    public Guid? EventId { get; private init; }

    /// <summary>SHA-256 of that event.</summary>
    public byte[]? EventDigest { get; private init; }

    /// <summary>SHA-256 of the hash before, and of all the above.</summary>
    public byte[] Hash { get; private init; } = [];
}
