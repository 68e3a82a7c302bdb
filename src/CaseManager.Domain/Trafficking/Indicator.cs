using CaseManager.Domain.Cases;

namespace CaseManager.Domain.Trafficking;

/// <summary>How far an observation can be relied upon.</summary>
public enum Confidence
{
    /// <summary>It rests on one account.</summary>
    Stated,

    /// <summary>A document or an observation bears it out.</summary>
    Supported,

    /// <summary>Several sources, independent of each other, agree.</summary>
    Corroborated,

    /// <summary>Something or someone speaks against it.</summary>
    Contested,

    /// <summary>It was recorded in error, or the survivor took it back: it stays on file, and counts for nothing.</summary>
    Withdrawn,
}

/// <summary>
/// An observation that points to an element of trafficking: the one record of fact. Never overwritten: whoever corrects it adds another
/// that takes its place.
/// </summary>
public sealed class Indicator : SealedRecord<IndicatorAccount>, IPartOfCase
{
    private Indicator()
    {
    }

    internal Indicator(Guid id, CaseId caseId, VictimId victimId, IndicatorFacts facts, Indicator? instead, Signature by)
    {
        (Id, CaseId, VictimId, Supersedes) = (id, caseId, victimId, instead?.Id);
        (Element, Code, Source, Confidence) = (facts.Element, facts.Code, facts.Source, facts.Confidence);
        (RecordedAt, RecordedBy) = (by.When, by.Who);
        Write(facts.Account);
    }

    /// <summary>Names it.</summary>
    public Guid Id { get; private init; }

    /// <inheritdoc/>
    public CaseId CaseId { get; private init; }

    /// <summary>Whom it concerns.</summary>
    public VictimId VictimId { get; private init; }

    /// <summary>Which element it points to.</summary>
    public Element Element { get; private init; }

    /// <summary>Which term of that element: a code of <see cref="Act"/>, <see cref="Means"/> or <see cref="ExploitationForm"/>.</summary>
    public string Code { get; private init; } = "";

    /// <summary>Where it comes from.</summary>
    public IndicatorSource Source { get; private init; }

    /// <summary>How far it can be relied upon.</summary>
    public Confidence Confidence { get; private init; }

    /// <summary>The indicator whose place it takes; null where it is the first of its kind.</summary>
    public Guid? Supersedes { get; private init; }

    /// <summary>When it was taken down.</summary>
    public DateTimeOffset RecordedAt { get; private init; }

    /// <summary>Who took it down.</summary>
    public StaffId RecordedBy { get; private init; }

    /// <summary>Whether it counts towards a finding: neither contested nor withdrawn.</summary>
    public bool Stands => Confidence is not (Confidence.Contested or Confidence.Withdrawn);

    /// <inheritdoc/>
    public override Guid SealedFor => VictimId.Value;

    /// <inheritdoc/>
    public override Guid RowId => Id;
}

/// <summary>What is recorded as an indicator.</summary>
/// <param name="Element">Which element it points to.</param>
/// <param name="Code">Which term of that element.</param>
/// <param name="Source">Where it comes from.</param>
/// <param name="Confidence">How far it can be relied upon.</param>
/// <param name="Account">What was said or seen.</param>
public sealed record IndicatorFacts(Element Element, string Code, IndicatorSource Source, Confidence Confidence, IndicatorAccount Account)
{
    /// <summary>How far a source can be relied upon by itself, until someone has weighed it.</summary>
    public static Confidence ConfidenceIn(IndicatorSource source) =>
        source is IndicatorSource.Document or IndicatorSource.Observation ? Confidence.Supported : Confidence.Stated;
}

/// <summary>What an indicator says.</summary>
/// <param name="Said">What was said or seen, in the words of whoever said or saw it; null where only the term was ticked.</param>
/// <param name="NamedSource">Which document, or who said or saw it; null where the kind of source says enough.</param>
/// <param name="On">When it happened, as far as is known.</param>
/// <param name="Reason">Why it takes the place of an earlier one.</param>
/// <param name="Document">The document on file that bears it out; null where there is none.</param>
public sealed record IndicatorAccount(string? Said, string? NamedSource = null, ApproximateDate? On = null, string? Reason = null, Guid? Document = null);

/// <summary>Tells the indicators that stand now from those that another took the place of.</summary>
public static class Indicators
{
    /// <summary>Those whose place no other took, in the order in which they were taken down.</summary>
    public static IReadOnlyList<Indicator> Current(this IEnumerable<Indicator> indicators)
    {
        Indicator[] all = [.. indicators];
        var superseded = all.Select(i => i.Supersedes).ToHashSet();
        return [.. all.Where(i => !superseded.Contains(i.Id)).OrderBy(i => i.RecordedAt).ThenBy(i => i.Id)];
    }

    /// <summary>The ones before this one, the latest first.</summary>
    public static IEnumerable<Indicator> Before(this IReadOnlyCollection<Indicator> indicators, Indicator current)
    {
        for (var earlier = Find(current.Supersedes); earlier is not null; earlier = Find(earlier.Supersedes))
        {
            yield return earlier;
        }

        Indicator? Find(Guid? id) => indicators.FirstOrDefault(i => i.Id == id);
    }
}
