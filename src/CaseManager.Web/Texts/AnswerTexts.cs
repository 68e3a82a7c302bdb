using CaseManager.Domain;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Sharing;
using CaseManager.Domain.Victims;

namespace CaseManager.Web;

/// <summary>An answer as displayed.</summary>
/// <param name="Text">The displayed text.</param>
/// <param name="Silence">The reason for non-response; null for an answer.</param>
public sealed record Said(string Text, Silence? Silence = null)
{
    /// <summary>Non-response is displayed in a muted style, not as an omission.</summary>
    public bool IsSilent => Silence is not null;
}

/// <summary>Formats answers for display.</summary>
public static class AnswerTexts
{
    private const string Separator = "; ";

    public static Said Say(this Texts texts, Silence silence) => new(texts[$"common.silence.{silence}"], silence);

    public static Said Say(this Texts texts, Answer<string> answer) => texts.Say(answer, text => text);

    public static Said Say<TCode>(this Texts texts, Answer<TCode> answer) where TCode : struct, Enum => texts.Say(answer, code => texts.Of(code));

    public static Said Say<TCode>(this Texts texts, Answer<IReadOnlyList<TCode>> answer) where TCode : struct, Enum =>
        texts.Say(answer, codes => string.Join(Separator, codes.Select(code => texts.Of(code))));

    public static Said SayCountries(this Texts texts, Answer<IReadOnlyList<string>> answer) =>
        texts.Say(answer, codes => string.Join(Separator, codes.Select(code => texts[$"countries.{code}"])));

    public static Said SayLanguages(this Texts texts, Answer<IReadOnlyList<string>> answer) =>
        texts.Say(answer, codes => string.Join(Separator, codes.Select(code => texts[$"languages.{code}"])));

    public static Said Say(this Texts texts, Answer<ApproximateDate> answer) => texts.Say(answer, texts.Date);

    public static Said Say(this Texts texts, Answer<BirthDate> answer) => texts.Say(answer, born => born.Basis switch
    {
        BirthDateBasis.Exact => texts.Date(born.Date!),
        BirthDateBasis.Approximate => texts["common.born.about", texts.Date(born.Date!)],
        _ => texts["common.born.estimated", born.YoungestAge, born.OldestAge, texts.Date(born.EstimatedOn!.Value)],
    });

    public static Said Say(this Texts texts, ConsentAnswer answer) => answer.State switch
    {
        ConsentState.Given or ConsentState.Refused when answer is { On: { } on, Language: { } language } =>
            new(texts[$"common.consent.{answer.State}.explained", texts.Date(on), texts[$"languages.{language}"]]),
        ConsentState.Given or ConsentState.Refused when answer.On is { } on => new(texts[$"common.consent.{answer.State}.on", texts.Date(on)]),
        ConsentState.Given or ConsentState.Refused => new(texts[$"common.consent.{answer.State}"]),
        ConsentState.Withdrawn => new(texts["common.consent.withdrawn", texts.Date(answer.On!.Value)]),
        ConsentState.Declined => texts.Say(Silence.Declined),
        ConsentState.NotKnown => texts.Say(Silence.NotKnown),
        _ => texts.Say(Silence.NotAsked),
    };

    public static string Date(this Texts texts, ApproximateDate date) => texts.Date(date.Year, date.Month, date.Day);

    public static string Day(this Texts texts, DateTimeOffset moment, TimeZoneInfo zone) =>
        texts.Date(DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, zone).DateTime));

    /// <summary>The last day of a period that ends at midnight: the day before.</summary>
    public static string LastDay(this Texts texts, DateTimeOffset end, TimeZoneInfo zone) => texts.Day(end.AddTicks(-1), zone);

    /// <summary>The role on the case, displayed after a name; empty for a team member.</summary>
    public static string Say(this Texts texts, Capacity capacity, DateTimeOffset? until, TimeZoneInfo zone) => (capacity, until) switch
    {
        (Capacity.Lead, _) => texts["cases.team.leads"],
        (Capacity.Cover, { } end) => texts["cases.team.covers", texts.LastDay(end, zone)],
        (_, { } end) => texts["cases.team.stays", texts.LastDay(end, zone)],
        _ => "",
    };

    private static Said Say<T>(this Texts texts, Answer<T> answer, Func<T, string> words) =>
        answer.IsGiven ? new(words(answer.Value!)) : texts.Say(answer.Silence);
}
