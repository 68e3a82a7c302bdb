using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Primitives;

namespace CaseManager.Web.Infrastructure.Forms;

/// <summary>A handler that keeps a form while someone is still writing: whatever stands in it, in order or not.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class KeepsUnfinishedAttribute : Attribute;

/// <summary>A form while someone is still writing, as fields to keep and as values to show again.</summary>
public static class UnfinishedForm
{
    /// <summary>Most that is kept of one form, in characters: several times what every box of the longest form takes.</summary>
    public const int Longest = 200_000;

    /// <summary>The fields that a page reads: those of its input, and one beside it. Tokens and buttons are none of them.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> FieldsOf(IFormCollection form, string input, string beside) =>
        form.Where(field => field.Key == beside || field.Key.StartsWith(input + ".", StringComparison.Ordinal))
            .ToDictionary(field => field.Key, IReadOnlyList<string> (field) => [.. field.Value.Select(value => value ?? "")]);

    /// <summary>As if the fields were sent now.</summary>
    public static IValueProvider AsValues(IReadOnlyDictionary<string, IReadOnlyList<string>> fields) => new FormValueProvider(
        BindingSource.Form, new FormCollection(fields.ToDictionary(field => field.Key, field => new StringValues([.. field.Value]))), CultureInfo.InvariantCulture);
}
