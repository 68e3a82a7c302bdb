using System.Text.Json;
using System.Text.Json.Serialization;

namespace CaseManager.Domain.Aftercare;

/// <summary>Validation error of an instrument definition.</summary>
public enum InstrumentValidationError
{
    /// <summary>The scale needs at least two labelled points in ascending order.</summary>
    Scale,

    /// <summary>At least one domain is needed, each with a unique code and a name.</summary>
    Domains,

    /// <summary>Each item needs a unique code, a name and anchors on the scale; at most <see cref="InstrumentDefinition.MaxItems"/> items.</summary>
    Items,

    /// <summary>Intervals are 1 to <see cref="InstrumentDefinition.MaxMonths"/> months.</summary>
    Schedule,

    /// <summary>Threshold scores lie within the scale, and floors refer to existing domains.</summary>
    Threshold,
}

/// <summary>
/// Content of an instrument. The scale is in ascending order; without a threshold the instrument does not define when a survivor is restored.
/// </summary>
public sealed record InstrumentDefinition(
    Rater RatedBy,
    IReadOnlyList<Anchor> Scale,
    IReadOnlyList<OutcomeDomain> Domains,
    OutcomeSchedule Schedule,
    RestoredThreshold? Threshold,
    bool IsForAdultsOnly)
{
    /// <summary>Limit of what a form can ask in practice.</summary>
    public const int MaxItems = 100;

    /// <summary>Longest interval between assessments, in months.</summary>
    public const int MaxMonths = 120;

    /// <summary>Serialisation in files and in the database.</summary>
    public static JsonSerializerOptions JsonOptions { get; } =
        new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter(namingPolicy: null, allowIntegerValues: false) } };

    /// <summary>In the order of the domains.</summary>
    [JsonIgnore]
    public IEnumerable<OutcomeItem> Items => Domains.SelectMany(d => d.Items);

    /// <summary>First validation error; null where the definition is valid.</summary>
    public InstrumentValidationError? Validate() =>
        Scale is not { Count: > 1 } || !AreAnchorsLabelled(Scale)
        || Scale.Zip(Scale.Skip(1)).Any(p => p.First.Value >= p.Second.Value) ? InstrumentValidationError.Scale
        : Domains is not { Count: > 0 } || Domains.Any(d => d is null)
        || !HaveUniqueCodes(Domains.Select(d => (d.Code, d.Name))) ? InstrumentValidationError.Domains
        : Domains.Any(d => d.Items is null || d.Items.Any(i => i is null)) || Items.Count() > MaxItems || !HaveUniqueCodes(Items.Select(i => (i.Code, i.Name)))
            || Items.Any(i => i.Anchors is { } own && (!AreAnchorsLabelled(own) || own.Any(a => !IsOnScale(a.Value)))) ? InstrumentValidationError.Items
        : Schedule is null || new[] { Schedule.FirstAfterMonths, Schedule.ThenEveryMonths, Schedule.FollowUpAfterMonths }.Any(m => m is < 1 or > MaxMonths)
        ? InstrumentValidationError.Schedule
        : Threshold is { } t
        && (!IsWithinScale(t.DomainMean) || t.Floors is null || t.Floors.Any(f => f is null || !IsWithinScale(f.Score) || Domains.All(d => d.Code != f.Domain)))
        ? InstrumentValidationError.Threshold
        : null;

    public bool IsOnScale(int score) => Scale.Any(a => a.Value == score);

    private static bool AreAnchorsLabelled(IEnumerable<Anchor> anchors) => anchors.All(a => !string.IsNullOrWhiteSpace(a?.Label));

    private bool IsWithinScale(decimal score) => score >= Scale[0].Value && score <= Scale[^1].Value;

    private static bool HaveUniqueCodes(IEnumerable<(string Code, string Name)> all)
    {
        (string Code, string Name)[] rows = [.. all];
        return rows.All(r => !string.IsNullOrWhiteSpace(r.Code) && !string.IsNullOrWhiteSpace(r.Name))
            && rows.Select(r => r.Code).Distinct(StringComparer.Ordinal).Count() == rows.Length;
    }
}

/// <summary>Labelled point of a scale.</summary>
public sealed record Anchor(int Value, string Label);

/// <summary>Domain of an instrument. Has no items until those of a licensed instrument are loaded.</summary>
public sealed record OutcomeDomain(string Code, string Name, IReadOnlyList<OutcomeItem> Items);

/// <summary>Scored item. Null anchors mean that those of the instrument's scale apply.</summary>
public sealed record OutcomeItem(string Code, string Name, string? Help, IReadOnlyList<Anchor>? Anchors, bool HasNotApplicableOption);

/// <summary>Intervals between assessments.</summary>
/// <param name="FirstAfterMonths">Months from intake to the second assessment.</param>
/// <param name="ThenEveryMonths">Months between later assessments.</param>
/// <param name="FollowUpAfterMonths">Months from closure to the follow-up assessment.</param>
public sealed record OutcomeSchedule(int FirstAfterMonths, int ThenEveryMonths, int FollowUpAfterMonths)
{
    /// <summary>Due date of the next assessment; null after a follow-up or an extra assessment. Falls on the last day of a month that is shorter.</summary>
    public DateOnly? GetNextDueDate(OutcomeOccasion occasion, DateOnly date) => occasion switch
    {
        OutcomeOccasion.Intake => date.AddMonths(FirstAfterMonths),
        OutcomeOccasion.SixMonths or OutcomeOccasion.Yearly => date.AddMonths(ThenEveryMonths),
        OutcomeOccasion.Closure => date.AddMonths(FollowUpAfterMonths),
        _ => null,
    };
}

/// <summary>Scores from which a survivor counts as restored.</summary>
/// <param name="DomainMean">Lowest mean allowed in every domain.</param>
/// <param name="Floors">Lowest scores allowed for single items, by domain.</param>
public sealed record RestoredThreshold(decimal DomainMean, IReadOnlyList<DomainFloor> Floors);

/// <summary>Lowest score allowed for any item of a domain.</summary>
public sealed record DomainFloor(string Domain, int Score);
