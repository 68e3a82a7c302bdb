using CaseManager.Domain.Statistics;
using CaseManager.Web.Pages.Cases.Compensation;

namespace CaseManager.Web.Pages.Figures;

public static class FigureTotalTexts
{
    /// <summary>Sums by currency, or the median duration; empty if there is neither.</summary>
    public static string Also(this Texts texts, FigureTotal total) => total.Median is null
        ? string.Join(", ", total.Sums.Select(s => texts.Money(s.Currency, s.Amount)))
        : texts["figures.middle", texts.Middle(total)];

    /// <summary>Median duration; a dash if there is none.</summary>
    public static string Middle(this Texts texts, FigureTotal total) => total.Median is { } days ? texts.Length(total.Figure, days) : texts["figures.none"];
}
