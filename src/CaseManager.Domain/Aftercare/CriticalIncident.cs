using CaseManager.Domain.Cases;

namespace CaseManager.Domain.Aftercare;

public enum IncidentKind
{
    /// <summary>Contact, in person or in writing, by the exploiters or their associates.</summary>
    ContactByExploiters,

    /// <summary>Threat to the survivor or to people close to them.</summary>
    Threat,

    Violence,

    /// <summary>Includes attempted suicide.</summary>
    SelfHarm,

    /// <summary>Illness or accident that needs urgent care.</summary>
    MedicalEmergency,

    HomeLost,

    /// <summary>Includes arrest and removal from the country.</summary>
    Detained,

    Retrafficked,

    Other,
}

/// <summary>
/// Harm or danger to a survivor while supported by the programme. Immutable: a correction supersedes it. The kind is unencrypted for counting; the
/// account is encrypted.
/// </summary>
public sealed class CriticalIncident : SealedRecord<IncidentNotes>, IPartOfCase, ISupersedable
{
    private CriticalIncident()
    {
    }

    internal CriticalIncident(Guid id, CaseId caseId, VictimId victimId, IncidentDetails details, CriticalIncident? supersedesId, AuditStamp stamp)
    {
        (Id, CaseId, VictimId, SupersedesId, RecordedBy, RecordedAt) = (id, caseId, victimId, supersedesId?.Id, stamp.ActorId, stamp.OccurredAt);
        (Kind, OccurredOn) = (details.Kind, details.OccurredOn);
        SetContent(details.Notes);
    }

    /// <inheritdoc/>
    public Guid Id { get; private init; }

    /// <inheritdoc/>
    public CaseId CaseId { get; private init; }

    public VictimId VictimId { get; private init; }

    public IncidentKind Kind { get; private init; }

    public ApproximateDate OccurredOn { get; private init; } = null!;

    /// <inheritdoc/>
    public Guid? SupersedesId { get; private init; }

    public StaffId RecordedBy { get; private init; }

    public DateTimeOffset RecordedAt { get; private init; }

    /// <inheritdoc/>
    public override Guid SealedFor => VictimId.Value;

    /// <inheritdoc/>
    public override Guid RowId => Id;
}

/// <summary>Encrypted account of an incident and of the response, which is null while there is none.</summary>
public sealed record IncidentNotes(string Description, string? Response);

public sealed record IncidentDetails(IncidentKind Kind, ApproximateDate OccurredOn, IncidentNotes Notes);
