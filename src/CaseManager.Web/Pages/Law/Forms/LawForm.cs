using System.Text.RegularExpressions;
using CaseManager.Domain;
using CaseManager.Domain.Law;
using CaseManager.Web.Infrastructure.Forms;
using CaseManager.Web.TagHelpers.Forms;
using FluentValidation;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CaseManager.Web.Pages.Law.Forms;

/// <summary>Common fields of an entry of legal reference data, and a part for each kind, of which one is used.</summary>
public sealed partial class LawForm
{
    public const string Yes = "Yes";
    public const string No = "No";

    private const int LongestCode = 60;

    /// <summary>Set by the page.</summary>
    [BindNever]
    public LawKind? Kind { get; set; }

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

    private LawDetails Details => Kind switch
    {
        LawKind.Scheme => Scheme.ToDetails(),
        LawKind.DateRule => Rule.ToDetails(),
        LawKind.NextStep => Step.ToDetails(),
        LawKind.Calendar => Calendar.ToDetails(),
        LawKind.Authority => Authority.ToDetails(),
        LawKind.Offence => Offence.ToDetails(),
        LawKind.CompensationScheme => Fund.ToDetails(),
        LawKind.Helpline => Helpline.ToDetails(),
        _ => NonPunishment.ToDetails(),
    };

    public static LawForm From(LawEntry entry)
    {
        var form = new LawForm
        {
            Version = entry.Version,
            Name = entry.Name,
            ValidFrom = DateInput.Of(entry.ValidFrom),
            ValidUntil = DateInput.Of(entry.ValidUntil),
            Source = entry.Source,
        };
        switch (entry.Details)
        {
            case Scheme scheme: form.Scheme = SchemeForm.From(scheme); break;
            case DateRule rule: form.Rule = DateRuleForm.Of(rule); break;
            case NextStep step: form.Step = NextStepForm.From(step); break;
            case WorkingDayCalendar calendar: form.Calendar = CalendarForm.From(calendar); break;
            case Authority authority: form.Authority = AuthorityForm.From(authority); break;
            case Offence offence: form.Offence = OffenceForm.From(offence); break;
            case CompensationScheme fund: form.Fund = FundForm.From(fund); break;
            case Helpline line: form.Helpline = HelplineForm.From(line); break;
            case NonPunishmentRule rule: form.NonPunishment = NonPunishmentForm.From(rule); break;
        }

        return form;
    }

    /// <summary>Requires a validated form.</summary>
    public LawFacts ToFacts() => new(Name!, ValidFrom.ToDate()?.Exact, ValidUntil.ToDate()?.Exact, Source!, IsVerified == Yes, Details);

    /// <summary>Whether the text is a country code or "EU", followed by a name.</summary>
    public static bool IsCode(string? code) =>
        code is { Length: <= LongestCode } && CodePattern().IsMatch(code) && (code[..2] == LawWords.Union || Countries.All.Contains(code[..2]));

    public static IReadOnlyList<Option> YesAndNo(Texts texts) => [new(Yes, texts["lawBook.yes"]), new(No, texts["lawBook.no"])];

    internal static string YesOrNo(bool holds) => holds ? Yes : No;

    internal static bool IsYesOrNo(string? answer) => answer is Yes or No;

    [GeneratedRegex(@"^[A-Z]{2}(\.[A-Z0-9_]+)+\z")]
    private static partial Regex CodePattern();

    internal sealed class Rules : AbstractValidator<LawForm>
    {
        public Rules(TimeProvider clock)
        {
            RuleFor(f => f.Kind).NotNull().Says("lawBook.kind.missing");
            RuleFor(f => f.Code).Must(IsCode).When(f => f.IsNew).Says("lawBook.code.wrong", LongestCode);
            RuleFor(f => f.Name).NotEmpty().Says("lawBook.name.missing");
            RuleFor(f => f.Name).MaximumLength(AnswerRules.Line).Says("common.errors.long", AnswerRules.Line);
            RuleFor(f => f.ValidFrom).Must(IsDayOrNothing).Says("lawBook.day.whole");
            RuleFor(f => f.ValidUntil).Must(IsDayOrNothing).Says("lawBook.day.whole");
            RuleFor(f => f.ValidUntil).Must((form, until) => !(until.ToDate()?.Latest < form.ValidFrom.ToDate()?.Earliest)).Says("lawBook.validUntil.order");
            RuleFor(f => f.Source).NotEmpty().Says("lawBook.source.missing");
            RuleFor(f => f.Source).MaximumLength(AnswerRules.Box).Says("common.errors.long", AnswerRules.Box);
            RuleFor(f => f.IsVerified).Must(IsYesOrNo).Says("lawBook.isVerified.missing");
            RuleFor(f => f.Scheme).SetValidator(new SchemeForm.Rules()).When(f => f.Kind == LawKind.Scheme);
            RuleFor(f => f.Rule).SetValidator(new DateRuleForm.Rules()).When(f => f.Kind == LawKind.DateRule);
            RuleFor(f => f.Step).SetValidator(new NextStepForm.Rules()).When(f => f.Kind == LawKind.NextStep);
            RuleFor(f => f.Calendar).SetValidator(new CalendarForm.Rules()).When(f => f.Kind == LawKind.Calendar);
            RuleFor(f => f.Authority).SetValidator(new AuthorityForm.Rules()).When(f => f.Kind == LawKind.Authority);
            RuleFor(f => f.Offence).SetValidator(new OffenceForm.Rules()).When(f => f.Kind == LawKind.Offence);
            RuleFor(f => f.Fund).SetValidator(new FundForm.Rules()).When(f => f.Kind == LawKind.CompensationScheme);
            RuleFor(f => f.Helpline).SetValidator(new HelplineForm.Rules(clock)).When(f => f.Kind == LawKind.Helpline);
            RuleFor(f => f.NonPunishment).SetValidator(new NonPunishmentForm.Rules()).When(f => f.Kind == LawKind.NonPunishment);
        }

        private static bool IsDayOrNothing(DateInput day) => day.IsEmpty || day.ToDate()?.Exact is not null;
    }
}
