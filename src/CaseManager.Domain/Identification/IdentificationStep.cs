using CaseManager.Domain.Cases;
using CaseManager.Domain.LegalReference;

namespace CaseManager.Domain.Identification;

/// <summary>
/// A step of a national procedure. Event and dates are in plain text for statistics, authority and reasons are encrypted. Immutable: a correction adds a
/// record that supersedes it.
/// </summary>
public sealed class IdentificationStep : SealedRecord<StepAccount>, IPartOfCase, ISupersedable
{
    private IdentificationStep()
    {
    }

    internal IdentificationStep(Guid id, IdentificationProcedure procedure, int number, IdentificationStepDetails details, IdentificationStep? supersedesId,
        AuditStamp stamp)
    {
        (Id, CaseId, VictimId, ProcedureId, Number, SupersedesId) = (id, procedure.CaseId, procedure.VictimId, procedure.Id, number, supersedesId?.Id);
        (Event, OccurredOn, EndsOn, RecordedBy, RecordedAt) = (details.Event, details.OccurredOn, details.EndsOn, stamp.ActorId, stamp.OccurredAt);
        SetContent(details.Account);
    }

    /// <inheritdoc/>
    public Guid Id { get; private init; }

    /// <inheritdoc/>
    public CaseId CaseId { get; private init; }

    public VictimId VictimId { get; private init; }

    public Guid ProcedureId { get; private init; }

    /// <summary>Sequence number among the steps of the procedure, from 1; a correction keeps the number of the step that it supersedes.</summary>
    public int Number { get; private init; }

    public LegalEvent Event { get; private init; }

    public ApproximateDate OccurredOn { get; private init; } = null!;

    /// <summary>Last day of the period that was granted or extended; null where there is none or it is unknown.</summary>
    public DateOnly? EndsOn { get; private init; }

    public Guid? SupersedesId { get; private init; }

    public StaffId RecordedBy { get; private init; }

    public DateTimeOffset RecordedAt { get; private init; }

    /// <inheritdoc/>
    public override Guid SealedFor => VictimId.Value;

    /// <inheritdoc/>
    public override Guid RowId => Id;
}

/// <summary>Encrypted details of a step: the referring or deciding authority, its reference, the reasons given and the supporting document.</summary>
public sealed record StepAccount(string? Authority, string? ExternalReference, string? Reasons, Guid? DocumentId);

/// <summary>Input for recording a step. <c>EndsOn</c> is the end date set by the deciding authority; null for none.</summary>
public sealed record IdentificationStepDetails(LegalEvent Event, ApproximateDate OccurredOn, DateOnly? EndsOn, StepAccount Account);
