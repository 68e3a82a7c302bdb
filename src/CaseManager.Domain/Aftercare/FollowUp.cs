using CaseManager.Domain.Cases;
using CaseManager.Domain.Victims;

namespace CaseManager.Domain.Aftercare;

public enum ContactWay
{
    /// <summary>Staff visited the survivor.</summary>
    Visit,

    /// <summary>The survivor came to the office.</summary>
    TheyCame,

    Call,

    Message,

    /// <summary>Visit at the survivor's location by a partner organisation, on behalf of the programme.</summary>
    PartnerVisit,

    /// <summary>Contact was attempted without success.</summary>
    NotReached,
}

/// <summary>
/// Contact with a survivor after return, after trial or at any other time. Immutable: a correction supersedes it. Dates and risk are unencrypted for
/// lists; the rest is encrypted.
/// </summary>
public sealed class FollowUp : SealedRecord<FollowUpWords>, IPartOfCase, IReplaceable
{
    private FollowUp()
    {
    }

    internal FollowUp(Guid id, CaseId caseId, VictimId victimId, FollowUpFacts facts, FollowUp? instead, Signature by)
    {
        (Id, CaseId, VictimId, Replaces, RecordedBy, RecordedAt) = (id, caseId, victimId, instead?.Id, by.Who, by.When);
        (Way, On, Risk, NextOn) = (facts.Way, facts.On, facts.Risk, facts.NextOn);
        Write(facts.Words);
    }

    /// <inheritdoc/>
    public Guid Id { get; private init; }

    /// <inheritdoc/>
    public CaseId CaseId { get; private init; }

    public VictimId VictimId { get; private init; }

    public ContactWay Way { get; private init; }

    public DateOnly On { get; private init; }

    /// <summary>Risk of being trafficked again; null where it was not assessed.</summary>
    public RiskLevel? Risk { get; private init; }

    /// <summary>Date by which the next contact is due; null where follow-up has ended.</summary>
    public DateOnly? NextOn { get; private init; }

    /// <inheritdoc/>
    public Guid? Replaces { get; private init; }

    public StaffId RecordedBy { get; private init; }

    public DateTimeOffset RecordedAt { get; private init; }

    /// <inheritdoc/>
    public override Guid SealedFor => VictimId.Value;

    /// <inheritdoc/>
    public override Guid RowId => Id;
}

/// <summary>Encrypted account of a contact.</summary>
/// <param name="Through">Colleague or partner who made the contact; null where it was the author.</param>
/// <param name="Said">The survivor's situation and needs; null where they were not reached.</param>
/// <param name="RiskBecause">Source of the risk; null where it was not assessed.</param>
public sealed record FollowUpWords(string? Through, string? Said, string? RiskBecause);

public sealed record FollowUpFacts(ContactWay Way, DateOnly On, RiskLevel? Risk, DateOnly? NextOn, FollowUpWords Words);
