using CaseManager.Domain.Cases;

namespace CaseManager.Domain.Aftercare;

/// <summary>
/// Summary of a survivor's health for the case lead, shared with the survivor's consent. One per provider that holds the notes. Immutable: a later
/// one supersedes it.
/// </summary>
public sealed class HealthSummary : SealedRecord<HealthNotes>, IPartOfCase, ISupersedable
{
    private HealthSummary()
    {
    }

    internal HealthSummary(Guid id, CaseId caseId, VictimId victimId, HealthNotes notes, Guid consentId, OrganisationId organisation,
        HealthSummary? supersedesId, AuditStamp stamp)
    {
        (Id, CaseId, VictimId, ConsentId, OrganisationId) = (id, caseId, victimId, consentId, organisation);
        (SupersedesId, RecordedBy, RecordedAt) = (supersedesId?.Id, stamp.ActorId, stamp.OccurredAt);
        SetContent(notes);
    }

    /// <inheritdoc/>
    public Guid Id { get; private init; }

    /// <inheritdoc/>
    public CaseId CaseId { get; private init; }

    public VictimId VictimId { get; private init; }

    /// <summary>Consent on which the case lead's access rests and with which it ends.</summary>
    public Guid ConsentId { get; private init; }

    /// <summary>Author's organisation at the time of writing. Its staff keep access even after the author moves.</summary>
    public OrganisationId OrganisationId { get; private init; }

    /// <inheritdoc/>
    public Guid? SupersedesId { get; private init; }

    public StaffId RecordedBy { get; private init; }

    public DateTimeOffset RecordedAt { get; private init; }

    /// <inheritdoc/>
    public override Guid SealedFor => VictimId.Value;

    /// <inheritdoc/>
    public override Guid RowId => Id;
}

public sealed record HealthNotes(string Text);
