using CaseManager.Domain.Justice;
using CaseManager.Web.Infrastructure.Forms;
using FluentValidation;

namespace CaseManager.Web.Pages.Cases.Justice;

public sealed class VerdictForm
{
    /// <summary>Idempotency key: a form sent twice creates one record.</summary>
    public Guid Id { get; set; } = Guid.CreateVersion7();

    public string? Stage { get; set; }

    public string? Outcome { get; set; }

    public string? Lesser { get; set; }

    public DateInput On { get; set; } = new();

    public string? Sentence { get; set; }

    public TermInput Custody { get; set; } = new();

    public TermInput Suspended { get; set; } = new();

    public Guid? After { get; set; }

    public MoneyInput Fine { get; set; } = new();

    public string? Said { get; set; }

    /// <summary>Sentencing warnings that the user confirmed as the actual judgment.</summary>
    public List<string> Doubts { get; set; } = [];

    public static VerdictForm Of(Verdict verdict) => new()
    {
        Stage = verdict.Stage.ToString(),
        Outcome = verdict.Outcome.ToString(),
        Lesser = verdict.Content!.LesserOffence,
        On = DateInput.Of(verdict.On),
        Sentence = $"{verdict.Sentence?.Kind ?? SentenceKind.None}",
        Custody = TermInput.Of(verdict.Sentence?.Custody ?? Term.None),
        Suspended = TermInput.Of(verdict.Sentence?.Suspended ?? Term.None),
        After = verdict.Sentence?.After,
        Fine = MoneyInput.Of(verdict.Sentence?.Fine),
        Said = verdict.Content.Said,
    };

    /// <summary>Requires a validated form.</summary>
    public VerdictFacts Facts()
    {
        var kind = Enum.Parse<SentenceKind>(Sentence!);
        var custody = kind is SentenceKind.Custody or SentenceKind.Life ? Custody.ToTerm() : Term.None;
        return new(
            Enum.Parse<VerdictStage>(Stage!),
            Enum.Parse<VerdictOutcome>(Outcome!),
            On.ToDate()!,
            kind == SentenceKind.None ? null : new(kind == SentenceKind.Life, custody, kind == SentenceKind.Custody ? Suspended.ToTerm() : Term.None, After, Fine.ToMoney()),
            Lesser,
            Said)
        {
            Doubts = [.. Doubts.Where(d => Answering.Is<SentenceDoubt>(d, out _)).Select(Enum.Parse<SentenceDoubt>)],
        };
    }

    internal sealed class Rules : AbstractValidator<VerdictForm>
    {
        public Rules(TimeProvider clock)
        {
            RuleFor(f => f.Stage).Must(s => Answering.Is<VerdictStage>(s, out _)).Says("justice.stage.missing");
            RuleFor(f => f.Outcome).Must(o => Answering.Is<VerdictOutcome>(o, out _)).Says("justice.outcome.missing");
            RuleFor(f => f.Lesser).NotEmpty().When(f => f.Outcome == nameof(VerdictOutcome.ConvictedOfLesser)).Says("justice.lesser.missing");
            RuleFor(f => f.Lesser).MaximumLength(AnswerRules.Line).Says("common.errors.long", AnswerRules.Line);
            RuleFor(f => f.On).Must(d => d.ToDate() is not null).Says("justice.on.missing");
            RuleFor(f => f.On).IsPast(clock);
            RuleFor(f => f.Sentence).Must(s => Answering.Is<SentenceKind>(s, out _)).Says("justice.sentence.missing");
            RuleFor(f => f.Custody.Years).Must((form, _) => form.Custody.IsTerm).Says("justice.term.wrong");
            RuleFor(f => f.Custody.Years).Must((form, _) => form.Sentence != nameof(SentenceKind.Custody) || form.Custody.ToTerm() > Term.None).Says("justice.term.missing");
            RuleFor(f => f.Custody.Years).Must((form, _) => form.Custody.IsEmpty || form.Sentence is nameof(SentenceKind.Custody) or nameof(SentenceKind.Life)).Says("justice.term.leftover");
            RuleFor(f => f.Suspended.Years).Must((form, _) => form.Suspended.IsEmpty || form.Sentence == nameof(SentenceKind.Custody)).Says("justice.term.leftover");
            RuleFor(f => f.Fine.Amount).Must((form, _) => form.Fine.IsEmpty || form.Sentence != nameof(SentenceKind.None)).Says("justice.fine.leftover");
            RuleFor(f => f.Suspended.Years).Must((form, _) => form.Suspended.IsTerm).Says("justice.term.wrong");
            RuleFor(f => f.Fine.Amount).Must((form, _) => form.Fine.IsEmpty || form.Fine.ToMoney() is not null).Says("justice.money.wrong");
            RuleFor(f => f.Said).MaximumLength(AnswerRules.Box).Says("common.errors.long", AnswerRules.Box);
        }
    }
}
