using CaseManager.Domain.Cases;

namespace CaseManager.Domain.Justice;

/// <summary>Orders that a court may make in addition to the sentence.</summary>
public enum CourtOrderKind
{
    /// <summary>Surrender of the proceeds of the offence.</summary>
    Confiscation,

    /// <summary>Compensation of the victim out of the confiscated proceeds.</summary>
    Reparation,

    Compensation,

    /// <summary>Surrender of property.</summary>
    Forfeiture,

    /// <summary>Prohibition of contact with a person.</summary>
    Restraint,

    /// <summary>Restrictions that prevent further trafficking offences.</summary>
    Prevention,

    Deportation,

    /// <summary>Exclusion from an office or a trade.</summary>
    Disqualification,
}

public static class CourtOrderKinds
{
    public static bool IsMonetary(this CourtOrderKind kind) => kind is CourtOrderKind.Confiscation or CourtOrderKind.Reparation or CourtOrderKind.Compensation;
}

/// <summary>An order against a defendant in addition to the sentence. Immutable: a correction adds a record that supersedes it.</summary>
public sealed class CourtOrder : SealedRecord<CourtOrderNotes>, IPartOfCase, ISupersedable
{
    private CourtOrder()
    {
    }

    internal CourtOrder(Guid id, Charge charge, CourtOrderDetails details, CourtOrder? supersedesId, AuditStamp stamp)
    {
        (Id, CaseId, ProceedingId, ChargeId, SupersedesId) = (id, charge.CaseId, charge.ProceedingId, charge.Id, supersedesId?.Id);
        (Kind, OrderedOn, Amount, Currency, IsRecordedInError) =
            (details.Kind, details.OrderedOn, details.Sum?.Amount, details.Sum?.Currency, details.IsRecordedInError);
        (RecordedBy, RecordedAt) = (stamp.ActorId, stamp.OccurredAt);
        SetContent(new(details.Notes));
    }

    /// <inheritdoc/>
    public Guid Id { get; private init; }

    /// <inheritdoc/>
    public CaseId CaseId { get; private init; }

    public Guid ProceedingId { get; private init; }

    public Guid ChargeId { get; private init; }

    public CourtOrderKind Kind { get; private init; }

    public ApproximateDate OrderedOn { get; private init; } = null!;

    public decimal? Amount { get; private init; }

    /// <summary>ISO 4217 code.</summary>
    public string? Currency { get; private init; }

    /// <summary>Whether this is a correction which states that no such order was made.</summary>
    public bool IsRecordedInError { get; private init; }

    public Guid? SupersedesId { get; private init; }

    public StaffId RecordedBy { get; private init; }

    public DateTimeOffset RecordedAt { get; private init; }

    public Money? Sum => Amount is { } amount ? new(amount, Currency!) : null;

    /// <inheritdoc/>
    public override Guid SealedFor => CaseId.Value;

    /// <inheritdoc/>
    public override Guid RowId => Id;
}

/// <summary>Encrypted notes of a court order.</summary>
public sealed record CourtOrderNotes(string? Text);

/// <summary>Input for recording a court order.</summary>
public sealed record CourtOrderDetails(CourtOrderKind Kind, ApproximateDate OrderedOn, Money? Sum, string? Notes, bool IsRecordedInError);
