using CaseManager.Domain.Cases;

namespace CaseManager.Domain.Aftercare;

/// <summary>
/// What the lead of the case may know of someone's health, as the survivor agreed to it: written by those who hold the notes, one for each provider that
/// does. Never changed; a later one takes its place.
/// </summary>
public sealed class HealthSummary : SealedRecord<HealthWords>, IPartOfCase, IReplaceable
{
    private HealthSummary()
    {
    }

    internal HealthSummary(Guid id, CaseId caseId, VictimId victimId, HealthWords words, Guid consentId, OrganisationId organisation, HealthSummary? instead, Signature by)
    {
        (Id, CaseId, VictimId, ConsentId, OrganisationId) = (id, caseId, victimId, consentId, organisation);
        (Replaces, WrittenBy, WrittenAt) = (instead?.Id, by.Who, by.When);
        Write(words);
    }

    /// <inheritdoc/>
    public Guid Id { get; private init; }

    /// <inheritdoc/>
    public CaseId CaseId { get; private init; }

    /// <summary>Whose health it is.</summary>
    public VictimId VictimId { get; private init; }

    /// <summary>The consent on which the lead may know it, and with which that ends.</summary>
    public Guid ConsentId { get; private init; }

    /// <summary>For whom its author worked then: whose colleagues know it, wherever the author goes.</summary>
    public OrganisationId OrganisationId { get; private init; }

    /// <inheritdoc/>
    public Guid? Replaces { get; private init; }

    /// <summary>Who wrote it.</summary>
    public StaffId WrittenBy { get; private init; }

    /// <summary>When.</summary>
    public DateTimeOffset WrittenAt { get; private init; }

    /// <inheritdoc/>
    public override Guid SealedFor => VictimId.Value;

    /// <inheritdoc/>
    public override Guid RowId => Id;
}

/// <summary>What a summary says.</summary>
/// <param name="Said">The words.</param>
public sealed record HealthWords(string Said);
