using CaseManager.Domain.Cases;

namespace CaseManager.Domain.Victims;

/// <summary>A time during which nobody whom we trust knew where someone was: what was done, and how it ended.</summary>
public sealed class MissingEpisode : SealedRecord<MissingAccount>, IPartOfCase
{
    private MissingEpisode()
    {
    }

    internal MissingEpisode(Guid id, CaseId caseId, VictimId victimId, MissingAccount account, Signature by)
    {
        (Id, CaseId, VictimId, RecordedBy, RecordedAt) = (id, caseId, victimId, by.Who, by.When);
        Write(account);
    }

    /// <summary>Names it.</summary>
    public Guid Id { get; private init; }

    /// <inheritdoc/>
    public CaseId CaseId { get; private init; }

    /// <summary>Who was missing.</summary>
    public VictimId VictimId { get; private init; }

    /// <summary>Who wrote it down.</summary>
    public StaffId RecordedBy { get; private init; }

    /// <summary>When.</summary>
    public DateTimeOffset RecordedAt { get; private init; }

    /// <summary>When it was written down that they are found; null while they are missing. When that was, the account says.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <inheritdoc/>
    public override Guid SealedFor => VictimId.Value;

    /// <inheritdoc/>
    public override Guid RowId => Id;

    internal void End(MissingEnd end, Signature by)
    {
        EndedAt = by.When;
        Write((Content ?? throw new InvalidOperationException("What is known of it has not been opened.")) with { End = end });
    }
}

/// <summary>What is known of someone who is missing.</summary>
/// <param name="LastSeen">When they were last seen or heard.</param>
/// <param name="Circumstances">Where, with whom, what they wore, what they said; what may have happened.</param>
/// <param name="Done">What was done: who was told, who is looking.</param>
public sealed record MissingAccount(ApproximateDate LastSeen, string Circumstances, string Done)
{
    /// <summary>How it ended; null while they are missing.</summary>
    public MissingEnd? End { get; init; }
}

/// <summary>How it ended.</summary>
/// <param name="On">When they were found or came back.</param>
/// <param name="How">How, and what happened meanwhile, as they tell it.</param>
public sealed record MissingEnd(ApproximateDate On, string How);
