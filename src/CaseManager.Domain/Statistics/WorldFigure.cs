namespace CaseManager.Domain.Statistics;

/// <summary>One number that a country reported to the United Nations about trafficking in persons (UNODC GLOTIP), as published.</summary>
/// <param name="Line">The line of the published file that it stands in. It names the number: the file says some things more than once.</param>
/// <param name="Country">Whose number it is: ISO 3166-1 alpha-2 code.</param>
/// <param name="Indicator">What is counted.</param>
/// <param name="Dimension">What it is broken down by.</param>
/// <param name="Category">Of which of those: a form, a citizenship or a country, in the words of the file; "Total" where it is not broken down.</param>
/// <param name="Sex">Of whom.</param>
/// <param name="Age">How old.</param>
/// <param name="Year">Of which year.</param>
/// <param name="Value">How many; null where fewer than five, which is not published.</param>
/// <param name="Source">Where the number comes from, in the words of the file.</param>
public sealed record WorldFigure(
    int Line, string Country, WorldIndicator Indicator, WorldDimension Dimension, string Category, WorldSex Sex, WorldAge Age, int Year, int? Value, string Source)
{
    /// <summary>Whether fewer than five were counted: the file says so, and no more.</summary>
    public bool IsUnderFive => Value is null;
}
