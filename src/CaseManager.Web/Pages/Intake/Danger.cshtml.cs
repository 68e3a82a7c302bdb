using CaseManager.Data.Persistence;
using CaseManager.Domain;
using CaseManager.Domain.Intake;
using CaseManager.Domain.People;
using CaseManager.Web.Access;
using CaseManager.Web.Infrastructure.Forms;
using FluentValidation;

namespace CaseManager.Web.Pages.Intake;

/// <summary>Current danger, location and needs for the next days.</summary>
public sealed class DangerModel(IntakeDrafts drafts, CaseManagerDb db, CurrentUser user) : IntakeStep<DangerModel.Form>(drafts, db, user)
{
    public override string Step => "danger";

    protected override Form CreateForm(IntakeAnswers answers) => new()
    {
        CurrentDanger = FormValues.GetSelected(answers.Danger?.CurrentDanger),
        Detail = TextAnswerInput.FromAnswer(answers.Danger?.DangerDetail),
        Whereabouts = TextAnswerInput.FromAnswer(answers.Danger?.Whereabouts),
        Needs = FormValues.GetSelected(answers.Danger?.Needs),
        NeedsDetail = answers.Danger?.NeedsDetail.Value,
    };

    protected override IntakeAnswers ApplyForm(IntakeAnswers answers, Form form) => answers with
    {
        Danger = new(
            FormValues.ParseAnswer<DangerNow>(form.CurrentDanger),
            form.Detail.ToAnswer(),
            form.Whereabouts.ToAnswer(),
            FormValues.ParseAnswerList<ImmediateNeed>(form.Needs),
            form.NeedsDetail is { } detail ? detail : NonResponse.NotAsked),
    };

    public sealed class Form
    {
        public string? CurrentDanger { get; set; }

        public TextAnswerInput Detail { get; set; } = new();

        public TextAnswerInput Whereabouts { get; set; } = new();

        public List<string> Needs { get; set; } = [];

        public string? NeedsDetail { get; set; }
    }

    internal sealed class Rules : AbstractValidator<Form>
    {
        public Rules()
        {
            this.RuleForCode(f => f.CurrentDanger, Enum.GetNames<DangerNow>());
            RuleFor(f => f.Detail).SetValidator(TextAnswerInput.CreateRules(AnswerRules.MaxTextLength));
            RuleFor(f => f.Whereabouts).SetValidator(TextAnswerInput.CreateRules(AnswerRules.MaxTextLength));
            this.RuleForCodes(f => f.Needs, Enum.GetNames<ImmediateNeed>());
            RuleFor(f => f.NeedsDetail).MaximumLength(AnswerRules.MaxTextLength).WithMessageKey("common.errors.long", AnswerRules.MaxTextLength);
        }
    }
}
