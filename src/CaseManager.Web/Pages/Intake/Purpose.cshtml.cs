using CaseManager.Data;
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

    protected override Form Show(IntakeAnswers answers) => new()
    {
        Signs = SignsForm.Of(answers.Purpose?.Forms),
        Stage = Answering.Chosen(answers.Purpose?.Stage),
    };

    protected override IntakeAnswers Answer(IntakeAnswers answers, Form form) => answers with
    {
        Purpose = new(form.Signs.Answer(), Answering.Code<ExploitationStage>(form.Stage)),
    };

    public sealed class Form
    {
        public SignsForm Signs { get; set; } = new();

        public string? Stage { get; set; }
    }

    internal sealed class Rules : AbstractValidator<Form>
    {
        public Rules()
        {
            RuleFor(f => f.Signs).SetValidator(SignsForm.RulesFor(Element.Purpose));
            this.Code(f => f.Stage, Enum.GetNames<ExploitationStage>());
        }
    }
}
