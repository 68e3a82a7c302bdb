using CaseManager.Domain;
using CaseManager.Domain.Victims;

namespace CaseManager.Web.Pages.Cases.People;

public static class PeopleTexts
{
    /// <summary>Reports a decision of another body: the programme itself decides no legal status.</summary>
    public static string Say(this Texts texts, TraffickingStatusDecision decision)
    {
        var who = texts.Of(decision.DecidedBy).ToLower(texts.Culture);
        var named = decision.Content?.Body is { } body ? texts["people.status.body", who, body] : who;
        return texts["people.status.said", texts.Of(decision.Status).ToLower(texts.Culture), texts.Listed(named, texts.Known(decision.Content?.On))];
    }

    public static string Say(this Texts texts, BroughtToSafety brought)
    {
        var told = texts["people.safety.said", texts.Date(brought.On), texts[$"countries.{brought.Country}"], texts.Of(brought.By).ToLower(texts.Culture)];
        return brought.Content?.Said is { } words ? texts["people.safety.how", told, words] : told;
    }

    /// <summary>Value for a record that does not exist yet.</summary>
    public static Said NotYet(this Texts texts) => new(texts["people.notYet"], Silence.NotAsked);

    internal static string Say(this Texts texts, Guardian? guardian) => texts.Listed(guardian?.Kind is { } kind ? texts.Of(kind) : null, guardian?.Name, texts.Known(guardian?.Since));

    internal static string Say(this Texts texts, AssessedAge? found) =>
        found is null ? "" : texts.Listed(texts["people.child.age", found.Youngest, found.Oldest], found.By, texts.Known(found.On));

    internal static string? Known(this Texts texts, ApproximateDate? date) => date is null ? null : texts.Date(date);

    internal static string Listed(this Texts texts, params string?[] parts) => string.Join(texts["people.and"], parts.OfType<string>());

    // A coded answer, with its details in free text.
    internal static Said Followed<TCode>(this Texts texts, Answer<TCode> answer, string more) where TCode : struct, Enum =>
        texts.Say(answer) is var said && more.Length == 0 ? said : said with { Text = texts["people.more", said.Text, more] };
}
