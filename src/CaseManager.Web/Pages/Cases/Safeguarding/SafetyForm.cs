using CaseManager.Domain;
using CaseManager.Domain.Victims;
using CaseManager.Web.Infrastructure.Forms;
using FluentValidation;

namespace CaseManager.Web.Pages.Cases.Safeguarding;

public sealed class SafetyForm
{
    public string? Now { get; set; }

    public OpenText Detail { get; set; } = new();

    public OpenDate LastSeenSafe { get; set; } = new();

    public OpenText MustNotKnow { get; set; } = new();

    public List<string> Needs { get; set; } = [];

    public string? NeedsDetail { get; set; }

    public static SafetyForm Of(SafetyFacts facts) => new()
    {
        Now = Answering.Chosen<DangerNow>(facts.Danger),
        Detail = OpenText.Of(facts.DangerDetail),
        LastSeenSafe = OpenDate.Of(facts.LastSeenSafe),
        MustNotKnow = OpenText.Of(facts.MustNotKnow),
        Needs = Answering.Chosen<ImmediateNeed>(facts.Needs),
        NeedsDetail = facts.NeedsDetail.Value,
    };

    /// <summary>Applies a validated form; the referral data is not part of the form and stays unchanged.</summary>
    public SafetyFacts Changed(SafetyFacts known) => known with
    {
        Danger = Answering.Code<DangerNow>(Now),
        DangerDetail = Detail.Answer(),
        LastSeenSafe = LastSeenSafe.Answer(),
        MustNotKnow = MustNotKnow.Answer(),
        Needs = Answering.Codes<ImmediateNeed>(Needs),
        NeedsDetail = NeedsDetail is { } detail ? detail : Silence.NotAsked,
    };

    internal sealed class Rules : AbstractValidator<SafetyForm>
    {
        public Rules(TimeProvider clock)
        {
            this.Code(f => f.Now, Enum.GetNames<DangerNow>());
            RuleFor(f => f.Detail).SetValidator(OpenText.Rules(AnswerRules.Box));
            RuleFor(f => f.LastSeenSafe).SetValidator(OpenDate.Rules(clock));
            RuleFor(f => f.MustNotKnow).SetValidator(OpenText.Rules(AnswerRules.Box));
            this.Codes(f => f.Needs, Enum.GetNames<ImmediateNeed>());
            RuleFor(f => f.NeedsDetail).MaximumLength(AnswerRules.Box).Says("common.errors.long", AnswerRules.Box);
        }
    }
}
