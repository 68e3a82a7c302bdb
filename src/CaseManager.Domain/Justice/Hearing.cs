using CaseManager.Domain.Cases;

namespace CaseManager.Domain.Justice;

/// <summary>What became of a hearing.</summary>
public enum HearingState
{
    /// <summary>It is to come; or it is over, and nobody has said what became of it.</summary>
    Planned,

    /// <summary>It was held.</summary>
    Held,

    /// <summary>It was put off, with no new day yet.</summary>
    PutOff,

    /// <summary>It will not be held.</summary>
    Cancelled,
}

/// <summary>What a hearing is for.</summary>
public enum HearingKind
{
    /// <summary>Before the trial.</summary>
    Preliminary,

    /// <summary>A day of the trial.</summary>
    Trial,

    /// <summary>A person harmed gives evidence.</summary>
    Testimony,

    /// <summary>The judgment is given.</summary>
    Judgment,

    /// <summary>The sentence is passed.</summary>
    Sentencing,

    /// <summary>What was gained is confiscated.</summary>
    Confiscation,

    /// <summary>An appeal is heard.</summary>
    Appeal,

    /// <summary>Something else.</summary>
    Other,
}

/// <summary>
/// When a hearing is. The day alone: what it is for, where, and what came of it stand in <see cref="HearingMatter"/>, since those who plan around the day need
/// not know.
/// </summary>
public sealed class Hearing : IPartOfCase
{
    private Hearing()
    {
    }

    internal Hearing(Guid id, Proceeding proceeding, HearingFacts facts, Signature by)
    {
        (Id, CaseId, ProceedingId, PlannedBy, PlannedAt) = (id, proceeding.CaseId, proceeding.Id, by.Who, by.When);
        Matter = new(this, facts.Account);
        Move(facts);
    }

    /// <summary>Names it.</summary>
    public Guid Id { get; private init; }

    /// <inheritdoc/>
    public CaseId CaseId { get; private init; }

    /// <summary>In which proceeding.</summary>
    public Guid ProceedingId { get; private init; }

    /// <summary>The day.</summary>
    public DateOnly Day { get; private set; }

    /// <summary>The hour, by the clocks where the court is; null while nobody has said.</summary>
    public TimeOnly? Hour { get; private set; }

    /// <summary>What became of it.</summary>
    public HearingState State { get; private set; }

    /// <summary>What it is for; null for those who may know the day alone.</summary>
    public HearingMatter? Matter { get; private set; }

    /// <summary>Who took it down.</summary>
    public StaffId PlannedBy { get; private init; }

    /// <summary>When.</summary>
    public DateTimeOffset PlannedAt { get; private init; }

    internal void Move(HearingFacts facts) => (Day, Hour, State) = (facts.Day, facts.Hour, facts.State);
}

/// <summary>What a hearing is for, where, who must attend, and what came of it.</summary>
public sealed class HearingMatter : SealedRecord<HearingAccount>, IPartOfCase
{
    private HearingMatter()
    {
    }

    internal HearingMatter(Hearing hearing, HearingAccount account)
    {
        (HearingId, CaseId, ProceedingId) = (hearing.Id, hearing.CaseId, hearing.ProceedingId);
        Write(account);
    }

    /// <summary>Of which hearing.</summary>
    public Guid HearingId { get; private init; }

    /// <inheritdoc/>
    public CaseId CaseId { get; private init; }

    /// <summary>In which proceeding.</summary>
    public Guid ProceedingId { get; private init; }

    /// <inheritdoc/>
    public override Guid SealedFor => CaseId.Value;

    /// <inheritdoc/>
    public override Guid RowId => HearingId;

    internal void Say(HearingAccount account) => Write(account);
}

/// <summary>What is known of a hearing.</summary>
/// <param name="Kind">What it is for.</param>
/// <param name="Place">Which court and room.</param>
/// <param name="Attend">Who must attend.</param>
/// <param name="Preparation">What is to be done before.</param>
/// <param name="Outcome">What came of it; null while nothing has.</param>
public sealed record HearingAccount(HearingKind Kind, string? Place, string? Attend, string? Preparation, string? Outcome);

/// <summary>What is taken down of a hearing.</summary>
/// <param name="Day">The day.</param>
/// <param name="Hour">The hour, by the clocks where the court is.</param>
/// <param name="State">What became of it.</param>
/// <param name="Account">What is known of it.</param>
public sealed record HearingFacts(DateOnly Day, TimeOnly? Hour, HearingState State, HearingAccount Account);
