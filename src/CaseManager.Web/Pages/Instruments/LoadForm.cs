using System.Text.RegularExpressions;
using CaseManager.Web.Infrastructure.Forms;
using FluentValidation;

namespace CaseManager.Web.Pages.Instruments;

public sealed partial class LoadForm
{
    /// <summary>Maximum length of the text, in characters for text and bytes for a file.</summary>
    public const int Longest = 200_000;

    private const int LongestCode = 40;
    private const string Taken = "LOAD"; // reserved: part of this form's URL

    public string? Code { get; set; }

    public string? Name { get; set; }

    public string? Source { get; set; }

    /// <summary>JSON text of the definition.</summary>
    public string? Definition { get; set; }

    /// <summary>File with the definition, as an alternative to the text.</summary>
    public IFormFile? File { get; set; }

    public static bool IsCode(string? code) => code is { Length: <= LongestCode } and not Taken && CodePattern().IsMatch(code);

    [GeneratedRegex("^[A-Z][A-Z0-9_]*\\z")]
    private static partial Regex CodePattern();

    internal sealed class Rules : AbstractValidator<LoadForm>
    {
        public Rules()
        {
            RuleFor(f => f.Code).Must(IsCode).Says("instruments.code.wrong", LongestCode);
            RuleFor(f => f.Name).NotEmpty().Says("instruments.name.missing").MaximumLength(AnswerRules.Line).Says("common.errors.long", AnswerRules.Line);
            RuleFor(f => f.Source).NotEmpty().Says("instruments.source.missing").MaximumLength(AnswerRules.Box).Says("common.errors.long", AnswerRules.Box);
            RuleFor(f => f.Definition).NotEmpty().When(f => f.File is null).Says("instruments.definition.missing").MaximumLength(Longest).Says("common.errors.long", Longest);
        }
    }
}
