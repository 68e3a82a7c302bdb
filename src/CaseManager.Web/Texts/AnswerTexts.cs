using CaseManager.Domain;
using CaseManager.Domain.Cases;
using CaseManager.Domain.People;
using CaseManager.Domain.Sharing;

namespace CaseManager.Web;

/// <summary>An answer as displayed.</summary>
/// <param name="Text">The displayed text.</param>
/// <param name="NonResponse">The reason for non-response; null for an answer.</param>
public sealed record DisplayValue(string Text, NonResponse? NonResponse = null)
{
    /// <summary>Non-response is displayed in a muted style, not as an omission.</summary>
    public bool IsNonResponse => NonResponse is not null;
}

/// <summary>Formats answers for display.</summary>
public static class AnswerTexts
{
    private const string Separator = "; ";

    public static DisplayValue Format(this TextLocalizer texts, NonResponse nonResponse) => new(texts[$"common.nonResponse.{nonResponse}"], nonResponse);

    public static DisplayValue Format(this TextLocalizer texts, Answer<string> answer) => texts.Format(answer, text => text);

    public static DisplayValue Format<TCode>(this TextLocalizer texts, Answer<TCode> answer) where TCode : struct, Enum =>
        texts.Format(answer, code => texts.Describe(code));

    public static DisplayValue Format<TCode>(this TextLocalizer texts, Answer<IReadOnlyList<TCode>> answer) where TCode : struct, Enum =>
        texts.Format(answer, codes => string.Join(Separator, codes.Select(code => texts.Describe(code))));

    public static DisplayValue FormatCountries(this TextLocalizer texts, Answer<IReadOnlyList<string>> answer) =>
        texts.Format(answer, codes => string.Join(Separator, codes.Select(code => texts[$"countries.{code}"])));

    public static DisplayValue FormatLanguages(this TextLocalizer texts, Answer<IReadOnlyList<string>> answer) =>
        texts.Format(answer, codes => string.Join(Separator, codes.Select(code => texts[$"languages.{code}"])));

    public static DisplayValue Format(this TextLocalizer texts, Answer<ApproximateDate> answer) => texts.Format(answer, texts.FormatDate);

    public static DisplayValue Format(this TextLocalizer texts, Answer<BirthDate> answer) => texts.Format(answer, born => born.Basis switch
    {
        BirthDateBasis.Exact => texts.FormatDate(born.Date!),
        BirthDateBasis.Approximate => texts["common.birthDate.approximate", texts.FormatDate(born.Date!)],
        _ => texts["common.birthDate.estimated", born.YoungestAge, born.OldestAge, texts.FormatDate(born.EstimatedOn!.Value)],
    });

    public static DisplayValue Format(this TextLocalizer texts, ConsentAnswer answer) => answer.State switch
    {
        ConsentState.Given or ConsentState.Refused when answer is { AnsweredOn: { } date, Language: { } language } =>
            new(texts[$"common.consent.{answer.State}.explained", texts.FormatDate(date), texts[$"languages.{language}"]]),
        ConsentState.Given or ConsentState.Refused when answer.AnsweredOn is { } date =>
            new(texts[$"common.consent.{answer.State}.dated", texts.FormatDate(date)]),
        ConsentState.Given or ConsentState.Refused => new(texts[$"common.consent.{answer.State}"]),
        ConsentState.Withdrawn => new(texts["common.consent.withdrawn", texts.FormatDate(answer.AnsweredOn!.Value)]),
        ConsentState.Declined => texts.Format(NonResponse.Declined),
        ConsentState.NotKnown => texts.Format(NonResponse.NotKnown),
        _ => texts.Format(NonResponse.NotAsked),
    };

    public static string FormatDate(this TextLocalizer texts, ApproximateDate date) => texts.FormatDate(date.Year, date.Month, date.Day);

    public static string FormatLocalDate(this TextLocalizer texts, DateTimeOffset moment, TimeZoneInfo zone) =>
        texts.FormatDate(DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, zone).DateTime));

    /// <summary>The last day of a period that ends at midnight: the day before.</summary>
    public static string FormatLastDate(this TextLocalizer texts, DateTimeOffset end, TimeZoneInfo zone) => texts.FormatLocalDate(end.AddTicks(-1), zone);

    /// <summary>The role on the case, displayed after a name; empty for a team member.</summary>
    public static string Format(this TextLocalizer texts, CaseRole capacity, DateTimeOffset? endsOn, TimeZoneInfo zone) => (capacity, endsOn) switch
    {
        (CaseRole.Lead, _) => texts["team.role.lead"],
        (CaseRole.Deputy, { } end) => texts["team.role.deputy", texts.FormatLastDate(end, zone)],
        (_, { } end) => texts["team.role.member", texts.FormatLastDate(end, zone)],
        _ => "",
    };

    private static DisplayValue Format<T>(this TextLocalizer texts, Answer<T> answer, Func<T, string> notes) =>
        answer.HasValue ? new(notes(answer.Value!)) : texts.Format(answer.NonResponse);
}
