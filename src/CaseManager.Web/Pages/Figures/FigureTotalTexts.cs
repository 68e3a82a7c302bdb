using CaseManager.Domain.Statistics;
using CaseManager.Web.Pages.Cases.Compensation;

namespace CaseManager.Web.Pages.Figures;

/// <summary>The words for what a figure comes to, beside how many there are.</summary>
public static class FigureTotalTexts
{
    /// <summary>Sums of money, or what is in the middle; empty where there is neither.</summary>
    public static string Also(this Texts texts, FigureTotal total) => total.Median is null
        ? string.Join(", ", total.Sums.Select(s => texts.Money(s.Currency, s.Amount)))
        : texts["figures.middle", texts.Middle(total)];

    /// <summary>What is in the middle: a length; a dash where there is nothing.</summary>
    public static string Middle(this Texts texts, FigureTotal total) => total.Median is { } days ? texts.Length(total.Figure, days) : texts["figures.none"];
}
