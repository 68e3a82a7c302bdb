using CaseManager.Domain;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Sharing;
using CaseManager.Domain.Victims;

namespace CaseManager.Web;

/// <summary>An answer in words.</summary>
/// <param name="Text">The words.</param>
/// <param name="Silence">Why it is no answer; null where it is one.</param>
public sealed record Said(string Text, Silence? Silence = null)
{
    /// <summary>Whether it is no answer: shown quietly, never as something missing.</summary>
    public bool IsSilent => Silence is not null;
}

/// <summary>Says answers in words.</summary>
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

    /// <summary>The last day of a time that ends at midnight: the day before it.</summary>
    public static string LastDay(this Texts texts, DateTimeOffset end, TimeZoneInfo zone) => texts.Day(end.AddTicks(-1), zone);

    /// <summary>As what someone works on a case, to stand behind their name: nothing for one of the team.</summary>
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
