using CaseManager.Data;
using CaseManager.Domain;
using CaseManager.Domain.Intake;
using CaseManager.Domain.Victims;
using CaseManager.Web.Access;
using CaseManager.Web.Infrastructure.Forms;
using FluentValidation;

namespace CaseManager.Web.Pages.Intake;

/// <summary>Current danger, location and needs for the next days.</summary>
public sealed class DangerModel(IntakeDrafts drafts, CaseManagerDb db, CurrentUser user) : IntakeStep<DangerModel.Form>(drafts, db, user)
{
    public override string Step => "danger";

    protected override Form Show(IntakeAnswers answers) => new()
    {
        Now = Answering.Chosen(answers.Danger?.Now),
        Detail = OpenText.Of(answers.Danger?.Detail),
        Whereabouts = OpenText.Of(answers.Danger?.Whereabouts),
        Needs = Answering.Chosen(answers.Danger?.Needs),
        NeedsDetail = answers.Danger?.NeedsDetail.Value,
    };

    protected override IntakeAnswers Answer(IntakeAnswers answers, Form form) => answers with
    {
        Danger = new(
            Answering.Code<DangerNow>(form.Now),
            form.Detail.Answer(),
            form.Whereabouts.Answer(),
            Answering.Codes<ImmediateNeed>(form.Needs),
            form.NeedsDetail is { } detail ? detail : Silence.NotAsked),
    };

    public sealed class Form
    {
        public string? Now { get; set; }

        public OpenText Detail { get; set; } = new();

        public OpenText Whereabouts { get; set; } = new();

        public List<string> Needs { get; set; } = [];

        public string? NeedsDetail { get; set; }
    }

    internal sealed class Rules : AbstractValidator<Form>
    {
        public Rules()
        {
            this.Code(f => f.Now, Enum.GetNames<DangerNow>());
            RuleFor(f => f.Detail).SetValidator(OpenText.Rules(AnswerRules.Box));
            RuleFor(f => f.Whereabouts).SetValidator(OpenText.Rules(AnswerRules.Box));
            this.Codes(f => f.Needs, Enum.GetNames<ImmediateNeed>());
            RuleFor(f => f.NeedsDetail).MaximumLength(AnswerRules.Box).Says("common.errors.long", AnswerRules.Box);
        }
    }
}
