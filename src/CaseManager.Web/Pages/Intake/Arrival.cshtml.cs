using CaseManager.Data.Persistence;
using CaseManager.Domain.Intake;
using CaseManager.Domain.People;
using CaseManager.Web.Access;
using CaseManager.Web.Infrastructure.Forms;
using FluentValidation;

namespace CaseManager.Web.Pages.Intake;

public sealed class ArrivalModel(IntakeDrafts drafts, CaseManagerDb db, CurrentUser user) : IntakeStep<ArrivalModel.Form>(drafts, db, user)
{
    public override string Step => "arrival";

    protected override Form CreateForm(IntakeAnswers answers) => new()
    {
        Channel = FormValues.GetSelected(answers.Arrival?.Channel),
        ReferredBy = TextAnswerInput.FromAnswer(answers.Arrival?.ReferredBy),
        ReceivedOn = DateAnswerInput.FromAnswer(answers.Arrival?.ReceivedOn),
    };

    protected override IntakeAnswers ApplyForm(IntakeAnswers answers, Form form) => answers with
    {
        Arrival = new(
            FormValues.ParseAnswer<ReferralChannel>(form.Channel),
            form.ReferredBy.ToAnswer(),
            form.ReceivedOn.ToAnswer()),
    };

    public sealed class Form
    {
        public string? Channel { get; set; }

        public TextAnswerInput ReferredBy { get; set; } = new();

        public DateAnswerInput ReceivedOn { get; set; } = new();
    }

    internal sealed class Rules : AbstractValidator<Form>
    {
        public Rules(TimeProvider clock)
        {
            this.RuleForCode(f => f.Channel, Enum.GetNames<ReferralChannel>());
            RuleFor(f => f.ReferredBy).SetValidator(TextAnswerInput.CreateRules());
            RuleFor(f => f.ReceivedOn).SetValidator(DateAnswerInput.CreateRules(clock));
        }
    }
}
