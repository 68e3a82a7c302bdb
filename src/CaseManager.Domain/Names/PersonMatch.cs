using CaseManager.Domain.Victims;

namespace CaseManager.Domain.Names;

/// <summary>Why someone may be the person who is looked for.</summary>
public enum MatchReason
{
    /// <summary>A name is the same.</summary>
    Same,

    /// <summary>A name is written in another alphabet.</summary>
    Script,

    /// <summary>A name is spelt otherwise.</summary>
    Spelling,

    /// <summary>A name is another form of the same: a short or a foreign one.</summary>
    Nickname,

    /// <summary>A name is given by its first letter.</summary>
    Initial,

    /// <summary>The names stand in another order.</summary>
    Order,

    /// <summary>A name is missing on one side.</summary>
    PartMissing,

    /// <summary>The birth year is the same.</summary>
    BirthYear,
}

/// <summary>Someone as far as a search knows them.</summary>
/// <param name="Name">A name.</param>
/// <param name="Sex">Sex; null where it is not known.</param>
/// <param name="Earliest">The first year in which they may have been born; null where nothing is known.</param>
/// <param name="Latest">The last such year.</param>
public sealed record PersonTraits(PersonName Name, Sex? Sex, int? Earliest, int? Latest);

/// <summary>That two may be one person.</summary>
/// <param name="Score">From 0 to 1: for ordering, and no probability.</param>
/// <param name="Reasons">Why, in the order of <see cref="MatchReason"/>.</param>
public sealed record PersonMatch(double Score, IReadOnlyList<MatchReason> Reasons)
{
    // What the shorter of two names must reach, by how well the birth years agree.
    private const double LeastWithYear = 0.78;
    private const double LeastWithout = 0.86;
    private const double LeastNextYear = 0.9;
    private const double LeastTwoYears = 0.97;

    /// <summary>Whether two may be one person: null where they are not alike enough. It is the same whichever is asked about the other.</summary>
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

    // The shorter; and of two as long always the same one, whichever is asked about the other.
    private static bool IsFirst(PersonName one, PersonName other) => one.Words.Count.CompareTo(other.Words.Count) switch
    {
        0 => string.CompareOrdinal(one.Written, other.Written) <= 0,
        var shorter => shorter < 0,
    };

    // How many years lie between the two at the least; null where one is not known.
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
