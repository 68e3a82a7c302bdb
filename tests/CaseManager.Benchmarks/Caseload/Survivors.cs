using CaseManager.Data.Seeding;
using CaseManager.Domain.Victims;

namespace CaseManager.Benchmarks.Caseload;

/// <summary>The invented people that cases are about: where they come from, and names that people there have.</summary>
internal static class Survivors
{
    public static IReadOnlyList<Background> Backgrounds { get; } =
    [
        Background.Romania, Background.Romania, Background.Moldova, Background.Albania, Background.Vietnam, Background.Nigeria, Background.Bulgaria, Background.Poland,
        Background.Philippines, Background.Ukraine, Background.Britain,
    ];

    /// <summary>Two given names and two of families, so that not everyone is called alike.</summary>
    public static string Name(Background from, Sex sex, Dice dice)
    {
        var given = sex == Sex.Male ? from.Men : from.Women;
        return $"{string.Join(' ', dice.Some(given, 2))} {string.Join('-', dice.Some(from.Families, 2))}";
    }
}
