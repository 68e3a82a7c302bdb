using CaseManager.Domain;
using CaseManager.Domain.People;

namespace CaseManager.Web.Pages.Cases.People;

public static class PeopleTexts
{
    /// <summary>Reports a decision of another body: the programme itself decides no legal status.</summary>
    public static string Describe(this TextLocalizer texts, TraffickingStatusDecision decision)
    {
        var person = texts.Describe(decision.DecidedBy).ToLower(texts.Culture);
        var named = decision.Content?.Body is { } body ? texts["people.status.authorityName", person, body] : person;
        return texts["people.status.text", texts.Describe(decision.Status).ToLower(texts.Culture),
            texts.JoinParts(named, texts.FormatOptionalDate(decision.Content?.DecidedOn))];
    }

    public static string Describe(this TextLocalizer texts, BroughtToSafety brought)
    {
        var recorded = texts["people.safetyRecord.text", texts.FormatDate(brought.OccurredOn), texts[$"countries.{brought.Country}"],
            texts.Describe(brought.BroughtBy).ToLower(texts.Culture)];
        return brought.Content?.Notes is { } notes ? texts["people.safetyRecord.textWithMethod", recorded, notes] : recorded;
    }

    /// <summary>Value for a record that does not exist yet.</summary>
    public static DisplayValue DescribeNotRecorded(this TextLocalizer texts) => new(texts["people.notRecorded"], NonResponse.NotAsked);

    internal static string Describe(this TextLocalizer texts, Guardian? guardian) =>
        texts.JoinParts(guardian?.Kind is { } kind ? texts.Describe(kind) : null, guardian?.Name, texts.FormatOptionalDate(guardian?.AppointedOn));

    internal static string Describe(this TextLocalizer texts, AssessedAge? found) =>
        found is null
        ? "" : texts.JoinParts(texts["people.child.age", found.YoungestAge, found.OldestAge], found.AssessedBy, texts.FormatOptionalDate(found.AssessedOn));

    internal static string? FormatOptionalDate(this TextLocalizer texts, ApproximateDate? date) => date is null ? null : texts.FormatDate(date);

    internal static string JoinParts(this TextLocalizer texts, params string?[] parts) => string.Join(texts["people.separator"], parts.OfType<string>());

    internal static DisplayValue DescribeWithDetail<TCode>(this TextLocalizer texts, Answer<TCode> answer, string more) where TCode : struct, Enum =>
        texts.Format(answer) is var statement && more.Length == 0 ? statement : statement with { Text = texts["people.labelledValue", statement.Text, more] };
}
