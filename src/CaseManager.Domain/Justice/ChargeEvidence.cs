using CaseManager.Domain.Cases;

namespace CaseManager.Domain.Justice;

/// <summary>What has to be shown for a charge of trafficking: the elements of the offence, and that it was this person.</summary>
public enum ChargeElement
{
    /// <summary>What was done.</summary>
    Act,

    /// <summary>By which means. Not needed where the person harmed was a child (Palermo Protocol, art. 3(c)).</summary>
    Means,

    /// <summary>What for.</summary>
    Purpose,

    /// <summary>That it was the defendant.</summary>
    Perpetrator,
}

/// <summary>How far something shows it.</summary>
public enum EvidenceWeight
{
    /// <summary>Says nothing about it.</summary>
    None,

    /// <summary>In part.</summary>
    Part,

    /// <summary>In full.</summary>
    Full,
}

/// <summary>
/// How far an indicator or a document on file shows an element of a charge, as the lawyers weigh it: privileged. A working aid, not a legal opinion. Never
/// changed; a later weighing takes its place.
/// </summary>
public sealed class ChargeEvidence : IPartOfCase, IReplaceable
{
    private ChargeEvidence()
    {
    }

    internal ChargeEvidence(Guid id, Charge charge, EvidenceSource source, ChargeElement element, EvidenceWeight weight, ChargeEvidence? instead, Signature by)
    {
        (Id, CaseId, ChargeId, IndicatorId, DocumentId) = (id, charge.CaseId, charge.Id, source.Indicator, source.Document);
        (Element, Weight, Replaces, WeighedBy, WeighedAt) = (element, weight, instead?.Id, by.Who, by.When);
    }

    /// <inheritdoc/>
    public Guid Id { get; private init; }

    /// <inheritdoc/>
    public CaseId CaseId { get; private init; }

    /// <summary>Of which charge.</summary>
    public Guid ChargeId { get; private init; }

    /// <summary>The indicator that shows it; null where a document does.</summary>
    public Guid? IndicatorId { get; private init; }

    /// <summary>The document that shows it; null where an indicator does.</summary>
    public Guid? DocumentId { get; private init; }

    /// <summary>What is shown.</summary>
    public ChargeElement Element { get; private init; }

    /// <summary>How far.</summary>
    public EvidenceWeight Weight { get; private init; }

    /// <summary>The weighing whose place it took; null for the first.</summary>
    public Guid? Replaces { get; private init; }

    /// <summary>Who weighed it.</summary>
    public StaffId WeighedBy { get; private init; }

    /// <summary>When.</summary>
    public DateTimeOffset WeighedAt { get; private init; }

    /// <summary>Where it comes from.</summary>
    public EvidenceSource Source => new(IndicatorId, DocumentId);
}

/// <summary>An indicator or a document: one of the two.</summary>
/// <param name="Indicator">The indicator.</param>
/// <param name="Document">The document.</param>
public sealed record EvidenceSource(Guid? Indicator, Guid? Document);

/// <summary>How far an element is shown, all together.</summary>
/// <param name="Element">Which.</param>
/// <param name="Full">How many show it in full.</param>
/// <param name="Part">How many show it in part.</param>
public sealed record ElementShown(ChargeElement Element, int Full, int Part)
{
    /// <summary>How many must show something in full for it to be called shown: a working aid.</summary>
    public const int FullNeeded = 2;

    /// <summary>Whether nothing says anything about it.</summary>
    public bool IsMissing => Full + Part == 0;

    /// <summary>Whether it is called shown.</summary>
    public bool IsShown => Full >= FullNeeded;

    /// <summary>Of what was weighed for one charge, as it stands, every element in its order.</summary>
    public static IReadOnlyList<ElementShown> Of(IEnumerable<ChargeEvidence> weighed)
    {
        ChargeEvidence[] current = [.. weighed.NotReplaced()];
        return [.. Enum.GetValues<ChargeElement>().Select(element => new ElementShown(
            element, current.Count(e => e.Element == element && e.Weight == EvidenceWeight.Full), current.Count(e => e.Element == element && e.Weight == EvidenceWeight.Part)))];
    }
}
