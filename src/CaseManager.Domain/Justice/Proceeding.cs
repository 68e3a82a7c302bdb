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

    internal Proceeding(Guid id, CaseId caseId, ProceedingDetails details, AuditStamp stamp)
    {
        (Id, CaseId, Kind, Country, LinkedProceedingId) = (id, caseId, details.Kind, details.Country, details.LinkedProceedingId);
        (OpenedBy, OpenedAt) = (stamp.ActorId, stamp.OccurredAt);
        Apply(details.AgencyId, details.Account);
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
    public Guid? LinkedProceedingId { get; private init; }

    /// <summary>Concurrency counter: incremented per milestone, so that concurrent inserts conflict.</summary>
    public int MilestoneCounter { get; private set; }

    public StaffId OpenedBy { get; private init; }

    public DateTimeOffset OpenedAt { get; private init; }

    /// <summary>All recorded milestones, superseded ones included.</summary>
    public IReadOnlyList<Milestone> Milestones => EnsureLoaded(_milestones);

    /// <summary>Milestones by date, without superseded ones and those corrected to <see cref="MilestoneKind.RecordedInError"/>.</summary>
    public IReadOnlyList<Milestone> ActiveMilestones =>
        [.. Milestones.Current().Where(m => m.Kind != MilestoneKind.RecordedInError).OrderBy(m => m.OccurredOn.Earliest).ThenBy(m => m.OccurredOn.Latest)
            .ThenBy(m => m.RecordedAt)];

    /// <inheritdoc/>
    public override Guid SealedFor => CaseId.Value;

    /// <inheritdoc/>
    public override Guid RowId => Id;

    internal void Apply(OrganisationId? agency, ProceedingAccount account)
    {
        AgencyId = agency;
        SetContent(account);
    }

    internal Milestone Apply(Guid id, MilestoneDetails details, Milestone? supersedesId, AuditStamp stamp)
    {
        var milestone = new Milestone(id, this, details, supersedesId, stamp);
        _milestones.Add(milestone);
        MilestoneCounter++;
        return milestone;
    }
}

/// <summary>Encrypted details of proceedings: the investigating or prosecuting authority, the court, its reference, and additional information.</summary>
public sealed record ProceedingAccount(string? Authority, string? Court, string? ExternalReference, string? AdditionalInformation);

/// <summary>Input for recording proceedings.</summary>
public sealed record ProceedingDetails(ProceedingKind Kind, string Country, OrganisationId? AgencyId, Guid? LinkedProceedingId, ProceedingAccount Account);
