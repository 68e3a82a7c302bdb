namespace CaseManager.Domain.Statistics;

/// <summary>Vocabulary of the published file and its codes. Exports to UNODC use the same words.</summary>
public static class WorldFigureWords
{
    /// <summary>Everyone, or no breakdown.</summary>
    public const string Total = "Total";

    private const string Unknown = "Unknown";

    public static IReadOnlyDictionary<string, WorldIndicator> Indicators { get; } = new Dictionary<string, WorldIndicator>
    {
        ["Detected trafficking victims"] = WorldIndicator.DetectedVictims,
        ["Persons brought into formal contact"] = WorldIndicator.FormalContact,
        ["Persons prosecuted"] = WorldIndicator.Prosecuted,
        ["Persons convicted"] = WorldIndicator.Convicted,
        ["Offences of trafficking in persons"] = WorldIndicator.Offences,
    };

    public static IReadOnlyDictionary<string, WorldDimension> Dimensions { get; } = new Dictionary<string, WorldDimension>
    {
        [Total] = WorldDimension.Total,
        ["by form of exploitation"] = WorldDimension.Form,
        ["by citizenship"] = WorldDimension.Citizenship,
        ["by country of repatriation"] = WorldDimension.Repatriation,
    };

    public static IReadOnlyDictionary<string, WorldSex> Sexes { get; } = new Dictionary<string, WorldSex>
    {
        [Total] = WorldSex.Total,
        ["Female"] = WorldSex.Female,
        ["Male"] = WorldSex.Male,
        ["Other"] = WorldSex.Other,
        [Unknown] = WorldSex.Unknown,
    };

    public static IReadOnlyDictionary<string, WorldAge> Ages { get; } = new Dictionary<string, WorldAge>
    {
        [Total] = WorldAge.Total,
        ["0 to 17 years"] = WorldAge.Child,
        ["18 years or over"] = WorldAge.Adult,
        [Unknown] = WorldAge.Unknown,
    };

    public static string WordFor<TCode>(this IReadOnlyDictionary<string, TCode> words, TCode code) => words.Single(w => EqualityComparer<TCode>.Default.Equals(w.Value, code)).Key;
}
