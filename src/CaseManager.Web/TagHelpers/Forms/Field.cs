using System.Collections;
using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace CaseManager.Web.TagHelpers.Forms;

/// <summary>The state of one question in a form: its name and id, its value, its errors.</summary>
internal sealed class Field
{
    private readonly ModelStateDictionary _state;
    private readonly object? _model;

    public Field(ViewContext view, ModelExpression expression)
        : this(view.ModelState, view.ViewData.TemplateInfo.GetFullHtmlFieldName(expression.Name), expression.Model)
    {
    }

    private Field(ModelStateDictionary state, string name, object? model)
    {
        _state = state;
        _model = model;
        Name = name;
        Id = TagBuilder.CreateSanitizedId(name, "_");
    }

    public string Name { get; }

    public string Id { get; }

    public string HintId => $"{Id}-hint";

    public string ErrorId => $"{Id}-error";

    public bool HasError => FirstError is not null;

    /// <summary>The first error of the field, its parts or its items.</summary>
    public ModelError? FirstError =>
        _state.FindKeysWithPrefix(Name).SelectMany(entry => entry.Value?.Errors ?? []).FirstOrDefault();

    /// <summary>The posted value if there is one, so that no input is lost; otherwise that of the model.</summary>
    public IReadOnlyList<string> Values => _state.TryGetValue(Name, out var entry) && entry.RawValue is not null
        ? ToStrings(entry.RawValue)
        : ToStrings(_model);

    public string? Value => Values is [var first, ..] ? first : null;

    public bool Contains(string value) => Values.Contains(value, StringComparer.OrdinalIgnoreCase);

    /// <summary>A field within this one, such as one box of a date.</summary>
    public Field GetPart(string name, object? model) => new(_state, $"{Name}.{name}", model);

    /// <summary>One entry of a list within this field.</summary>
    public Field GetItem(int index, object? model) => new(_state, $"{Name}[{index.ToString(CultureInfo.InvariantCulture)}]", model);

    private static IReadOnlyList<string> ToStrings(object? value) => value switch
    {
        null => [],
        string one => [one],
        IEnumerable many => [.. many.Cast<object?>().SelectMany(ToStrings)],
        _ => [Convert.ToString(value, CultureInfo.CurrentCulture) ?? ""],
    };
}
