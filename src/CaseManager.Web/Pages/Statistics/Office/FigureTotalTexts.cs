using CaseManager.Domain.Statistics;
using CaseManager.Web.Pages.Cases.Compensation;

namespace CaseManager.Web.Pages.Statistics.Office;

public static class FigureTotalTexts
{
    /// <summary>Sums by currency, or the median duration; empty if there is neither.</summary>
    public static string DescribeSumsOrMedian(this TextLocalizer texts, FigureTotal total) => total.Median is null
        ? string.Join(", ", total.Sums.Select(s => texts.FormatMoney(s.Currency, s.Amount)))
        : texts["office.median", texts.FormatMedian(total)];

    /// <summary>Median duration; a dash if there is none.</summary>
    public static string FormatMedian(this TextLocalizer texts, FigureTotal total) =>
        total.Median is { } days ? texts.FormatDuration(total.Figure, days) : texts["office.noNumber"];
}
