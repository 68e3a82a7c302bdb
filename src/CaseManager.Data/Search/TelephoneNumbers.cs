using CaseManager.Domain.Statistics;
using PhoneNumbers;

namespace CaseManager.Data.Search;

/// <summary>Finds telephone numbers in text.</summary>
public static class TelephoneNumbers
{
    private const int MaxAttempts = 20;
    private static readonly PhoneNumberUtil _plans = PhoneNumberUtil.GetInstance();

    /// <summary>
    /// Numbers in E.164 form. A number without country code yields one result for each programme country or one of <paramref name="countries"/>
    /// (ISO 3166-1 alpha-2) in whose numbering plan it is valid.
    /// </summary>
    public static IEnumerable<string> Find(string text, IEnumerable<string> countries) =>
    [
        .. ProgrammeCountries.ByIso3.Values.Union(countries)
            .SelectMany(country => _plans.FindNumbers(text, country, PhoneNumberUtil.Leniency.VALID, MaxAttempts))
            .Select(match => _plans.Format(match.Number, PhoneNumberFormat.E164))
            .Distinct(),
    ];
}
