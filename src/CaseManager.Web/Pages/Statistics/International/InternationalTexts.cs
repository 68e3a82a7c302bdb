using CaseManager.Domain.Statistics;

namespace CaseManager.Web.Pages.Statistics.International;

public static class InternationalTexts
{
    private const int MaxQuotationLength = 60; // characters

    /// <summary>A number, or "fewer than five".</summary>
    public static string Describe(this TextLocalizer texts, InternationalFigure figure) =>
        figure.Value is { } value ? value.ToString("N0", texts.Culture) : texts["international.underFive"];

    /// <summary>All figures of a cell; a dash if there are none.</summary>
    public static string Describe(this TextLocalizer texts, IEnumerable<InternationalFigure> figures) =>
        string.Join("; ", figures.Select(texts.Describe)) is { Length: > 0 } recorded ? recorded : texts["international.noFigure"];

    public static string DescribeGroup(this TextLocalizer texts, InternationalSex sex, InternationalAge age) => (sex, age) switch
    {
        (InternationalSex.Total, InternationalAge.Total) => texts["international.everyone"],
        (_, InternationalAge.Total) => texts.Describe(sex),
        (InternationalSex.Total, _) => texts.Describe(age),
        (InternationalSex.Unknown, InternationalAge.Unknown) => texts.Describe(sex),
        _ => texts["international.sexAndAge", texts.Describe(sex), texts.Describe(age)],
    };

    /// <summary>Description of a figure within its country and year.</summary>
    public static string DescribeFigure(this TextLocalizer texts, InternationalFigure figure) => figure.Dimension == InternationalDimension.Total
        ? texts["international.figure", texts.Describe(figure.Indicator), texts.DescribeGroup(figure.Sex, figure.Age)]
        : texts["international.figure.detail", texts.Describe(figure.Indicator), texts.Describe(figure.Dimension), figure.Category,
            texts.DescribeGroup(figure.Sex, figure.Age)];

    public static string Describe(this TextLocalizer texts, InternationalFigureFault fault) => fault.Error switch
    {
        InternationalFigureError.Heading =>
            texts["international.fault.heading", DescribeFoundText(texts, fault),
                InternationalFigureParser.Columns.ElementAtOrDefault(fault.Column - 1) ?? texts["international.fault.noMore"]],
        InternationalFigureError.Empty or InternationalFigureError.InvalidEncoding or InternationalFigureError.UnbalancedQuotes
            or InternationalFigureError.TooFewColumns or InternationalFigureError.TooManyColumns => texts.Describe(fault.Error),
        _ => texts["international.fault.found", texts.Describe(fault.Error), DescribeFoundText(texts, fault)],
    };

    private static string DescribeFoundText(TextLocalizer texts, InternationalFigureFault fault) => fault.FoundText switch
    {
        { } found when !string.IsNullOrWhiteSpace(found) =>
            texts["international.fault.quoted", found.Length > MaxQuotationLength ? $"{found[..MaxQuotationLength]}…" : found],
        _ => texts["international.fault.empty"],
    };
}
