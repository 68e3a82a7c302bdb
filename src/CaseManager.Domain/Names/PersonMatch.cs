using CaseManager.Domain.Victims;

namespace CaseManager.Domain.Names;

/// <summary>Reasons why two records may concern one person.</summary>
public enum MatchReason
{
    Same,

    /// <summary>A name is written in another script.</summary>
    Script,

    Spelling,

    /// <summary>Short or foreign form of the same name.</summary>
    Nickname,

    /// <summary>A name is given only by its first letter.</summary>
    Initial,

    Order,

    PartMissing,

    BirthYear,
}

/// <summary>Name, sex and range of birth years by which a person is compared; null where unknown.</summary>
public sealed record PersonTraits(PersonName Name, Sex? Sex, int? Earliest, int? Latest);

/// <summary>A possible match of two people.</summary>
/// <param name="Score">From 0 to 1, for sorting only: not a probability.</param>
/// <param name="Reasons">In the order of <see cref="MatchReason"/>.</param>
public sealed record PersonMatch(double Score, IReadOnlyList<MatchReason> Reasons)
{
    // Minimum similarity of the shorter name, by agreement of the birth years.
    private const double LeastWithYear = 0.78;
    private const double LeastWithout = 0.86;
    private const double LeastNextYear = 0.9;
    private const double LeastTwoYears = 0.97;

    /// <summary>Compares two people; null where they are not similar enough. The comparison is symmetric.</summary>
    public static PersonMatch? Between(PersonTraits one, PersonTraits other)
    {
        if (!one.Name.SaysSomething || !other.Name.SaysSomething || LeastFor(Apart(one, other)) is not { } least)
        {
            return null;
        }

        var (shorter, longer) = IsFirst(one.Name, other.Name) ? (one.Name.Words, other.Name.Words) : (other.Name.Words, one.Name.Words);
        if (NameAlignment.Of(shorter, longer) is not { } names)
        {
            return null;
        }

        var yearsAgree = Apart(one, other) == 0;
        var differ = one.Sex is { } sex && other.Sex is { } otherSex && sex != otherSex;
        if (names.Likeness < least || (differ && !(names.IsExact && yearsAgree)) || (names.Weight < 1 && !(yearsAgree && names.IsExact)) || (names.IsOneWord && !yearsAgree && !names.IsExact))
        {
            return null;
        }

        var score = (names.Likeness * 0.7) + (names.Coverage * 0.2) + (yearsAgree ? 0.1 : 0);
        return new(score, [.. names.Reasons.Concat(yearsAgree ? [MatchReason.BirthYear] : []).Distinct().Order()]);
    }

    // The shorter name; of two with as many words always the same one, so that the comparison is symmetric.
    private static bool IsFirst(PersonName one, PersonName other) => one.Words.Count.CompareTo(other.Words.Count) switch
    {
        0 => string.CompareOrdinal(one.Written, other.Written) <= 0,
        var shorter => shorter < 0,
    };

    // Minimum difference of the birth years; null where one is unknown.
    private static int? Apart(PersonTraits one, PersonTraits other) => one.Earliest is { } from && one.Latest is { } until && other.Earliest is { } otherFrom && other.Latest is { } otherUntil
        ? Math.Max(0, Math.Max(otherFrom - until, from - otherUntil))
        : null;

    private static double? LeastFor(int? apart) => apart switch
    {
        null => LeastWithout,
        0 => LeastWithYear,
        1 => LeastNextYear,
        2 => LeastTwoYears,
        _ => null,
    };
}
