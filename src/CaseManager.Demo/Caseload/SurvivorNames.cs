using CaseManager.Domain.People;

namespace CaseManager.Demo.Caseload;

/// <summary>Fictitious survivors: countries of origin, and names common there.</summary>
public static class SurvivorNames
{
    // Frequent backgrounds by country of the office; a repeated background is chosen more often.
    private static readonly Dictionary<string, IReadOnlyList<Background>> _foundIn = new()
    {
        ["RO"] = [Background.Romania, Background.Romania, Background.Romania, Background.Romania, Background.Moldova, Background.Ukraine],
        ["GB"] = [Background.Albania, Background.Vietnam, Background.Britain, Background.Britain, Background.Nigeria, Background.Romania],
        ["NL"] = [Background.Romania, Background.Romania, Background.Bulgaria, Background.Nigeria, Background.Philippines],
        ["DE"] = [Background.Romania, Background.Romania, Background.Bulgaria, Background.Bulgaria, Background.Nigeria, Background.Ukraine],
    };

    public static IReadOnlyList<Background> Backgrounds { get; } =
    [
        Background.Romania, Background.Romania, Background.Moldova, Background.Albania, Background.Vietnam, Background.Nigeria, Background.Bulgaria,
        Background.Poland,
        Background.Philippines, Background.Ukraine, Background.Britain,
    ];

    /// <summary>Backgrounds typical for an office in a country.</summary>
    internal static IReadOnlyList<Background> GetBackgrounds(string country) => _foundIn.GetValueOrDefault(country, Backgrounds);

    /// <summary>A name of that background; some people have two given names, so that few people share a name.</summary>
    public static string Pick(Background background, Sex sex, RandomSource random)
    {
        var given = string.Join(' ',
            random.PickSome(sex == Sex.Male ? background.MaleNames : background.FemaleNames, random.NextBool(0.4) ? background.MostGivenNames : 1));
        var family = random.Pick(sex == Sex.Male ? background.MenFamilies ?? background.Surnames : background.Surnames);
        return background.FamilyNameFirst ? $"{family} {given}" : $"{given} {family}";
    }
}
