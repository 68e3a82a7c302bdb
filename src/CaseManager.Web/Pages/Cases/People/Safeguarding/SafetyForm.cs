using CaseManager.Domain;
using CaseManager.Domain.People;
using CaseManager.Web.Infrastructure.Forms;
using FluentValidation;

namespace CaseManager.Web.Pages.Cases.People.Safeguarding;

public sealed class SafetyForm
{
    public string? CurrentDanger { get; set; }

    public TextAnswerInput DangerDetail { get; set; } = new();

    public DateAnswerInput LastSeenSafeOn { get; set; } = new();

    public TextAnswerInput MustNotKnow { get; set; } = new();

    public List<string> Needs { get; set; } = [];

    public string? NeedsDetail { get; set; }

    public static SafetyForm FromDetails(SafetyDetails details) => new()
    {
        CurrentDanger = FormValues.GetSelected<DangerNow>(details.Danger),
        DangerDetail = TextAnswerInput.FromAnswer(details.DangerDetail),
        LastSeenSafeOn = DateAnswerInput.FromAnswer(details.LastSeenSafeOn),
        MustNotKnow = TextAnswerInput.FromAnswer(details.MustNotKnow),
        Needs = FormValues.GetSelected<ImmediateNeed>(details.Needs),
        NeedsDetail = details.NeedsDetail.Value,
    };

    /// <summary>Applies a validated form; the referral data is not part of the form and stays unchanged.</summary>
    public SafetyDetails ApplyTo(SafetyDetails known) => known with
    {
        Danger = FormValues.ParseAnswer<DangerNow>(CurrentDanger),
        DangerDetail = DangerDetail.ToAnswer(),
        LastSeenSafeOn = LastSeenSafeOn.ToAnswer(),
        MustNotKnow = MustNotKnow.ToAnswer(),
        Needs = FormValues.ParseAnswerList<ImmediateNeed>(Needs),
        NeedsDetail = NeedsDetail is { } detail ? detail : NonResponse.NotAsked,
    };

    internal sealed class Rules : AbstractValidator<SafetyForm>
    {
        public Rules(TimeProvider clock)
        {
            this.RuleForCode(f => f.CurrentDanger, Enum.GetNames<DangerNow>());
            RuleFor(f => f.DangerDetail).SetValidator(TextAnswerInput.CreateRules(AnswerRules.MaxTextLength));
            RuleFor(f => f.LastSeenSafeOn).SetValidator(DateAnswerInput.CreateRules(clock));
            RuleFor(f => f.MustNotKnow).SetValidator(TextAnswerInput.CreateRules(AnswerRules.MaxTextLength));
            this.RuleForCodes(f => f.Needs, Enum.GetNames<ImmediateNeed>());
            RuleFor(f => f.NeedsDetail).MaximumLength(AnswerRules.MaxTextLength).WithMessageKey("common.errors.long", AnswerRules.MaxTextLength);
        }
    }
}
