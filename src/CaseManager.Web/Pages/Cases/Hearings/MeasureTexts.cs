using CaseManager.Domain.Justice;

namespace CaseManager.Web.Pages.Cases.Hearings;

public static class MeasureTexts
{
    /// <summary>A special measure, with the provision of the country where courts name it by that.</summary>
    /// <param name="country">Country of the proceedings, ISO 3166-1 alpha-2.</param>
    public static string Of(this Texts texts, SpecialMeasure measure, string country) =>
        NationalMeasure.ProvisionFor(measure, country) is { } provision ? texts["hearings.measure.provision", texts.Of(measure), provision] : texts.Of(measure);
}
