using CaseManager.Domain;
using CaseManager.Domain.Sharing;
using CaseManager.Web.Infrastructure.Forms;
using FluentValidation;

namespace CaseManager.Web.Pages.Cases.Consents;

public sealed class ConsentQuestion
{
    /// <summary>Generated with the form, so that submitting it twice records one answer.</summary>
    public Guid Id { get; set; } = Guid.CreateVersion7();

    /// <summary>The answer that this one supersedes.</summary>
    public Guid? Instead { get; set; }

    public string? State { get; set; }

    public string? Recipient { get; set; }

    public string? Purpose { get; set; }

    public DateInput On { get; set; } = new();

    public string? How { get; set; }

    public string? Language { get; set; }

    public string? Interpreter { get; set; }

    public string? Giver { get; set; }

    public string? GiverName { get; set; }

    public string? Sheet { get; set; }

    public string? Words { get; set; }

    public DateInput ExpiresOn { get; set; } = new();

    private bool IsAnswered => State is nameof(ConsentState.Given) or nameof(ConsentState.Refused);

    /// <summary>Requires a validated form.</summary>
    public ConsentAnswer Answer() => new(
        Enum.Parse<ConsentState>(State!),
        On.TryGetDate(out var day) ? day : null,
        Language,
        Answering.Is<ConsentForm>(How, out var form) ? form : null)
    {
        ExpiresOn = State == nameof(ConsentState.Given) && ExpiresOn.TryGetDate(out var end) ? end : null,
        Details = new(Recipient, Purpose, Interpreter, Answering.Is<ConsentGiver>(Giver, out var giver) ? giver : null, GiverName, Sheet, Words),
    };

    internal sealed class Rules : AbstractValidator<ConsentQuestion>
    {
        public Rules(TimeProvider clock)
        {
            RuleFor(f => f.State).Must(s => s is not null && s != nameof(ConsentState.Withdrawn) && Answering.Is<ConsentState>(s, out _)).Says("consent.state.missing");
            RuleFor(f => f.On).IsPast(clock);
            When(f => f.IsAnswered, () =>
            {
                RuleFor(f => f.On).Must(d => d.TryGetDate(out _)).When(f => f.On.IsEmpty || f.On.ToDate() is not null).Says("intake.consent.on.missing");
                RuleFor(f => f.Giver).Must(g => Answering.Is<ConsentGiver>(g, out _)).Says("consent.giver.missing");
            });
            RuleFor(f => f.Giver).Must(g => g is null || Answering.Is<ConsentGiver>(g, out _)).When(f => !f.IsAnswered).Says("common.errors.choose");
            RuleFor(f => f.GiverName).NotEmpty().When(f => f.Giver is not null and not nameof(ConsentGiver.Self)).Says("consent.giverName.missing");
            RuleFor(f => f.How).Must(h => h is null || Answering.Is<ConsentForm>(h, out _)).Says("common.errors.choose");
            RuleFor(f => f.Language).Must(l => l is null || Languages.All.Contains(l)).Says("common.errors.choose");
            RuleFor(f => f.ExpiresOn).Must(d => d.IsEmpty || d.TryGetDate(out _)).Says("common.errors.date");
            RuleFor(f => f.ExpiresOn).Must((f, d) => !f.On.TryGetDate(out var on) || d.ToDate()!.Earliest >= on).When(f => f.ExpiresOn.TryGetDate(out _)).Says("consent.expiresOn.wrong");
            foreach (var line in new[] { Line(f => f.Recipient), Line(f => f.Interpreter), Line(f => f.GiverName), Line(f => f.Sheet) })
            {
                RuleFor(line).MaximumLength(AnswerRules.Line).Says("common.errors.long", AnswerRules.Line);
            }

            RuleFor(f => f.Purpose).MaximumLength(AnswerRules.Box).Says("common.errors.long", AnswerRules.Box);
            RuleFor(f => f.Words).MaximumLength(AnswerRules.Box).Says("common.errors.long", AnswerRules.Box);
        }

        private static System.Linq.Expressions.Expression<Func<ConsentQuestion, string?>> Line(System.Linq.Expressions.Expression<Func<ConsentQuestion, string?>> of) => of;
    }
}
