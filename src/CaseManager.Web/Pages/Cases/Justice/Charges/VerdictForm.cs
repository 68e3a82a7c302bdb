using CaseManager.Domain.Justice;
using CaseManager.Web.Infrastructure.Forms;
using FluentValidation;

namespace CaseManager.Web.Pages.Cases.Justice.Charges;

public sealed class VerdictForm
{
    /// <summary>Idempotency key: a form sent twice creates one record.</summary>
    public Guid Id { get; set; } = Guid.CreateVersion7();

    public string? Stage { get; set; }

    public string? Outcome { get; set; }

    public string? LesserOffence { get; set; }

    public DateInput DecidedOn { get; set; } = new();

    public string? Sentence { get; set; }

    public TermInput Custody { get; set; } = new();

    public TermInput Suspended { get; set; } = new();

    public Guid? ConsecutiveToChargeId { get; set; }

    public MoneyInput Fine { get; set; } = new();

    public string? Reasons { get; set; }

    /// <summary>Sentencing warnings that the user confirmed as the actual judgment.</summary>
    public List<string> Warnings { get; set; } = [];

    public static VerdictForm FromVerdict(Verdict verdict) => new()
    {
        Stage = verdict.Stage.ToString(),
        Outcome = verdict.Outcome.ToString(),
        LesserOffence = verdict.Content!.LesserOffence,
        DecidedOn = DateInput.FromDate(verdict.DecidedOn),
        Sentence = $"{verdict.Sentence?.Kind ?? SentenceKind.None}",
        Custody = TermInput.FromTerm(verdict.Sentence?.Custody ?? Term.None),
        Suspended = TermInput.FromTerm(verdict.Sentence?.Suspended ?? Term.None),
        ConsecutiveToChargeId = verdict.Sentence?.ConsecutiveToChargeId,
        Fine = MoneyInput.FromMoney(verdict.Sentence?.Fine),
        Reasons = verdict.Content.Reasons,
    };

    /// <summary>Requires a validated form.</summary>
    public VerdictDetails ToDetails()
    {
        var kind = Enum.Parse<SentenceKind>(Sentence!);
        var custody = kind is SentenceKind.Custody or SentenceKind.Life ? Custody.ToTerm() : Term.None;
        return new(
            Enum.Parse<VerdictStage>(Stage!),
            Enum.Parse<VerdictOutcome>(Outcome!),
            DecidedOn.ToDate()!,
            kind == SentenceKind.None ? null
                : new(kind == SentenceKind.Life, custody, kind == SentenceKind.Custody ? Suspended.ToTerm() : Term.None, ConsecutiveToChargeId, Fine.ToMoney()),
            LesserOffence,
            Reasons)
        {
            Warnings = [.. Warnings.Where(d => FormValues.TryParseCode<SentencingWarning>(d, out _)).Select(Enum.Parse<SentencingWarning>)],
        };
    }

    internal sealed class Rules : AbstractValidator<VerdictForm>
    {
        public Rules(TimeProvider clock)
        {
            RuleFor(f => f.Stage).Must(s => FormValues.TryParseCode<VerdictStage>(s, out _)).WithMessageKey("justice.stage.missing");
            RuleFor(f => f.Outcome).Must(o => FormValues.TryParseCode<VerdictOutcome>(o, out _)).WithMessageKey("justice.outcome.missing");
            RuleFor(f => f.LesserOffence).NotEmpty().When(f => f.Outcome == nameof(VerdictOutcome.ConvictedOfLesser))
                .WithMessageKey("justice.lesserOffence.missing");
            RuleFor(f => f.LesserOffence).MaximumLength(AnswerRules.MaxLineLength).WithMessageKey("common.errors.long", AnswerRules.MaxLineLength);
            RuleFor(f => f.DecidedOn).Must(d => d.ToDate() is not null).WithMessageKey("justice.occurredOn.missing");
            RuleFor(f => f.DecidedOn).MustNotBeInFuture(clock);
            RuleFor(f => f.Sentence).Must(s => FormValues.TryParseCode<SentenceKind>(s, out _)).WithMessageKey("justice.sentence.missing");
            RuleFor(f => f.Custody.Years).Must((form, _) => form.Custody.IsTerm).WithMessageKey("justice.term.wrong");
            RuleFor(f => f.Custody.Years).Must((form, _) => form.Sentence != nameof(SentenceKind.Custody) || form.Custody.ToTerm() > Term.None)
                .WithMessageKey("justice.term.missing");
            RuleFor(f => f.Custody.Years).Must((form, _) => form.Custody.IsEmpty || form.Sentence is nameof(SentenceKind.Custody) or nameof(SentenceKind.Life))
                .WithMessageKey("justice.term.leftover");
            RuleFor(f => f.Suspended.Years).Must((form, _) => form.Suspended.IsEmpty || form.Sentence == nameof(SentenceKind.Custody))
                .WithMessageKey("justice.term.leftover");
            RuleFor(f => f.Fine.Amount).Must((form, _) => form.Fine.IsEmpty || form.Sentence != nameof(SentenceKind.None))
                .WithMessageKey("justice.fine.leftover");
            RuleFor(f => f.Suspended.Years).Must((form, _) => form.Suspended.IsTerm).WithMessageKey("justice.term.wrong");
            RuleFor(f => f.Fine.Amount).Must((form, _) => form.Fine.IsEmpty || form.Fine.ToMoney() is not null).WithMessageKey("justice.money.wrong");
            RuleFor(f => f.Reasons).MaximumLength(AnswerRules.MaxTextLength).WithMessageKey("common.errors.long", AnswerRules.MaxTextLength);
        }
    }
}
