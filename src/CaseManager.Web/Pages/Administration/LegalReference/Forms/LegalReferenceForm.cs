using System.Text.RegularExpressions;
using CaseManager.Domain;
using CaseManager.Domain.LegalReference;
using CaseManager.Web.Infrastructure.Forms;
using CaseManager.Web.TagHelpers.Forms;
using FluentValidation;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CaseManager.Web.Pages.Administration.LegalReference.Forms;

/// <summary>Common fields of an entry of legal reference data, and a part for each kind, of which one is used.</summary>
public sealed partial class LegalReferenceForm
{
    public const string Yes = "Yes";
    public const string No = "No";

    private const int MaxCodeLength = 60;

    /// <summary>Set by the page.</summary>
    [BindNever]
    public LegalReferenceKind? Kind { get; set; }

    /// <summary>Whether the entry is new and needs a code; set by the page.</summary>
    [BindNever]
    public bool IsNew { get; set; }

    /// <summary>Version that the form was filled from.</summary>
    public int Version { get; set; }

    /// <summary>Only for a new entry.</summary>
    public string? Code { get; set; }

    public string? Name { get; set; }

    public DateInput ValidFrom { get; set; } = new();

    public DateInput ValidUntil { get; set; } = new();

    public string? Source { get; set; }

    /// <summary>Must be answered for each version, because a lawyer has verified only the earlier one.</summary>
    public string? IsVerified { get; set; }

    public SchemeForm Scheme { get; set; } = new();

    public DateRuleForm Rule { get; set; } = new();

    public NextStepForm Step { get; set; } = new();

    public CalendarForm Calendar { get; set; } = new();

    public AuthorityForm Authority { get; set; } = new();

    public OffenceForm Offence { get; set; } = new();

    public FundForm Fund { get; set; } = new();

    public HelplineForm Helpline { get; set; } = new();

    public NonPunishmentForm NonPunishment { get; set; } = new();

    private LegalReferenceDetails Details => Kind switch
    {
        LegalReferenceKind.Scheme => Scheme.ToDetails(),
        LegalReferenceKind.DateRule => Rule.ToDetails(),
        LegalReferenceKind.NextStep => Step.ToDetails(),
        LegalReferenceKind.Calendar => Calendar.ToDetails(),
        LegalReferenceKind.Authority => Authority.ToDetails(),
        LegalReferenceKind.Offence => Offence.ToDetails(),
        LegalReferenceKind.CompensationScheme => Fund.ToDetails(),
        LegalReferenceKind.Helpline => Helpline.ToDetails(),
        _ => NonPunishment.ToDetails(),
    };

    public static LegalReferenceForm FromReference(LegalReferenceEntry entry)
    {
        var form = new LegalReferenceForm
        {
            Version = entry.Version,
            Name = entry.Name,
            ValidFrom = DateInput.FromDate(entry.ValidFrom),
            ValidUntil = DateInput.FromDate(entry.ValidUntil),
            Source = entry.Source,
        };
        switch (entry.Details)
        {
            case Scheme scheme: form.Scheme = SchemeForm.FromDetails(scheme); break;
            case DateRule rule: form.Rule = DateRuleForm.FromDetails(rule); break;
            case NextStep step: form.Step = NextStepForm.FromDetails(step); break;
            case WorkingDayCalendar calendar: form.Calendar = CalendarForm.FromDetails(calendar); break;
            case Authority authority: form.Authority = AuthorityForm.FromDetails(authority); break;
            case Offence offence: form.Offence = OffenceForm.FromDetails(offence); break;
            case CompensationScheme fund: form.Fund = FundForm.FromDetails(fund); break;
            case Helpline line: form.Helpline = HelplineForm.FromDetails(line); break;
            case NonPunishmentRule rule: form.NonPunishment = NonPunishmentForm.FromDetails(rule); break;
        }

        return form;
    }

    /// <summary>Requires a validated form.</summary>
    public LegalReferenceVersionDetails ToDetails() => new(Name!, ValidFrom.ToDate()?.Exact, ValidUntil.ToDate()?.Exact, Source!, IsVerified == Yes, Details);

    /// <summary>Whether the text is a country code or "EU", followed by a name.</summary>
    public static bool IsCode(string? code) =>
        code is { Length: <= MaxCodeLength } && CodePattern().IsMatch(code)
        && (code[..2] == LegalReferenceTexts.EuropeanUnion || Countries.All.Contains(code[..2]));

    public static IReadOnlyList<Option> GetYesNoOptions(TextLocalizer texts) => [new(Yes, texts["legalReference.yes"]), new(No, texts["legalReference.no"])];

    internal static string FormatYesNo(bool holds) => holds ? Yes : No;

    internal static bool IsYesOrNo(string? answer) => answer is Yes or No;

    [GeneratedRegex(@"^[A-Z]{2}(\.[A-Z0-9_]+)+\z")]
    private static partial Regex CodePattern();

    internal sealed class Rules : AbstractValidator<LegalReferenceForm>
    {
        public Rules(TimeProvider clock)
        {
            RuleFor(f => f.Kind).NotNull().WithMessageKey("legalReference.kind.missing");
            RuleFor(f => f.Code).Must(IsCode).When(f => f.IsNew).WithMessageKey("legalReference.code.wrong", MaxCodeLength);
            RuleFor(f => f.Name).NotEmpty().WithMessageKey("legalReference.name.missing");
            RuleFor(f => f.Name).MaximumLength(AnswerRules.MaxLineLength).WithMessageKey("common.errors.long", AnswerRules.MaxLineLength);
            RuleFor(f => f.ValidFrom).Must(IsEmptyOrFullDate).WithMessageKey("legalReference.date.incomplete");
            RuleFor(f => f.ValidUntil).Must(IsEmptyOrFullDate).WithMessageKey("legalReference.date.incomplete");
            RuleFor(f => f.ValidUntil).Must((form, endsOn) => !(endsOn.ToDate()?.Latest < form.ValidFrom.ToDate()?.Earliest))
                .WithMessageKey("legalReference.validUntil.order");
            RuleFor(f => f.Source).NotEmpty().WithMessageKey("legalReference.source.missing");
            RuleFor(f => f.Source).MaximumLength(AnswerRules.MaxTextLength).WithMessageKey("common.errors.long", AnswerRules.MaxTextLength);
            RuleFor(f => f.IsVerified).Must(IsYesOrNo).WithMessageKey("legalReference.isVerified.missing");
            RuleFor(f => f.Scheme).SetValidator(new SchemeForm.Rules()).When(f => f.Kind == LegalReferenceKind.Scheme);
            RuleFor(f => f.Rule).SetValidator(new DateRuleForm.Rules()).When(f => f.Kind == LegalReferenceKind.DateRule);
            RuleFor(f => f.Step).SetValidator(new NextStepForm.Rules()).When(f => f.Kind == LegalReferenceKind.NextStep);
            RuleFor(f => f.Calendar).SetValidator(new CalendarForm.Rules()).When(f => f.Kind == LegalReferenceKind.Calendar);
            RuleFor(f => f.Authority).SetValidator(new AuthorityForm.Rules()).When(f => f.Kind == LegalReferenceKind.Authority);
            RuleFor(f => f.Offence).SetValidator(new OffenceForm.Rules()).When(f => f.Kind == LegalReferenceKind.Offence);
            RuleFor(f => f.Fund).SetValidator(new FundForm.Rules()).When(f => f.Kind == LegalReferenceKind.CompensationScheme);
            RuleFor(f => f.Helpline).SetValidator(new HelplineForm.Rules(clock)).When(f => f.Kind == LegalReferenceKind.Helpline);
            RuleFor(f => f.NonPunishment).SetValidator(new NonPunishmentForm.Rules()).When(f => f.Kind == LegalReferenceKind.NonPunishment);
        }

        private static bool IsEmptyOrFullDate(DateInput day) => day.IsEmpty || day.ToDate()?.Exact is not null;
    }
}
