using CaseManager.Domain.Cases;

namespace CaseManager.Domain.Justice;

/// <summary>Elements of a trafficking charge that must be proved, and the identity of the perpetrator (Palermo Protocol, art. 3).</summary>
public enum ChargeElement
{
    Act,

    /// <summary>Not required where the victim is a child (Palermo Protocol, art. 3(c)).</summary>
    Means,

    Purpose,

    Perpetrator,
}

/// <summary>How far an item of evidence supports an element.</summary>
public enum EvidenceWeight
{
    None,
    Part,
    Full,
}

/// <summary>
/// The lawyers' assessment of how far an indicator or a document supports an element of a charge: privileged, a working aid and not a legal opinion.
/// Immutable: a later assessment supersedes it.
/// </summary>
public sealed class ChargeEvidence : IPartOfCase, ISupersedable
{
    private ChargeEvidence()
    {
    }

    internal ChargeEvidence(Guid id, Charge charge, EvidenceSource source, ChargeElement element, EvidenceWeight weight, ChargeEvidence? supersedesId,
        AuditStamp stamp)
    {
        (Id, CaseId, ChargeId, IndicatorId, DocumentId) = (id, charge.CaseId, charge.Id, source.IndicatorId, source.DocumentId);
        (Element, Weight, SupersedesId, RecordedBy, RecordedAt) = (element, weight, supersedesId?.Id, stamp.ActorId, stamp.OccurredAt);
    }

    /// <inheritdoc/>
    public Guid Id { get; private init; }

    /// <inheritdoc/>
    public CaseId CaseId { get; private init; }

    public Guid ChargeId { get; private init; }

    /// <summary>Null where the source is a document.</summary>
    public Guid? IndicatorId { get; private init; }

    /// <summary>Null where the source is an indicator.</summary>
    public Guid? DocumentId { get; private init; }

    public ChargeElement Element { get; private init; }

    public EvidenceWeight Weight { get; private init; }

    public Guid? SupersedesId { get; private init; }

    public StaffId RecordedBy { get; private init; }

    public DateTimeOffset RecordedAt { get; private init; }

    public EvidenceSource Source => new(IndicatorId, DocumentId);
}

/// <summary>Either an indicator or a document, never both.</summary>
public sealed record EvidenceSource(Guid? IndicatorId, Guid? DocumentId);

/// <summary>Number of items of evidence that support an element in full and in part.</summary>
public sealed record ElementSupport(ChargeElement Element, int Full, int Part)
{
    /// <summary>Number of items in full support that an element needs to count as shown: a working aid, not a legal standard.</summary>
    public const int RequiredFull = 2;

    public bool IsMissing => Full + Part == 0;

    public bool IsSupported => Full >= RequiredFull;

    /// <summary>Counts the current assessments of one charge, for every element in order of <see cref="ChargeElement"/>.</summary>
    public static IReadOnlyList<ElementSupport> FromEvidence(IEnumerable<ChargeEvidence> assessed)
    {
        ChargeEvidence[] current = [.. assessed.Current()];
        return [.. Enum.GetValues<ChargeElement>().Select(element => new ElementSupport(
            element, current.Count(e => e.Element == element && e.Weight == EvidenceWeight.Full),
            current.Count(e => e.Element == element && e.Weight == EvidenceWeight.Part)))];
    }
}
