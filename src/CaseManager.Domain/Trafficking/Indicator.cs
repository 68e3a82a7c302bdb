using CaseManager.Domain.Cases;

namespace CaseManager.Domain.Trafficking;

/// <summary>Reliability of an observation.</summary>
public enum Confidence
{
    /// <summary>Based on a single account.</summary>
    Stated,

    /// <summary>Confirmed by a document or an observation.</summary>
    Supported,

    /// <summary>Confirmed by several independent sources.</summary>
    Corroborated,

    /// <summary>Contradicted by a person or by other evidence.</summary>
    Contested,

    /// <summary>Recorded in error or withdrawn by the survivor. Kept, but not counted.</summary>
    Withdrawn,
}

/// <summary>Observation that points to an element of trafficking; the only basis of findings. Immutable: a correction supersedes it.</summary>
public sealed class Indicator : SealedRecord<IndicatorAccount>, IPartOfCase
{
    private Indicator()
    {
    }

    internal Indicator(Guid id, CaseId caseId, VictimId victimId, IndicatorDetails details, Indicator? supersedesId, AuditStamp stamp)
    {
        (Id, CaseId, VictimId, SupersedesId) = (id, caseId, victimId, supersedesId?.Id);
        (Element, Code, Source, Confidence) = (details.Element, details.Code, details.Source, details.Confidence);
        (RecordedAt, RecordedBy) = (stamp.OccurredAt, stamp.ActorId);
        SetContent(details.Account);
    }

    public Guid Id { get; private init; }

    /// <inheritdoc/>
    public CaseId CaseId { get; private init; }

    public VictimId VictimId { get; private init; }

    public Element Element { get; private init; }

    /// <summary>Term of the element: a code of <see cref="Act"/>, <see cref="Means"/> or <see cref="ExploitationForm"/>.</summary>
    public string Code { get; private init; } = "";

    public IndicatorSource Source { get; private init; }

    public Confidence Confidence { get; private init; }

    /// <summary>Null for an original indicator.</summary>
    public Guid? SupersedesId { get; private init; }

    public DateTimeOffset RecordedAt { get; private init; }

    public StaffId RecordedBy { get; private init; }

    /// <summary>Whether it counts towards a finding: neither contested nor withdrawn.</summary>
    public bool IsCounted => Confidence is not (Confidence.Contested or Confidence.Withdrawn);

    /// <inheritdoc/>
    public override Guid SealedFor => VictimId.Value;

    /// <inheritdoc/>
    public override Guid RowId => Id;
}

public sealed record IndicatorDetails(Element Element, string Code, IndicatorSource Source, Confidence Confidence, IndicatorAccount Account)
{
    /// <summary>Default confidence of a source, until someone has assessed it.</summary>
    public static Confidence GetDefaultConfidence(IndicatorSource source) =>
        source is IndicatorSource.Document or IndicatorSource.Observation ? Confidence.Supported : Confidence.Stated;
}

/// <summary>Encrypted account of an indicator.</summary>
/// <param name="Statement">Original words of the speaker or observer; null where only the term was selected.</param>
/// <param name="NamedSource">Document or person; null where the kind of source is sufficient.</param>
/// <param name="OccurredOn">Date of the event, as far as known.</param>
/// <param name="Reason">Reason for superseding an earlier indicator.</param>
/// <param name="DocumentId">Supporting document of the case; null where there is none.</param>
public sealed record IndicatorAccount(string? Statement, string? NamedSource = null, ApproximateDate? OccurredOn = null, string? Reason = null,
    Guid? DocumentId = null);

public static class Indicators
{
    /// <summary>Indicators that are not superseded, in the order of recording.</summary>
    public static IReadOnlyList<Indicator> Current(this IEnumerable<Indicator> indicators)
    {
        Indicator[] all = [.. indicators];
        var superseded = all.Select(i => i.SupersedesId).ToHashSet();
        return [.. all.Where(i => !superseded.Contains(i.Id)).OrderBy(i => i.RecordedAt).ThenBy(i => i.Id)];
    }

    /// <summary>Superseded predecessors, the latest first.</summary>
    public static IEnumerable<Indicator> GetSuperseded(this IReadOnlyCollection<Indicator> indicators, Indicator current)
    {
        for (var earlier = Find(current.SupersedesId); earlier is not null; earlier = Find(earlier.SupersedesId))
        {
            yield return earlier;
        }

        Indicator? Find(Guid? id) => indicators.FirstOrDefault(i => i.Id == id);
    }
}
