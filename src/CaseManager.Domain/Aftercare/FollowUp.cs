using CaseManager.Domain.Cases;
using CaseManager.Domain.People;

namespace CaseManager.Domain.Aftercare;

public enum ContactMethod
{
    /// <summary>Staff visited the survivor.</summary>
    Visit,

    /// <summary>The survivor came to the office.</summary>
    OfficeVisit,

    Call,

    Message,

    /// <summary>Visit at the survivor's location by a partner organisation, on behalf of the programme.</summary>
    PartnerVisit,

    /// <summary>Contact was attempted without success.</summary>
    NotReached,
}

/// <summary>
/// Contact with a survivor after return, after trial or at any other time. Immutable: a correction supersedes it. The date of the contact and the risk
/// are unencrypted for lists; the rest is encrypted, and with it the date of the next contact, when the survivor or the visitor can be expected.
/// </summary>
public sealed class FollowUp : SealedRecord<FollowUpContent>, IPartOfCase, ISupersedable
{
    private FollowUp()
    {
    }

    internal FollowUp(Guid id, CaseId caseId, VictimId victimId, FollowUpDetails details, FollowUp? supersedesId, AuditStamp stamp)
    {
        (Id, CaseId, VictimId, SupersedesId, RecordedBy, RecordedAt) = (id, caseId, victimId, supersedesId?.Id, stamp.ActorId, stamp.OccurredAt);
        (Method, ContactedOn, Risk) = (details.Method, details.ContactedOn, details.Risk);
        SetContent(new(details.NextDueOn, details.Notes));
    }

    /// <inheritdoc/>
    public Guid Id { get; private init; }

    /// <inheritdoc/>
    public CaseId CaseId { get; private init; }

    public VictimId VictimId { get; private init; }

    public ContactMethod Method { get; private init; }

    public DateOnly ContactedOn { get; private init; }

    /// <summary>Risk of being trafficked again; null where it was not assessed.</summary>
    public RiskLevel? Risk { get; private init; }

    /// <summary>Date by which the next contact is due; null where follow-up has ended.</summary>
    /// <exception cref="InvalidOperationException">It is not decrypted.</exception>
    public DateOnly? NextDueOn => GetDecrypted().NextDueOn;

    /// <inheritdoc/>
    public Guid? SupersedesId { get; private init; }

    public StaffId RecordedBy { get; private init; }

    public DateTimeOffset RecordedAt { get; private init; }

    /// <inheritdoc/>
    public override Guid SealedFor => VictimId.Value;

    /// <inheritdoc/>
    public override Guid RowId => Id;
}

/// <summary>Encrypted part of a follow-up.</summary>
public sealed record FollowUpContent(DateOnly? NextDueOn, FollowUpNotes Notes);

/// <summary>Account of a contact.</summary>
/// <param name="ContactedBy">Colleague or partner who made the contact; null where it was the author.</param>
/// <param name="Situation">The survivor's situation and needs; null where they were not reached.</param>
/// <param name="RiskReason">Source of the risk; null where it was not assessed.</param>
public sealed record FollowUpNotes(string? ContactedBy, string? Situation, string? RiskReason);

public sealed record FollowUpDetails(ContactMethod Method, DateOnly ContactedOn, RiskLevel? Risk, DateOnly? NextDueOn, FollowUpNotes Notes);
