using CaseManager.Domain;
using CaseManager.Domain.Sharing;
using CaseManager.Web.Infrastructure.Forms;
using FluentValidation;
using FormOfConsent = CaseManager.Domain.Sharing.ConsentForm;

namespace CaseManager.Web.Pages.Intake;

/// <summary>One consent: given, refused or not answered, and how it was explained.</summary>
public sealed class ConsentForm
{
    public string? State { get; set; }

    public DateInput On { get; set; } = new();

    public string? Language { get; set; }

    public string? How { get; set; }

    private bool IsAnswer => State is nameof(ConsentState.Given) or nameof(ConsentState.Refused);

    public static ConsentForm Of(ConsentAnswer? answer) => answer is null ? new() : new()
    {
        State = answer.State.ToString(),
        On = DateInput.Of(answer.On),
        Language = answer.Language,
        How = answer.Form?.ToString(),
    };

    public ConsentAnswer Answer() => !IsAnswer
        ? new(Answering.Is<ConsentState>(State, out var silent) ? silent : ConsentState.NotAsked, null, null, null)
        : new(
            Enum.Parse<ConsentState>(State!),
            On.TryGetDate(out var day) ? day : null,
            Language,
            Answering.Is<FormOfConsent>(How, out var form) ? form : null);

    internal sealed class Rules : AbstractValidator<ConsentForm>
    {
        public Rules(TimeProvider clock)
        {
            this.Code(f => f.State, Enum.GetNames<ConsentState>());
            RuleFor(f => f.State).NotNull().When(f => !f.On.IsEmpty || f.Language is not null || f.How is not null).Says("intake.consent.state.missing");
            When(f => f.IsAnswer, () =>
            {
                RuleFor(f => f.On).Must(d => d.TryGetDate(out _)).Says("intake.consent.on.missing");
                RuleFor(f => f.On).Must(d => d.ToDate()?.Earliest <= AnswerRules.Today(clock)).When(f => f.On.TryGetDate(out _)).Says("common.errors.future");
                RuleFor(f => f.Language).Must(l => l is null || Languages.All.Contains(l)).Says("common.errors.choose");
                RuleFor(f => f.How).Must(h => h is null || Answering.Is<FormOfConsent>(h, out _)).Says("common.errors.choose");
            });
        }
    }
}
