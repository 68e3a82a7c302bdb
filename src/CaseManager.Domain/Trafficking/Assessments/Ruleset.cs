using System.Text.Json;
using System.Text.Json.Serialization;

namespace CaseManager.Domain.Trafficking.Assessments;

/// <summary>Question of the lists, such as CD03, with its weight in each profile that has it.</summary>
/// <remarks>
/// The legal terms are those under which a yes is likely to be recorded; empty means all terms of the element. This mapping is not part of the publication.
/// </remarks>
public sealed record AssessmentQuestion(
    string Code, Dimension Dimension, Element Element, IReadOnlyList<string> Terms, IReadOnlyDictionary<Profile, Weight> Weights);

/// <summary>Rule, a to d, by which a dimension becomes positive: minimum numbers of yes answers by weight.</summary>
public sealed record ScoringRule([property: JsonPropertyName("letter")] string Name, int Strong = 0, int Medium = 0, int Weak = 0, int MediumOrWeak = 0)
{
    /// <summary>Yes answers still needed; all zero where the rule is met.</summary>
    public ScoringRule GetMissing(Tally tally) => this with
    {
        Strong = Math.Max(0, Strong - tally.Strong),
        Medium = Math.Max(0, Medium - tally.Medium),
        Weak = Math.Max(0, Weak - tally.Weak),
        MediumOrWeak = Math.Max(0, MediumOrWeak - tally.Medium - tally.Weak),
    };

    public int Count => Strong + Medium + Weak + MediumOrWeak;
}

/// <summary>
/// Result for an adult by positive dimensions. The published table has four outcomes; its extension to all eight combinations is not part of the
/// publication.
/// </summary>
public sealed record AdultRow(bool Exploitation, bool AtDestination, bool InRecruitment, AssessmentResult Result);

/// <summary>Result for a child, for whom means are not required.</summary>
public sealed record ChildRow(bool Act, bool Exploitation, AssessmentResult Result);

/// <summary>
/// Operational indicators of trafficking and their scoring rules, as data, so that an edition can be replaced without a code change. Earlier editions
/// remain available, to recalculate past assessments.
/// </summary>
/// <remarks>
/// The version is the date of the edition; verified means checked against the publication; the weights of provisional profiles are not the published
/// ones.
/// </remarks>
public sealed record Ruleset(
    string Version,
    string Source,
    [property: JsonPropertyName("verified")] bool IsVerified,
    IReadOnlyList<Profile> Provisional,
    [property: JsonPropertyName("letters")] IReadOnlyList<ScoringRule> ScoringRules,
    IReadOnlyList<AdultRow> Adult,
    IReadOnlyList<ChildRow> Child,
    IReadOnlyList<AssessmentQuestion> Questions)
{
    private static readonly JsonSerializerOptions _jsonOptions = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    private static readonly IReadOnlyList<Ruleset> _all =
        [.. typeof(Ruleset).Assembly.GetManifestResourceNames().Where(n => n.StartsWith("delphi.", StringComparison.Ordinal)).Select(Read)
            .OrderBy(r => r.Version, StringComparer.Ordinal)];

    /// <summary>Edition in force.</summary>
    public static Ruleset Current => _all[^1];

    /// <exception cref="InvalidOperationException">There is no such edition.</exception>
    public static Ruleset Find(string version) => _all.Single(r => r.Version == version);

    public IReadOnlyList<AssessmentQuestion> GetQuestions(Profile profile) => [.. Questions.Where(q => q.Weights.ContainsKey(profile))];

    public IReadOnlyList<AssessmentQuestion> GetQuestions(Profile profile, Dimension dimension) =>
        [.. GetQuestions(profile).Where(q => q.Dimension == dimension)];

    private static Ruleset Read(string name)
    {
        using var file = typeof(Ruleset).Assembly.GetManifestResourceStream(name)!;
        return JsonSerializer.Deserialize<Ruleset>(file, _jsonOptions)!;
    }
}

public static class Profiles
{
    /// <summary>Profile by age group and form of exploitation. An unknown age uses the list for adults, which requires more.</summary>
    public static Profile For(AgeGroup age, bool sexual) => (IsChild(age), sexual) switch
    {
        (false, false) => Profile.AdultLabour,
        (true, false) => Profile.ChildLabour,
        (false, true) => Profile.AdultSexual,
        _ => Profile.ChildSexual,
    };

    public static bool IsForChildren(this Profile profile) => profile is Profile.ChildLabour or Profile.ChildSexual;

    /// <summary>Whether the profile is for the age group. A presumed child is assessed with a list for children only.</summary>
    public static bool IsForAgeGroup(this Profile profile, AgeGroup age) => profile.IsForChildren() == IsChild(age);

    private static bool IsChild(AgeGroup age) => age is AgeGroup.Child or AgeGroup.PresumedChild;
}
