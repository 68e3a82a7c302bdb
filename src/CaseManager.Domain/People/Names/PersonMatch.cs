namespace CaseManager.Domain.People.Names;

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
public sealed record PersonTraits(PersonName Name, Sex? Sex, int? EarliestBirthYear, int? LatestBirthYear);

/// <summary>A possible match of two people.</summary>
/// <param name="Score">From 0 to 1, for sorting only: not a probability.</param>
/// <param name="Reasons">In the order of <see cref="MatchReason"/>.</param>
public sealed record PersonMatch(double Score, IReadOnlyList<MatchReason> Reasons)
{
    // Minimum similarity of the shorter name, by agreement of the birth years.
    private const double MinimumWithSameYear = 0.78;
    private const double MinimumWithoutYear = 0.86;
    private const double MinimumWithinOneYear = 0.9;
    private const double MinimumWithinTwoYears = 0.97;

    /// <summary>Compares two people; null where they are not similar enough. The comparison is symmetric.</summary>
    public static PersonMatch? Compare(PersonTraits one, PersonTraits other)
    {
        if (!one.Name.IsIdentifying || !other.Name.IsIdentifying || GetMinimum(GetYearDifference(one, other)) is not { } least)
        {
            return null;
        }

        var (shorter, longer) = IsShorter(one.Name, other.Name) ? (one.Name.Words, other.Name.Words) : (other.Name.Words, one.Name.Words);
        if (NameAlignment.Create(shorter, longer) is not { } names)
        {
            return null;
        }

        var yearsAgree = GetYearDifference(one, other) == 0;
        var differ = one.Sex is { } sex && other.Sex is { } otherSex && sex != otherSex;
        if (names.Similarity < least || (differ && !(names.IsExact && yearsAgree)) || (names.Weight < 1 && !(yearsAgree && names.IsExact))
            || (names.IsOneWord && !yearsAgree && !names.IsExact))
        {
            return null;
        }

        var score = (names.Similarity * 0.7) + (names.Coverage * 0.2) + (yearsAgree ? 0.1 : 0);
        return new(score, [.. names.Reasons.Concat(yearsAgree ? [MatchReason.BirthYear] : []).Distinct().Order()]);
    }

    // Names with equally many words are ordered independently of their position, so that the comparison is symmetric.
    private static bool IsShorter(PersonName one, PersonName other) => one.Words.Count.CompareTo(other.Words.Count) switch
    {
        0 => string.CompareOrdinal(one.Text, other.Text) <= 0,
        var shorter => shorter < 0,
    };

    // Minimum difference of the birth years; null where one is unknown.
    private static int? GetYearDifference(PersonTraits one, PersonTraits other) =>
        one.EarliestBirthYear is { } from && one.LatestBirthYear is { } endsOn && other.EarliestBirthYear is { } otherFrom
        && other.LatestBirthYear is { } otherUntil
        ? Math.Max(0, Math.Max(otherFrom - endsOn, from - otherUntil))
        : null;

    private static double? GetMinimum(int? apart) => apart switch
    {
        null => MinimumWithoutYear,
        0 => MinimumWithSameYear,
        1 => MinimumWithinOneYear,
        2 => MinimumWithinTwoYears,
        _ => null,
    };
}
