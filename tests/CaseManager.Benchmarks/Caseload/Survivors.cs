using CaseManager.Data.Seeding;
using CaseManager.Domain.Victims;

namespace CaseManager.Benchmarks.Caseload;

/// <summary>Fictitious survivors: countries of origin, and names common there.</summary>
internal static class Survivors
{
    public static IReadOnlyList<Background> Backgrounds { get; } =
    [
        Background.Romania, Background.Romania, Background.Moldova, Background.Albania, Background.Vietnam, Background.Nigeria, Background.Bulgaria, Background.Poland,
        Background.Philippines, Background.Ukraine, Background.Britain,
    ];

    /// <summary>Combines two given names and two family names, so that few people share a name.</summary>
    public static string Name(Background from, Sex sex, Dice dice)
    {
        var given = sex == Sex.Male ? from.Men : from.Women;
        return $"{string.Join(' ', dice.Some(given, 2))} {string.Join('-', dice.Some(from.Families, 2))}";
    }
}
