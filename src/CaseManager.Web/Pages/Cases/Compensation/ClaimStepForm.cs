using CaseManager.Domain.Compensation;
using CaseManager.Web.Infrastructure.Forms;
using FluentValidation;

namespace CaseManager.Web.Pages.Cases.Compensation;

public sealed class ClaimStepForm
{
    /// <summary>Generated with the form, so that submitting it twice records one step.</summary>
    public Guid Id { get; set; } = Guid.CreateVersion7();

    public string? Event { get; set; }

    public DateInput OccurredOn { get; set; } = new();

    public AwardForm Award { get; set; } = new();

    /// <summary>Set if the user has confirmed the warning.</summary>
    public string? Confirmed { get; set; }

    private bool IsAward => FormValues.TryParseCode<ClaimEvent>(Event, out var kind) && kind.IsAward();

    public static ClaimStepForm FromStep(ClaimStep step, Award? award) =>
        new() { Event = step.Event.ToString(), OccurredOn = DateInput.FromDate(step.OccurredOn), Award = award is null ? new() : AwardForm.FromAward(award) };

    /// <summary>Requires a validated form.</summary>
    public ClaimStepDetails ToDetails() => new(Enum.Parse<ClaimEvent>(Event!), OccurredOn.ToDate()!, IsAward ? Award.ToDetails() : null);

    internal sealed class Rules : AbstractValidator<ClaimStepForm>
    {
        public Rules(TimeProvider clock)
        {
            RuleFor(f => f.Event).Must(description => FormValues.TryParseCode<ClaimEvent>(description, out _)).WithMessageKey("compensation.event.missing");
            RuleFor(f => f.OccurredOn).Must(d => d.ToDate() is not null).WithMessageKey("compensation.occurredOn.missing");
            RuleFor(f => f.OccurredOn).MustNotBeInFuture(clock);
            RuleFor(f => f.Award).SetValidator(new AwardForm.Rules());
            RuleFor(f => f.Award.Currency).NotEmpty().When(f => f.IsAward).WithMessageKey("compensation.currency.missing");
            RuleFor(f => f.Award.Injury).Must((form, _) => !form.Award.IsEmpty).When(f => f.IsAward).WithMessageKey("compensation.heads.missing");
            RuleFor(f => f.Event).Must((form, _) => form.Award.IsEmpty).When(f => !f.IsAward && f.Event != nameof(ClaimEvent.RecordedInError))
                .WithMessageKey("compensation.heads.unawarded");
        }
    }
}
