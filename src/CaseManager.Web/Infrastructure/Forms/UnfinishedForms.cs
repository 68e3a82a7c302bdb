using System.Globalization;
using CaseManager.Domain;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Primitives;

namespace CaseManager.Web.Infrastructure.Forms;

/// <summary>Marks a handler that saves an unfinished form without validating it.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SavesUnfinishedFormAttribute : Attribute;

/// <summary>An unfinished form, as fields to save and as values to show again.</summary>
public static class UnfinishedForms
{
    /// <summary>Maximum size of a saved form, in characters: several times the total of the longest form.</summary>
    public const int MaxLength = 200_000;

    private const string InputPrefix = "Input";

    /// <summary>
    /// The fields that the page reads: those of its input, and <paramref name="beside"/> if it is not null. Tokens and buttons are excluded.
    /// </summary>
    /// <returns>Null if it is longer than <see cref="MaxLength"/>.</returns>
    public static UnfinishedForm? Read(IFormCollection form, DateTimeOffset at, string? beside = null)
    {
        var fields = form.Where(field => field.Key == beside || field.Key.StartsWith($"{InputPrefix}.", StringComparison.Ordinal))
            .ToDictionary(field => field.Key, IReadOnlyList<string> (field) => [.. field.Value.Select(value => value ?? "")]);
        return fields.Values.Sum(values => values.Sum(value => value.Length)) > MaxLength ? null : new(at, fields);
    }

    /// <summary>The saved fields as values for model binding.</summary>
    public static IValueProvider ToValueProvider(this UnfinishedForm form) => new FormValueProvider(
        BindingSource.Form, new FormCollection(form.Fields.ToDictionary(field => field.Key, field => new StringValues([.. field.Value]))),
        CultureInfo.InvariantCulture);

    /// <summary>The status message with the time of the last save.</summary>
    public static string DescribeSavedAt(this TextLocalizer texts, DateTimeOffset at, TimeZoneInfo zone) =>
        texts["common.draftSaved", texts.FormatDateTime(at, zone)];
}
