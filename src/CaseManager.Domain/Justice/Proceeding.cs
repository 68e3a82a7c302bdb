using CaseManager.Domain.Cases;

namespace CaseManager.Domain.Justice;

/// <summary>What kind of proceeding it is.</summary>
public enum ProceedingKind
{
    /// <summary>Investigation and trial for an offence.</summary>
    Criminal,

    /// <summary>Before a higher court.</summary>
    Appeal,

    /// <summary>About money or rights between people.</summary>
    Civil,

    /// <summary>About protection by a state.</summary>
    Asylum,
}

/// <summary>
/// A proceeding before the authorities and courts of one country. Which authority, which court and what they call it are sealed. Whose agency
/// investigates decides which police know of it.
/// </summary>
public sealed class Proceeding : SealedRecord<ProceedingAccount>, IPartOfCase
{
    private readonly List<Milestone> _milestones = [];

    private Proceeding()
    {
    }

    internal Proceeding(Guid id, CaseId caseId, ProceedingFacts facts, Signature by)
    {
        (Id, CaseId, Kind, Country, LinkedTo) = (id, caseId, facts.Kind, facts.Country, facts.LinkedTo);
        (OpenedBy, OpenedAt) = (by.Who, by.When);
        Take(facts.Agency, facts.Account);
    }

    /// <summary>Names it.</summary>
    public Guid Id { get; private init; }

    /// <inheritdoc/>
    public CaseId CaseId { get; private init; }

    /// <summary>What kind it is.</summary>
    public ProceedingKind Kind { get; private init; }

    /// <summary>The country, ISO 3166-1 alpha-2.</summary>
    public string Country { get; private init; } = "";

    /// <summary>The police agency that investigates; null where none does, or nobody knows which.</summary>
    public OrganisationId? AgencyId { get; private set; }

    /// <summary>The proceeding that it follows from or goes with; null for none.</summary>
    public Guid? LinkedTo { get; private init; }

    /// <summary>How many milestones were taken down, corrections among them: of two who take one down at once, one sees that the other did.</summary>
    public int MilestonesTaken { get; private set; }

    /// <summary>Who took it down.</summary>
    public StaffId OpenedBy { get; private init; }

    /// <summary>When.</summary>
    public DateTimeOffset OpenedAt { get; private init; }

    /// <summary>Everything that was taken down of what happened in it.</summary>
    public IReadOnlyList<Milestone> Milestones => Loaded(_milestones);

    /// <summary>What happened in it as it stands, the earliest first.</summary>
    public IReadOnlyList<Milestone> Happened =>
        [.. Milestones.NotReplaced().Where(m => m.What != MilestoneKind.DidNotHappen).OrderBy(m => m.On.Earliest).ThenBy(m => m.On.Latest).ThenBy(m => m.RecordedAt)];

    /// <inheritdoc/>
    public override Guid SealedFor => CaseId.Value;

    /// <inheritdoc/>
    public override Guid RowId => Id;

    internal void Take(OrganisationId? agency, ProceedingAccount account)
    {
        AgencyId = agency;
        Write(account);
    }

    internal Milestone Take(Guid id, MilestoneFacts facts, Milestone? instead, Signature by)
    {
        var milestone = new Milestone(id, this, facts, instead, by);
        _milestones.Add(milestone);
        MilestonesTaken++;
        return milestone;
    }
}

/// <summary>Before whom a proceeding is.</summary>
/// <param name="Authority">Who investigates or prosecutes.</param>
/// <param name="Court">Before which court.</param>
/// <param name="ExternalReference">What they call it.</param>
/// <param name="Words">What else is to be known.</param>
public sealed record ProceedingAccount(string? Authority, string? Court, string? ExternalReference, string? Words);

/// <summary>What is taken down of a proceeding.</summary>
/// <param name="Kind">What kind it is.</param>
/// <param name="Country">The country, ISO 3166-1 alpha-2.</param>
/// <param name="Agency">The police agency that investigates.</param>
/// <param name="LinkedTo">The proceeding that it follows from or goes with.</param>
/// <param name="Account">Before whom it is.</param>
public sealed record ProceedingFacts(ProceedingKind Kind, string Country, OrganisationId? Agency, Guid? LinkedTo, ProceedingAccount Account);
