using System.Text.Json;
using System.Text.Json.Serialization;

namespace CaseManager.Domain.Aftercare;

/// <summary>What is wrong with the text of an instrument.</summary>
public enum InstrumentFlaw
{
    /// <summary>A scale has two points at least, from low to high, each with a word.</summary>
    Scale,

    /// <summary>There is a domain at least, each with a code of its own and a name.</summary>
    Domains,

    /// <summary>Each thing to score has a code of its own and a name, and anchors that lie on the scale; there are not too many.</summary>
    Items,

    /// <summary>The times between are a month at least, and not too long.</summary>
    Schedule,

    /// <summary>A threshold lies on the scale, and names domains that there are.</summary>
    Threshold,
}

/// <summary>What an instrument asks.</summary>
/// <param name="RatedBy">Whose score counts.</param>
/// <param name="Scale">The points of the scale, the lowest first.</param>
/// <param name="Domains">Its domains.</param>
/// <param name="Schedule">When it is used.</param>
/// <param name="Threshold">From when on someone counts as restored; null where it does not say so.</param>
/// <param name="ForAdultsOnly">Whether it is for adults alone.</param>
public sealed record InstrumentDefinition(
    Rater RatedBy,
    IReadOnlyList<Anchor> Scale,
    IReadOnlyList<OutcomeDomain> Domains,
    OutcomeSchedule Schedule,
    RestoredThreshold? Threshold,
    bool ForAdultsOnly)
{
    /// <summary>Most things that one instrument scores: more is no form that anyone fills in.</summary>
    public const int MostItems = 100;

    /// <summary>Most months between two times.</summary>
    public const int MostMonths = 120;

    /// <summary>How it is written as text, in files and in the database.</summary>
    public static JsonSerializerOptions Format { get; } = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter(namingPolicy: null, allowIntegerValues: false) } };

    /// <summary>Everything that is scored, in the order of the domains.</summary>
    [JsonIgnore]
    public IEnumerable<OutcomeItem> Items => Domains.SelectMany(d => d.Items);

    /// <summary>What is wrong with it; null where nothing is.</summary>
    public InstrumentFlaw? Flaw() =>
        Scale is not { Count: > 1 } || !AreAnchors(Scale) || Scale.Zip(Scale.Skip(1)).Any(p => p.First.Value >= p.Second.Value) ? InstrumentFlaw.Scale
        : Domains is not { Count: > 0 } || Domains.Any(d => d is null) || !AreNamed(Domains.Select(d => (d.Code, d.Name))) ? InstrumentFlaw.Domains
        : Domains.Any(d => d.Items is null || d.Items.Any(i => i is null)) || Items.Count() > MostItems || !AreNamed(Items.Select(i => (i.Code, i.Name)))
            || Items.Any(i => i.Anchors is { } own && (!AreAnchors(own) || own.Any(a => !IsOnScale(a.Value)))) ? InstrumentFlaw.Items
        : Schedule is null || new[] { Schedule.FirstAfterMonths, Schedule.ThenEveryMonths, Schedule.FollowUpAfterMonths }.Any(m => m is < 1 or > MostMonths) ? InstrumentFlaw.Schedule
        : Threshold is { } t && (!IsBetween(t.DomainMean) || t.Floors is null || t.Floors.Any(f => f is null || !IsBetween(f.Score) || Domains.All(d => d.Code != f.Domain))) ? InstrumentFlaw.Threshold
        : null;

    /// <summary>Whether a score is a point of the scale.</summary>
    public bool IsOnScale(int score) => Scale.Any(a => a.Value == score);

    private static bool AreAnchors(IEnumerable<Anchor> anchors) => anchors.All(a => !string.IsNullOrWhiteSpace(a?.Words));

    private bool IsBetween(decimal score) => score >= Scale[0].Value && score <= Scale[^1].Value;

    private static bool AreNamed(IEnumerable<(string Code, string Name)> all)
    {
        (string Code, string Name)[] rows = [.. all];
        return rows.All(r => !string.IsNullOrWhiteSpace(r.Code) && !string.IsNullOrWhiteSpace(r.Name)) && rows.Select(r => r.Code).Distinct(StringComparer.Ordinal).Count() == rows.Length;
    }
}

/// <summary>A point of a scale.</summary>
/// <param name="Value">The score.</param>
/// <param name="Words">What it means.</param>
public sealed record Anchor(int Value, string Words);

/// <summary>A domain of an instrument.</summary>
/// <param name="Code">Names it.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Items">What is scored in it; none where it has to be loaded first.</param>
public sealed record OutcomeDomain(string Code, string Name, IReadOnlyList<OutcomeItem> Items);

/// <summary>Something that is scored.</summary>
/// <param name="Code">Names it.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Help">What to look at; null for nothing.</param>
/// <param name="Anchors">What the points of the scale mean here; null where they mean what they mean everywhere.</param>
/// <param name="MayNotApply">Whether it does not apply to everyone.</param>
public sealed record OutcomeItem(string Code, string Name, string? Help, IReadOnlyList<Anchor>? Anchors, bool MayNotApply);

/// <summary>When an instrument is used.</summary>
/// <param name="FirstAfterMonths">The months from intake to the second time.</param>
/// <param name="ThenEveryMonths">The months from each time to the next.</param>
/// <param name="FollowUpAfterMonths">The months from closure to the follow-up.</param>
public sealed record OutcomeSchedule(int FirstAfterMonths, int ThenEveryMonths, int FollowUpAfterMonths)
{
    /// <summary>By when to assess again after a time; null where nothing more is asked for, or it was in between. A month that is shorter ends on its last day.</summary>
    public DateOnly? After(OutcomeOccasion occasion, DateOnly on) => occasion switch
    {
        OutcomeOccasion.Intake => on.AddMonths(FirstAfterMonths),
        OutcomeOccasion.SixMonths or OutcomeOccasion.Yearly => on.AddMonths(ThenEveryMonths),
        OutcomeOccasion.Closure => on.AddMonths(FollowUpAfterMonths),
        _ => null,
    };
}

/// <summary>From when on someone counts as restored.</summary>
/// <param name="DomainMean">Every domain has this mean at least.</param>
/// <param name="Floors">Domains in which nothing is scored below a point.</param>
public sealed record RestoredThreshold(decimal DomainMean, IReadOnlyList<DomainFloor> Floors);

/// <summary>The point below which nothing in a domain may be scored.</summary>
/// <param name="Domain">Code of the domain.</param>
/// <param name="Score">The point.</param>
public sealed record DomainFloor(string Domain, int Score);
