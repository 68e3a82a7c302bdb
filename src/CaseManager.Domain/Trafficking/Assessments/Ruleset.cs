using System.Text.Json;
using System.Text.Json.Serialization;

namespace CaseManager.Domain.Trafficking.Assessments;

/// <summary>A question of the lists.</summary>
/// <param name="Code">Its code, such as CD03.</param>
/// <param name="Dimension">Where it belongs.</param>
/// <param name="Element">Which element of trafficking it points to.</param>
/// <param name="Terms">Which of the law's terms it is likely to be recorded under; none for all of them. Our own mapping.</param>
/// <param name="Weights">What it weighs in each list that has it.</param>
public sealed record AssessmentQuestion(
    string Code, Dimension Dimension, Element Element, IReadOnlyList<string> Terms, IReadOnlyDictionary<Profile, Weight> Weights);

/// <summary>One way in which a dimension becomes positive: at least so many of each.</summary>
/// <param name="Name">Its letter, a to d.</param>
/// <param name="Strong">Strong ones.</param>
/// <param name="Medium">Medium ones.</param>
/// <param name="Weak">Weak ones.</param>
/// <param name="MediumOrWeak">Others that are medium or weak.</param>
public sealed record Letter([property: JsonPropertyName("letter")] string Name, int Strong = 0, int Medium = 0, int Weak = 0, int MediumOrWeak = 0)
{
    /// <summary>How many more it takes; all nought where it fires.</summary>
    public Letter Missing(Tally tally) => this with
    {
        Strong = Math.Max(0, Strong - tally.Strong),
        Medium = Math.Max(0, Medium - tally.Medium),
        Weak = Math.Max(0, Weak - tally.Weak),
        MediumOrWeak = Math.Max(0, MediumOrWeak - tally.Medium - tally.Weak),
    };

    /// <summary>How many in all.</summary>
    public int Count => Strong + Medium + Weak + MediumOrWeak;
}

/// <summary>What an adult's dimensions add up to. The published table has four outcomes; that it covers all eight is ours.</summary>
public sealed record AdultRow(bool Exploitation, bool AtDestination, bool InRecruitment, AssessmentResult Result);

/// <summary>What a child's add up to: the means are not asked for.</summary>
public sealed record ChildRow(bool Act, bool Exploitation, AssessmentResult Result);

/// <summary>
/// The operational indicators of trafficking and the rules to weigh them by, as data: an edition can be replaced without touching the code, and earlier
/// editions stay, so that what was weighed by them can be weighed again.
/// </summary>
/// <param name="Version">The edition, a date.</param>
/// <param name="Source">Where it is published.</param>
/// <param name="Verified">Whether it was checked against the publication.</param>
/// <param name="Provisional">Lists whose weights are not the published ones.</param>
/// <param name="Letters">How a dimension becomes positive.</param>
/// <param name="Adult">How an adult's dimensions combine.</param>
/// <param name="Child">How a child's combine.</param>
/// <param name="Questions">Every question, in the order of the publication.</param>
public sealed record Ruleset(
    string Version,
    string Source,
    bool Verified,
    IReadOnlyList<Profile> Provisional,
    IReadOnlyList<Letter> Letters,
    IReadOnlyList<AdultRow> Adult,
    IReadOnlyList<ChildRow> Child,
    IReadOnlyList<AssessmentQuestion> Questions)
{
    private static readonly JsonSerializerOptions _json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    private static readonly IReadOnlyList<Ruleset> _all =
        [.. typeof(Ruleset).Assembly.GetManifestResourceNames().Where(n => n.StartsWith("delphi.", StringComparison.Ordinal)).Select(Read).OrderBy(r => r.Version, StringComparer.Ordinal)];

    /// <summary>The edition in force.</summary>
    public static Ruleset Current => _all[^1];

    /// <summary>An edition.</summary>
    /// <exception cref="InvalidOperationException">There is no such edition.</exception>
    public static Ruleset Find(string version) => _all.Single(r => r.Version == version);

    /// <summary>The questions of a list.</summary>
    public IReadOnlyList<AssessmentQuestion> QuestionsOf(Profile profile) => [.. Questions.Where(q => q.Weights.ContainsKey(profile))];

    /// <summary>The questions of a list in one dimension.</summary>
    public IReadOnlyList<AssessmentQuestion> QuestionsOf(Profile profile, Dimension dimension) => [.. QuestionsOf(profile).Where(q => q.Dimension == dimension)];

    private static Ruleset Read(string name)
    {
        using var file = typeof(Ruleset).Assembly.GetManifestResourceStream(name)!;
        return JsonSerializer.Deserialize<Ruleset>(file, _json)!;
    }
}

/// <summary>Tells the lists apart.</summary>
public static class Profiles
{
    /// <summary>The list that fits an age group and what someone was exploited for. Where the age is not known the adults' list is used, which asks for more.</summary>
    public static Profile For(AgeGroup age, bool sexual) => (IsChild(age), sexual) switch
    {
        (false, false) => Profile.AdultLabour,
        (true, false) => Profile.ChildLabour,
        (false, true) => Profile.AdultSexual,
        _ => Profile.ChildSexual,
    };

    /// <summary>Whether it is a list for children.</summary>
    public static bool IsForChildren(this Profile profile) => profile is Profile.ChildLabour or Profile.ChildSexual;

    /// <summary>Whether it is a list for that age: whoever may have been a child is weighed as one, and by no other list.</summary>
    public static bool Fits(this Profile profile, AgeGroup age) => profile.IsForChildren() == IsChild(age);

    private static bool IsChild(AgeGroup age) => age is AgeGroup.Child or AgeGroup.PresumedChild;
}
