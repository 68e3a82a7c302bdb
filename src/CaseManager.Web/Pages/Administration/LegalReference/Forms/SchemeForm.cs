using CaseManager.Domain.LegalReference;
using CaseManager.Web.Infrastructure.Forms;
using CaseManager.Web.TagHelpers.Forms;
using FluentValidation;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CaseManager.Web.Pages.Administration.LegalReference.Forms;

public sealed class SchemeForm
{
    private static readonly string[] _optionNames =
        [nameof(Scheme.IsAdultConsentRequired), nameof(Scheme.HasAnonymousNotification), nameof(Scheme.IsFirstResponderRequired),
            nameof(Scheme.HasFinalDecision), nameof(Scheme.CanDisqualify)];

    public string? CompetentAuthority { get; set; }

    /// <summary>Properties of the scheme that are true.</summary>
    public List<string> SelectedOptions { get; set; } = [];

    /// <summary>National terms, which the form keeps and cannot change; set by the page.</summary>
    [BindNever]
    public IReadOnlyList<SchemeTerm> Terms { get; set; } = [];

    public static SchemeForm FromDetails(Scheme scheme) => new()
    {
        CompetentAuthority = scheme.CompetentAuthority,
        Terms = scheme.Terms,
        SelectedOptions =
        [
            .. new[] { scheme.IsAdultConsentRequired, scheme.HasAnonymousNotification, scheme.IsFirstResponderRequired, scheme.HasFinalDecision,
                scheme.CanDisqualify }
                .Zip(_optionNames).Where(pair => pair.First).Select(pair => pair.Second),
        ],
    };

    /// <summary>Requires a validated form.</summary>
    public Scheme ToDetails() => new(
        CompetentAuthority!,
        SelectedOptions.Contains(nameof(Scheme.IsAdultConsentRequired)),
        SelectedOptions.Contains(nameof(Scheme.HasAnonymousNotification)),
        SelectedOptions.Contains(nameof(Scheme.IsFirstResponderRequired)),
        SelectedOptions.Contains(nameof(Scheme.HasFinalDecision)),
        SelectedOptions.Contains(nameof(Scheme.CanDisqualify)))
    {
        Terms = Terms,
    };

    public static IReadOnlyList<Option> GetOptions(TextLocalizer texts) =>
    [
        new(nameof(Scheme.IsAdultConsentRequired), texts["legalReference.scheme.option.IsAdultConsentRequired"]),
        new(nameof(Scheme.HasAnonymousNotification), texts["legalReference.scheme.option.HasAnonymousNotification"]),
        new(nameof(Scheme.IsFirstResponderRequired), texts["legalReference.scheme.option.IsFirstResponderRequired"]),
        new(nameof(Scheme.HasFinalDecision), texts["legalReference.scheme.option.HasFinalDecision"]),
        new(nameof(Scheme.CanDisqualify), texts["legalReference.scheme.option.CanDisqualify"]),
    ];

    internal sealed class Rules : AbstractValidator<SchemeForm>
    {
        public Rules()
        {
            RuleFor(f => f.CompetentAuthority).NotEmpty().WithMessageKey("legalReference.decidingAuthority.missing");
            RuleFor(f => f.CompetentAuthority).MaximumLength(AnswerRules.MaxLineLength).WithMessageKey("common.errors.long", AnswerRules.MaxLineLength);
            RuleFor(f => f.SelectedOptions).Must(all => all.TrueForAll(_optionNames.Contains)).WithMessageKey("common.errors.choose");
        }
    }
}
