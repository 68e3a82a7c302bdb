using CaseManager.Domain.Statistics;
using PhoneNumbers;

namespace CaseManager.Data.Search;

/// <summary>Finds the telephone numbers in what was typed, in international form.</summary>
public static class TelephoneNumbers
{
    private const int MostAttempts = 20;
    private static readonly PhoneNumberUtil _plans = PhoneNumberUtil.GetInstance();

    /// <summary>The numbers in E.164 form. One written without its country may belong to each country whose numbering plan has it.</summary>
    /// <param name="text">What was typed.</param>
    /// <param name="countries">ISO 3166-1 alpha-2 codes of countries to try besides those of the programme.</param>
    public static IEnumerable<string> Find(string text, IEnumerable<string> countries) =>
    [
        .. ProgrammeCountries.ByIso3.Values.Union(countries)
            .SelectMany(country => _plans.FindNumbers(text, country, PhoneNumberUtil.Leniency.VALID, MostAttempts))
            .Select(match => _plans.Format(match.Number, PhoneNumberFormat.E164))
            .Distinct(),
    ];
}
