using CaseManager.Domain.Cases;

namespace CaseManager.Domain.Aftercare;

/// <summary>What kind of harm or danger there was.</summary>
public enum IncidentKind
{
    /// <summary>Whoever exploited the survivor, or their people, came near or wrote.</summary>
    ContactByExploiters,

    /// <summary>Someone threatened the survivor or their people.</summary>
    Threat,

    /// <summary>Someone hurt the survivor.</summary>
    Violence,

    /// <summary>The survivor hurt themselves, or tried to die.</summary>
    SelfHarm,

    /// <summary>An illness or an accident that could not wait.</summary>
    MedicalEmergency,

    /// <summary>The survivor lost the place where they lived.</summary>
    HomeLost,

    /// <summary>The survivor was arrested, detained or sent away.</summary>
    Detained,

    /// <summary>The survivor was trafficked again.</summary>
    TraffickedAgain,

    /// <summary>Something else.</summary>
    Other,
}

/// <summary>Harm or danger that came to a survivor in our time. The kind stands in the clear, for counting; the words are sealed. Never changed; a correction takes its place.</summary>
public sealed class CriticalIncident : SealedRecord<IncidentWords>, IPartOfCase, IReplaceable
{
    private CriticalIncident()
    {
    }

    internal CriticalIncident(Guid id, CaseId caseId, VictimId victimId, IncidentFacts facts, CriticalIncident? instead, Signature by)
    {
        (Id, CaseId, VictimId, Replaces, RecordedBy, RecordedAt) = (id, caseId, victimId, instead?.Id, by.Who, by.When);
        (Kind, On) = (facts.Kind, facts.On);
        Write(facts.Words);
    }

    /// <inheritdoc/>
    public Guid Id { get; private init; }

    /// <inheritdoc/>
    public CaseId CaseId { get; private init; }

    /// <summary>To whom it came.</summary>
    public VictimId VictimId { get; private init; }

    /// <summary>What it was.</summary>
    public IncidentKind Kind { get; private init; }

    /// <summary>When, as far as is known.</summary>
    public ApproximateDate On { get; private init; } = null!;

    /// <inheritdoc/>
    public Guid? Replaces { get; private init; }

    /// <summary>Who took it down.</summary>
    public StaffId RecordedBy { get; private init; }

    /// <summary>When.</summary>
    public DateTimeOffset RecordedAt { get; private init; }

    /// <inheritdoc/>
    public override Guid SealedFor => VictimId.Value;

    /// <inheritdoc/>
    public override Guid RowId => Id;
}

/// <summary>What is known of an incident.</summary>
/// <param name="Said">What happened.</param>
/// <param name="Done">What was done; null while nothing was.</param>
public sealed record IncidentWords(string Said, string? Done);

/// <summary>What is taken down of an incident.</summary>
/// <param name="Kind">What it was.</param>
/// <param name="On">When, as far as is known.</param>
/// <param name="Words">What is known of it.</param>
public sealed record IncidentFacts(IncidentKind Kind, ApproximateDate On, IncidentWords Words);
