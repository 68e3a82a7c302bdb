using CaseManager.Domain.Cases;
using CaseManager.Domain.Victims;

namespace CaseManager.Domain.Aftercare;

/// <summary>How someone was in touch with a survivor.</summary>
public enum ContactWay
{
    /// <summary>We visited.</summary>
    Visit,

    /// <summary>They came to us.</summary>
    TheyCame,

    /// <summary>A call.</summary>
    Call,

    /// <summary>A message.</summary>
    Message,

    /// <summary>A partner in the place where they are visited for us.</summary>
    PartnerVisit,

    /// <summary>Nobody could reach them.</summary>
    NotReached,
}

/// <summary>
/// How someone was on a day, after return, after trial, or at any time: who was in touch, how great the risk is of being trafficked again, and when to be
/// in touch next. The days and the risk stand in the clear, for lists; the rest is sealed. Never changed; a correction takes its place.
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

    /// <summary>Who it is about.</summary>
    public VictimId VictimId { get; private init; }

    /// <summary>How they were in touch.</summary>
    public ContactWay Way { get; private init; }

    /// <summary>On which day.</summary>
    public DateOnly On { get; private init; }

    /// <summary>How great the risk is of being trafficked again; null where that was not weighed.</summary>
    public RiskLevel? Risk { get; private init; }

    /// <summary>The day by which to be in touch again; null where that is over.</summary>
    public DateOnly? NextOn { get; private init; }

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

/// <summary>What is known from being in touch.</summary>
/// <param name="Through">Through whom: a partner's name, a colleague; null where whoever wrote it was in touch.</param>
/// <param name="Said">How the survivor is, and what they need; null where nobody could reach them.</param>
/// <param name="RiskBecause">What the risk comes from; null where that was not weighed.</param>
public sealed record FollowUpWords(string? Through, string? Said, string? RiskBecause);

/// <summary>What is taken down of a follow-up.</summary>
/// <param name="Way">How they were in touch.</param>
/// <param name="On">On which day.</param>
/// <param name="Risk">How great the risk is of being trafficked again; null where that was not weighed.</param>
/// <param name="NextOn">The day by which to be in touch again; null where that is over.</param>
/// <param name="Words">What is known.</param>
public sealed record FollowUpFacts(ContactWay Way, DateOnly On, RiskLevel? Risk, DateOnly? NextOn, FollowUpWords Words);
