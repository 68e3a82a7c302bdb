using System.Globalization;
using CaseManager.Domain;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Primitives;

namespace CaseManager.Web.Infrastructure.Forms;

/// <summary>A handler that keeps a form while someone is still writing: whatever stands in it, in order or not.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class KeepsUnfinishedAttribute : Attribute;

/// <summary>A form while someone is still writing, as fields to keep and as values to show again.</summary>
public static class UnfinishedForms
{
    /// <summary>Most that is kept of one form, in characters: several times what every box of the longest form takes.</summary>
    public const int Longest = 200_000;

    private const string Input = "Input";

    /// <summary>The form as it stands: the fields that a page reads, those of its input and one beside it. Tokens and buttons are none of them.</summary>
    /// <returns>Null where it is longer than any form.</returns>
    public static UnfinishedForm? Read(IFormCollection form, DateTimeOffset at, string? beside = null)
    {
        var fields = form.Where(field => field.Key == beside || field.Key.StartsWith($"{Input}.", StringComparison.Ordinal))
            .ToDictionary(field => field.Key, IReadOnlyList<string> (field) => [.. field.Value.Select(value => value ?? "")]);
        return fields.Values.Sum(values => values.Sum(value => value.Length)) > Longest ? null : new(at, fields);
    }

    /// <summary>As if the fields were sent now.</summary>
    public static IValueProvider AsValues(this UnfinishedForm form) => new FormValueProvider(
        BindingSource.Form, new FormCollection(form.Fields.ToDictionary(field => field.Key, field => new StringValues([.. field.Value]))), CultureInfo.InvariantCulture);

    /// <summary>That what is being written is kept, and since when: for the page to say while someone writes on.</summary>
    public static string Kept(this Texts texts, DateTimeOffset at, TimeZoneInfo zone) => texts["common.kept", texts.Moment(at, zone)];
}
