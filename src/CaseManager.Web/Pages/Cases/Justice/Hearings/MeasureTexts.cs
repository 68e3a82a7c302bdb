using CaseManager.Domain.Justice;

namespace CaseManager.Web.Pages.Cases.Justice.Hearings;

public static class MeasureTexts
{
    /// <summary>A special measure, with the national provision if the courts of the country refer to it by provision.</summary>
    /// <param name="country">Country of the proceedings, ISO 3166-1 alpha-2.</param>
    public static string DescribeMeasure(this TextLocalizer texts, SpecialMeasure measure, string country) =>
        NationalMeasure.ProvisionFor(measure, country) is { } provision
        ? texts["hearings.measureWithProvision", texts.Describe(measure), provision] : texts.Describe(measure);
}
