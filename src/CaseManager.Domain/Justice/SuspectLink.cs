using CaseManager.Domain.Cases;

namespace CaseManager.Domain.Justice;

/// <summary>What a suspect has to do with another, or with a person harmed.</summary>
public enum SuspectLinkKind
{
    /// <summary>Is of the family.</summary>
    Family,

    /// <summary>Is, was or played the partner.</summary>
    Partner,

    /// <summary>Gives orders to.</summary>
    Directs,

    /// <summary>Sends money to.</summary>
    Pays,

    /// <summary>Found, and brought to agree.</summary>
    Recruited,

    /// <summary>Brought from one place to another.</summary>
    Transported,

    /// <summary>Watched, and made to obey.</summary>
    Controlled,

    /// <summary>Knows in another way.</summary>
    Knows,
}

/// <summary>Between whom a link may be.</summary>
public static class SuspectLinkKinds
{
    /// <summary>Whether it may be to another suspect.</summary>
    public static bool JoinsSuspects(this SuspectLinkKind kind) => kind is not (SuspectLinkKind.Recruited or SuspectLinkKind.Transported or SuspectLinkKind.Controlled);

    /// <summary>Whether it may be to a person harmed.</summary>
    public static bool JoinsVictims(this SuspectLinkKind kind) => kind is not (SuspectLinkKind.Directs or SuspectLinkKind.Pays);
}

/// <summary>What a suspect has to do with another, or with a person harmed: one of the two.</summary>
public sealed class SuspectLink : IPartOfCase
{
    private SuspectLink()
    {
    }

    internal SuspectLink(Guid id, Suspect suspect, Suspect? other, VictimId? victim, SuspectLinkKind kind, Signature by)
    {
        (Id, CaseId, SuspectId, OtherId, VictimId, Kind) = (id, suspect.CaseId, suspect.Id, other?.Id, victim, kind);
        (AddedBy, AddedAt) = (by.Who, by.When);
    }

    /// <summary>Names it.</summary>
    public Guid Id { get; private init; }

    /// <inheritdoc/>
    public CaseId CaseId { get; private init; }

    /// <summary>Whose it is.</summary>
    public Guid SuspectId { get; private init; }

    /// <summary>The other suspect; null where it is to a person harmed.</summary>
    public Guid? OtherId { get; private init; }

    /// <summary>The person harmed; null where it is to a suspect.</summary>
    public VictimId? VictimId { get; private init; }

    /// <summary>What it is.</summary>
    public SuspectLinkKind Kind { get; private init; }

    /// <summary>Who took it down.</summary>
    public StaffId AddedBy { get; private init; }

    /// <summary>When.</summary>
    public DateTimeOffset AddedAt { get; private init; }
}

/// <summary>Where it stands that someone is not punished for what they were made to do (Directive 2011/36/EU, art. 8).</summary>
public enum NonPunishmentState
{
    /// <summary>To be looked at: the person is both.</summary>
    Offered,

    /// <summary>Raised with the prosecutor or the court.</summary>
    Raised,

    /// <summary>Accepted.</summary>
    Accepted,

    /// <summary>Refused.</summary>
    Refused,

    /// <summary>It does not apply.</summary>
    NotApplicable,
}

/// <summary>
/// That a person harmed is a suspect too, and where it stands that they are not punished for what they were made to do. Never changed; a later one takes
/// its place. Police do not learn of it from here.
/// </summary>
public sealed class NonPunishment : SealedRecord<NonPunishmentWords>, IPartOfCase, IReplaceable
{
    private NonPunishment()
    {
    }

    internal NonPunishment(Guid id, Suspect suspect, VictimId victim, NonPunishmentState state, string? words, NonPunishment? instead, Signature by)
    {
        (Id, CaseId, SuspectId, VictimId, State, Replaces) = (id, suspect.CaseId, suspect.Id, victim, state, instead?.Id);
        (RecordedBy, RecordedAt) = (by.Who, by.When);
        Write(new(words));
    }

    /// <inheritdoc/>
    public Guid Id { get; private init; }

    /// <inheritdoc/>
    public CaseId CaseId { get; private init; }

    /// <summary>The suspect.</summary>
    public Guid SuspectId { get; private init; }

    /// <summary>The same person, as one harmed.</summary>
    public VictimId VictimId { get; private init; }

    /// <summary>Where it stands.</summary>
    public NonPunishmentState State { get; private init; }

    /// <summary>The one whose place it took; null for the first.</summary>
    public Guid? Replaces { get; private init; }

    /// <summary>Who took it down.</summary>
    public StaffId RecordedBy { get; private init; }

    /// <summary>When.</summary>
    public DateTimeOffset RecordedAt { get; private init; }

    /// <inheritdoc/>
    public override Guid SealedFor => SuspectId;

    /// <inheritdoc/>
    public override Guid RowId => Id;
}

/// <summary>Why.</summary>
/// <param name="Said">In words; null where nothing was said.</param>
public sealed record NonPunishmentWords(string? Said);
