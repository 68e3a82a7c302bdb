using CaseManager.Domain.Law;
using CaseManager.Web.Infrastructure.Forms;
using CaseManager.Web.TagHelpers.Forms;
using FluentValidation;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CaseManager.Web.Pages.Law.Forms;

public sealed class SchemeForm
{
    private static readonly string[] _known =
        [nameof(Scheme.AdultsAgree), nameof(Scheme.TakesNotice), nameof(Scheme.ThroughOthers), nameof(Scheme.HasFinalDecision), nameof(Scheme.MayDisqualify)];

    public string? Decides { get; set; }

    /// <summary>Properties of the scheme that are true.</summary>
    public List<string> Holds { get; set; } = [];

    /// <summary>National terms, which the form keeps and cannot change; set by the page.</summary>
    [BindNever]
    public IReadOnlyList<SchemeTerm> Terms { get; set; } = [];

    public static SchemeForm From(Scheme scheme) => new()
    {
        Decides = scheme.Decides,
        Terms = scheme.Terms,
        Holds =
        [
            .. new[] { scheme.AdultsAgree, scheme.TakesNotice, scheme.ThroughOthers, scheme.HasFinalDecision, scheme.MayDisqualify }
                .Zip(_known).Where(pair => pair.First).Select(pair => pair.Second),
        ],
    };

    /// <summary>Requires a validated form.</summary>
    public Scheme ToDetails() => new(
        Decides!,
        Holds.Contains(nameof(Scheme.AdultsAgree)),
        Holds.Contains(nameof(Scheme.TakesNotice)),
        Holds.Contains(nameof(Scheme.ThroughOthers)),
        Holds.Contains(nameof(Scheme.HasFinalDecision)),
        Holds.Contains(nameof(Scheme.MayDisqualify)))
    {
        Terms = Terms,
    };

    public static IReadOnlyList<Option> Options(Texts texts) =>
    [
        new(nameof(Scheme.AdultsAgree), texts["lawBook.scheme.option.AdultsAgree"]),
        new(nameof(Scheme.TakesNotice), texts["lawBook.scheme.option.TakesNotice"]),
        new(nameof(Scheme.ThroughOthers), texts["lawBook.scheme.option.ThroughOthers"]),
        new(nameof(Scheme.HasFinalDecision), texts["lawBook.scheme.option.HasFinalDecision"]),
        new(nameof(Scheme.MayDisqualify), texts["lawBook.scheme.option.MayDisqualify"]),
    ];

    internal sealed class Rules : AbstractValidator<SchemeForm>
    {
        public Rules()
        {
            RuleFor(f => f.Decides).NotEmpty().Says("lawBook.decides.missing");
            RuleFor(f => f.Decides).MaximumLength(AnswerRules.Line).Says("common.errors.long", AnswerRules.Line);
            RuleFor(f => f.Holds).Must(all => all.TrueForAll(_known.Contains)).Says("common.errors.choose");
        }
    }
}
