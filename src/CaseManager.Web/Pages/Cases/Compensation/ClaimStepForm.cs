using CaseManager.Domain.Compensation;
using CaseManager.Web.Infrastructure.Forms;
using FluentValidation;

namespace CaseManager.Web.Pages.Cases.Compensation;

public sealed class ClaimStepForm
{
    /// <summary>Generated with the form, so that submitting it twice records one step.</summary>
    public Guid Id { get; set; } = Guid.CreateVersion7();

    public string? What { get; set; }

    public DateInput On { get; set; } = new();

    public AwardForm Award { get; set; } = new();

    /// <summary>Set where the user has confirmed the question asked.</summary>
    public string? Confirmed { get; set; }

    private bool IsAward => Answering.Is<ClaimEvent>(What, out var what) && what.IsAward();

    public static ClaimStepForm Of(ClaimStep step, Award? award) =>
        new() { What = step.What.ToString(), On = DateInput.Of(step.On), Award = award is null ? new() : AwardForm.Of(award) };

    /// <summary>Requires a validated form.</summary>
    public ClaimStepFacts Facts() => new(Enum.Parse<ClaimEvent>(What!), On.ToDate()!, IsAward ? Award.Facts() : null);

    internal sealed class Rules : AbstractValidator<ClaimStepForm>
    {
        public Rules(TimeProvider clock)
        {
            RuleFor(f => f.What).Must(what => Answering.Is<ClaimEvent>(what, out _)).Says("compensation.what.missing");
            RuleFor(f => f.On).Must(d => d.ToDate() is not null).Says("compensation.on.missing");
            RuleFor(f => f.On).IsPast(clock);
            RuleFor(f => f.Award).SetValidator(new AwardForm.Rules());
            RuleFor(f => f.Award.Currency).NotEmpty().When(f => f.IsAward).Says("compensation.currency.missing");
            RuleFor(f => f.Award.Injury).Must((form, _) => !form.Award.IsEmpty).When(f => f.IsAward).Says("compensation.heads.missing");
            RuleFor(f => f.What).Must((form, _) => form.Award.IsEmpty).When(f => !f.IsAward && f.What != nameof(ClaimEvent.DidNotHappen)).Says("compensation.heads.unawarded");
        }
    }
}
