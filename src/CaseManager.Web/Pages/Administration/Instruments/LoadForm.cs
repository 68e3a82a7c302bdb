using System.Text.RegularExpressions;
using CaseManager.Web.Infrastructure.Forms;
using FluentValidation;

namespace CaseManager.Web.Pages.Administration.Instruments;

public sealed partial class LoadForm
{
    /// <summary>Maximum length of the text, in characters for text and bytes for a file.</summary>
    public const int MaxLength = 200_000;

    private const int MaxCodeLength = 40;
    private const string ReservedCode = "LOAD"; // reserved: part of this form's URL

    public string? Code { get; set; }

    public string? Name { get; set; }

    public string? Source { get; set; }

    /// <summary>JSON text of the definition.</summary>
    public string? Definition { get; set; }

    /// <summary>File with the definition, as an alternative to the text.</summary>
    public IFormFile? File { get; set; }

    public static bool IsCode(string? code) => code is { Length: <= MaxCodeLength } and not ReservedCode && CodePattern().IsMatch(code);

    [GeneratedRegex("^[A-Z][A-Z0-9_]*\\z")]
    private static partial Regex CodePattern();

    internal sealed class Rules : AbstractValidator<LoadForm>
    {
        public Rules()
        {
            RuleFor(f => f.Code).Must(IsCode).WithMessageKey("instruments.code.wrong", MaxCodeLength);
            RuleFor(f => f.Name).NotEmpty().WithMessageKey("instruments.name.missing").MaximumLength(AnswerRules.MaxLineLength)
                .WithMessageKey("common.errors.long", AnswerRules.MaxLineLength);
            RuleFor(f => f.Source).NotEmpty().WithMessageKey("instruments.source.missing").MaximumLength(AnswerRules.MaxTextLength)
                .WithMessageKey("common.errors.long", AnswerRules.MaxTextLength);
            RuleFor(f => f.Definition).NotEmpty().When(f => f.File is null).WithMessageKey("instruments.definition.missing").MaximumLength(MaxLength)
                .WithMessageKey("common.errors.long", MaxLength);
        }
    }
}
