namespace CaseManager.Domain.Statistics;

/// <summary>Vocabulary of the published file and its codes. Exports to UNODC use the same words.</summary>
public static class InternationalFigureVocabulary
{
    /// <summary>Everyone, or no breakdown.</summary>
    public const string Total = "Total";

    private const string Unknown = "Unknown";

    public static IReadOnlyDictionary<string, InternationalIndicator> Indicators { get; } = new Dictionary<string, InternationalIndicator>
    {
        ["Detected trafficking victims"] = InternationalIndicator.DetectedVictims,
        ["Persons brought into formal contact"] = InternationalIndicator.FormalContact,
        ["Persons prosecuted"] = InternationalIndicator.Prosecuted,
        ["Persons convicted"] = InternationalIndicator.Convicted,
        ["Offences of trafficking in persons"] = InternationalIndicator.Offences,
    };

    public static IReadOnlyDictionary<string, InternationalDimension> Dimensions { get; } = new Dictionary<string, InternationalDimension>
    {
        [Total] = InternationalDimension.Total,
        ["by form of exploitation"] = InternationalDimension.Form,
        ["by citizenship"] = InternationalDimension.Citizenship,
        ["by country of repatriation"] = InternationalDimension.Repatriation,
    };

    public static IReadOnlyDictionary<string, InternationalSex> Sexes { get; } = new Dictionary<string, InternationalSex>
    {
        [Total] = InternationalSex.Total,
        ["Female"] = InternationalSex.Female,
        ["Male"] = InternationalSex.Male,
        ["Other"] = InternationalSex.Other,
        [Unknown] = InternationalSex.Unknown,
    };

    public static IReadOnlyDictionary<string, InternationalAge> Ages { get; } = new Dictionary<string, InternationalAge>
    {
        [Total] = InternationalAge.Total,
        ["0 to 17 years"] = InternationalAge.Child,
        ["18 years or over"] = InternationalAge.Adult,
        [Unknown] = InternationalAge.Unknown,
    };

    public static string GetLabel<TCode>(this IReadOnlyDictionary<string, TCode> notes, TCode code) =>
        notes.Single(w => EqualityComparer<TCode>.Default.Equals(w.Value, code)).Key;
}
