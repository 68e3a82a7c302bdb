using CaseManager.Domain;
using CaseManager.Domain.Sharing;
using CaseManager.Web.Infrastructure.Forms;
using FluentValidation;

namespace CaseManager.Web.Pages.Cases.Sharing.Consents;

public sealed class ConsentQuestion
{
    /// <summary>Generated with the form, so that submitting it twice records one answer.</summary>
    public Guid Id { get; set; } = Guid.CreateVersion7();

    /// <summary>The answer that this one supersedes.</summary>
    public Guid? SupersedesId { get; set; }

    public string? State { get; set; }

    public string? Recipient { get; set; }

    public string? Purpose { get; set; }

    public DateInput AnsweredOn { get; set; } = new();

    public string? Method { get; set; }

    public string? Language { get; set; }

    public string? Interpreter { get; set; }

    public string? Giver { get; set; }

    public string? GiverName { get; set; }

    public string? InformationSheet { get; set; }

    public string? AdditionalInformation { get; set; }

    public DateInput ExpiresOn { get; set; } = new();

    private bool IsAnswered => State is nameof(ConsentState.Given) or nameof(ConsentState.Refused);

    /// <summary>Requires a validated form.</summary>
    public ConsentAnswer ToAnswer() => new(
        Enum.Parse<ConsentState>(State!),
        AnsweredOn.TryGetDate(out var day) ? day : null,
        Language,
        FormValues.TryParseCode<ConsentForm>(Method, out var form) ? form : null)
    {
        ExpiresOn = State == nameof(ConsentState.Given) && ExpiresOn.TryGetDate(out var end) ? end : null,
        Details = new(Recipient, Purpose, Interpreter, FormValues.TryParseCode<ConsentGiver>(Giver, out var giver) ? giver : null, GiverName, InformationSheet,
            AdditionalInformation),
    };

    internal sealed class Rules : AbstractValidator<ConsentQuestion>
    {
        public Rules(TimeProvider clock)
        {
            RuleFor(f => f.State).Must(s => s is not null && s != nameof(ConsentState.Withdrawn) && FormValues.TryParseCode<ConsentState>(s, out _))
                .WithMessageKey("consents.state.missing");
            RuleFor(f => f.AnsweredOn).MustNotBeInFuture(clock);
            When(f => f.IsAnswered, () =>
            {
                RuleFor(f => f.AnsweredOn).Must(d => d.TryGetDate(out _)).When(f => f.AnsweredOn.IsEmpty || f.AnsweredOn.ToDate() is not null)
                    .WithMessageKey("intake.consent.answeredOn.missing");
                RuleFor(f => f.Giver).Must(g => FormValues.TryParseCode<ConsentGiver>(g, out _)).WithMessageKey("consents.answeredBy.missing");
            });
            RuleFor(f => f.Giver).Must(g => g is null || FormValues.TryParseCode<ConsentGiver>(g, out _)).When(f => !f.IsAnswered)
                .WithMessageKey("common.errors.choose");
            RuleFor(f => f.GiverName).NotEmpty().When(f => f.Giver is not null and not nameof(ConsentGiver.Self))
                .WithMessageKey("consents.answeredByName.missing");
            RuleFor(f => f.Method).Must(h => h is null || FormValues.TryParseCode<ConsentForm>(h, out _)).WithMessageKey("common.errors.choose");
            RuleFor(f => f.Language).Must(l => l is null || Languages.All.Contains(l)).WithMessageKey("common.errors.choose");
            RuleFor(f => f.ExpiresOn).Must(d => d.IsEmpty || d.TryGetDate(out _)).WithMessageKey("common.errors.date");
            RuleFor(f => f.ExpiresOn).Must((f, d) => !f.AnsweredOn.TryGetDate(out var date) || d.ToDate()!.Earliest >= date)
                .When(f => f.ExpiresOn.TryGetDate(out _)).WithMessageKey("consents.expiresOn.wrong");
            foreach (var line in new[] { SelectField(f => f.Recipient), SelectField(f => f.Interpreter), SelectField(f => f.GiverName),
                SelectField(f => f.InformationSheet) })
            {
                RuleFor(line).MaximumLength(AnswerRules.MaxLineLength).WithMessageKey("common.errors.long", AnswerRules.MaxLineLength);
            }

            RuleFor(f => f.Purpose).MaximumLength(AnswerRules.MaxTextLength).WithMessageKey("common.errors.long", AnswerRules.MaxTextLength);
            RuleFor(f => f.AdditionalInformation).MaximumLength(AnswerRules.MaxTextLength).WithMessageKey("common.errors.long", AnswerRules.MaxTextLength);
        }

        private static System.Linq.Expressions.Expression<Func<ConsentQuestion, string?>> SelectField(
            System.Linq.Expressions.Expression<Func<ConsentQuestion, string?>> of) => of;
    }
}
