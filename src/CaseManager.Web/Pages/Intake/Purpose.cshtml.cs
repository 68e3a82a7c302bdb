using CaseManager.Data.Persistence;
using CaseManager.Domain.Intake;
using CaseManager.Domain.Trafficking;
using CaseManager.Web.Access;
using CaseManager.Web.Infrastructure.Forms;
using FluentValidation;

namespace CaseManager.Web.Pages.Intake;

/// <summary>Purpose of exploitation, and whether it was achieved.</summary>
public sealed class PurposeModel(IntakeDrafts drafts, CaseManagerDb db, CurrentUser user) : IntakeStep<PurposeModel.Form>(drafts, db, user)
{
    public override string Step => "purpose";

    protected override Form CreateForm(IntakeAnswers answers) => new()
    {
        Indicators = IndicatorsForm.FromAnswer(answers.Purpose?.Forms),
        Stage = FormValues.GetSelected(answers.Purpose?.Stage),
    };

    protected override IntakeAnswers ApplyForm(IntakeAnswers answers, Form form) => answers with
    {
        Purpose = new(form.Indicators.ToAnswer(), FormValues.ParseAnswer<ExploitationStage>(form.Stage)),
    };

    public sealed class Form
    {
        public IndicatorsForm Indicators { get; set; } = new();

        public string? Stage { get; set; }
    }

    internal sealed class Rules : AbstractValidator<Form>
    {
        public Rules()
        {
            RuleFor(f => f.Indicators).SetValidator(IndicatorsForm.CreateRules(Element.Purpose));
            this.RuleForCode(f => f.Stage, Enum.GetNames<ExploitationStage>());
        }
    }
}
