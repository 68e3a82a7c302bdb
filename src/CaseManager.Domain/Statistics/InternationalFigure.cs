namespace CaseManager.Domain.Statistics;

/// <summary>Number on trafficking in persons that a country reported to the United Nations (UNODC GLOTIP), as published.</summary>
/// <param name="Line">Line of the published file. Identifies the number, since the file repeats some entries.</param>
/// <param name="Country">ISO 3166-1 alpha-2.</param>
/// <param name="Indicator">Measure that the number counts.</param>
/// <param name="Dimension">Breakdown to which the category belongs.</param>
/// <param name="Category">Form, citizenship or country, in the words of the file; "Total" without a breakdown.</param>
/// <param name="Sex">Sex of those counted.</param>
/// <param name="Age">Age of those counted.</param>
/// <param name="Year">Calendar year.</param>
/// <param name="Value">Null for fewer than five, which are not published.</param>
/// <param name="Source">Origin of the number, in the words of the file.</param>
public sealed record InternationalFigure(
    int Line, string Country, InternationalIndicator Indicator, InternationalDimension Dimension, string Category, InternationalSex Sex, InternationalAge Age,
    int Year, int? Value, string Source)
{
    /// <summary>Whether fewer than five were counted; the file does not publish how many.</summary>
    public bool IsUnderFive => Value is null;
}
