using System.ComponentModel.DataAnnotations;
using System.Text;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Binders;

namespace CaseManager.Web.Infrastructure.Forms;

/// <summary>
/// Normalises text: composed (NFC), trimmed, with one kind of line end, and null if empty. Invisible characters and those that cannot be
/// stored are refused with an error. Passwords are bound exactly as typed.
/// </summary>
public sealed class TextBinder(TextLocalizer texts) : IModelBinder
{
    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        var name = bindingContext.ModelName;
        var posted = bindingContext.ValueProvider.GetValue(name);
        if (posted == ValueProviderResult.None)
        {
            return Task.CompletedTask;
        }

        bindingContext.ModelState.SetModelValue(name, posted);
        var text = (posted.FirstValue ?? "").Replace("\r\n", "\n", StringComparison.Ordinal);
        if (text.EnumerateRunes().Any(IsDisallowed))
        {
            bindingContext.ModelState.TryAddModelError(name, texts["common.errors.characters"]);
            return Task.CompletedTask;
        }

        var clean = text.Normalize(NormalizationForm.FormC).Trim();
        bindingContext.Result = ModelBindingResult.Success(clean.Length == 0 ? null : clean);
        return Task.CompletedTask;
    }

    // Control characters, and those that change the direction of the following text: U+202A–202E, U+2066–2069.
    private static bool IsDisallowed(Rune rune) =>
        (Rune.IsControl(rune) && rune.Value is not ('\n' or '\t')) || rune.Value is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) or 0xFFFE or 0xFFFF;
}

/// <summary>Selects <see cref="TextBinder"/> for all text except passwords.</summary>
public sealed class TextBinderProvider : IModelBinderProvider
{
    public IModelBinder? GetBinder(ModelBinderProviderContext context) =>
        context.Metadata.ModelType == typeof(string) && context.Metadata.DataTypeName != nameof(DataType.Password)
            ? new BinderTypeModelBinder(typeof(TextBinder))
            : null;
}
