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

    public DateInput AnsweredOn { get; set; } = new();

    public string? Language { get; set; }

    public string? Method { get; set; }

    private bool HasDecision => State is nameof(ConsentState.Given) or nameof(ConsentState.Refused);

    public static ConsentForm FromAnswer(ConsentAnswer? answer) => answer is null ? new() : new()
    {
        State = answer.State.ToString(),
        AnsweredOn = DateInput.FromDate(answer.AnsweredOn),
        Language = answer.Language,
        Method = answer.Form?.ToString(),
    };

    public ConsentAnswer ToAnswer() => !HasDecision
        ? new(FormValues.TryParseCode<ConsentState>(State, out var silent) ? silent : ConsentState.NotAsked, null, null, null)
        : new(
            Enum.Parse<ConsentState>(State!),
            AnsweredOn.TryGetDate(out var day) ? day : null,
            Language,
            FormValues.TryParseCode<FormOfConsent>(Method, out var form) ? form : null);

    internal sealed class Rules : AbstractValidator<ConsentForm>
    {
        public Rules(TimeProvider clock)
        {
            this.RuleForCode(f => f.State, Enum.GetNames<ConsentState>());
            RuleFor(f => f.State).NotNull().When(f => !f.AnsweredOn.IsEmpty || f.Language is not null || f.Method is not null)
                .WithMessageKey("intake.consent.state.missing");
            When(f => f.HasDecision, () =>
            {
                RuleFor(f => f.AnsweredOn).Must(d => d.TryGetDate(out _)).WithMessageKey("intake.consent.answeredOn.missing");
                RuleFor(f => f.AnsweredOn).Must(d => d.ToDate()?.Earliest <= AnswerRules.GetLatestToday(clock)).When(f => f.AnsweredOn.TryGetDate(out _))
                    .WithMessageKey("common.errors.future");
                RuleFor(f => f.Language).Must(l => l is null || Languages.All.Contains(l)).WithMessageKey("common.errors.choose");
                RuleFor(f => f.Method).Must(h => h is null || FormValues.TryParseCode<FormOfConsent>(h, out _)).WithMessageKey("common.errors.choose");
            });
        }
    }
}
