using CaseManager.Domain.Cases;

namespace CaseManager.Domain.Justice;

public enum ProceedingKind
{
    /// <summary>Investigation and trial of an offence.</summary>
    Criminal,

    /// <summary>Proceedings before a higher court.</summary>
    Appeal,

    /// <summary>Proceedings between private parties, over money or rights.</summary>
    Civil,

    /// <summary>Application for protection by a state.</summary>
    Asylum,
}

/// <summary>
/// Proceedings before the authorities and courts of one country. Authority, court and reference are encrypted. Police may read only the proceedings of their
/// own agency.
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

    public Guid Id { get; private init; }

    /// <inheritdoc/>
    public CaseId CaseId { get; private init; }

    public ProceedingKind Kind { get; private init; }

    /// <summary>ISO 3166-1 alpha-2.</summary>
    public string Country { get; private init; } = "";

    /// <summary>Investigating police agency; null where there is none or it is unknown.</summary>
    public OrganisationId? AgencyId { get; private set; }

    /// <summary>Preceding or related proceedings; null for none.</summary>
    public Guid? LinkedTo { get; private init; }

    /// <summary>Concurrency counter: incremented per milestone, so that concurrent inserts conflict.</summary>
    public int MilestonesTaken { get; private set; }

    public StaffId OpenedBy { get; private init; }

    public DateTimeOffset OpenedAt { get; private init; }

    /// <summary>All recorded milestones, superseded ones included.</summary>
    public IReadOnlyList<Milestone> Milestones => Loaded(_milestones);

    /// <summary>Milestones by date, without superseded ones and those corrected to <see cref="MilestoneKind.DidNotHappen"/>.</summary>
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

/// <summary>Encrypted details of proceedings: the investigating or prosecuting authority, the court, its reference, and additional information.</summary>
public sealed record ProceedingAccount(string? Authority, string? Court, string? ExternalReference, string? Words);

/// <summary>Input for recording proceedings.</summary>
public sealed record ProceedingFacts(ProceedingKind Kind, string Country, OrganisationId? Agency, Guid? LinkedTo, ProceedingAccount Account);
