using CaseManager.Data;
using CaseManager.Domain.Intake;
using CaseManager.Domain.Victims;
using CaseManager.Web.Access;
using CaseManager.Web.Infrastructure.Forms;
using FluentValidation;

namespace CaseManager.Web.Pages.Intake;

/// <summary>Danger now, where the survivor is, and what is needed within days.</summary>
public sealed class DangerModel(IntakeDrafts drafts, CaseManagerDb db, CurrentUser user) : IntakeStep<DangerModel.Form>(drafts, db, user)
{
    public override string Step => "danger";

    protected override Form Show(IntakeAnswers answers) => new()
    {
        Now = Answering.Chosen(answers.Danger?.Now),
        Detail = Answering.Written(answers.Danger?.Detail),
        DetailSilence = Answering.Reason(answers.Danger?.Detail),
        Whereabouts = Answering.Written(answers.Danger?.Whereabouts),
        WhereaboutsSilence = Answering.Reason(answers.Danger?.Whereabouts),
        Needs = Answering.Chosen(answers.Danger?.Needs),
        NeedsDetail = Answering.Written(answers.Danger?.NeedsDetail),
    };

    protected override IntakeAnswers Answer(IntakeAnswers answers, Form form) => answers with
    {
        Danger = new(
            Answering.Code<DangerNow>(form.Now),
            Answering.Text(form.Detail, form.DetailSilence),
            Answering.Text(form.Whereabouts, form.WhereaboutsSilence),
            Answering.Codes<ImmediateNeed>(form.Needs),
            Answering.Text(form.NeedsDetail, null)),
    };

    public sealed class Form
    {
        public string? Now { get; set; }

        public string? Detail { get; set; }

        public string? DetailSilence { get; set; }

        public string? Whereabouts { get; set; }

        public string? WhereaboutsSilence { get; set; }

        public List<string> Needs { get; set; } = [];

        public string? NeedsDetail { get; set; }
    }

    internal sealed class Rules : AbstractValidator<Form>
    {
        public Rules()
        {
            this.Code(f => f.Now, Enum.GetNames<DangerNow>());
            this.Text(f => f.Detail, f => f.DetailSilence, AnswerRules.Box);
            this.Text(f => f.Whereabouts, f => f.WhereaboutsSilence, AnswerRules.Box);
            this.Codes(f => f.Needs, Enum.GetNames<ImmediateNeed>());
            RuleFor(f => f.NeedsDetail).MaximumLength(AnswerRules.Box).Says("common.errors.long", AnswerRules.Box);
        }
    }
}
