using CaseManager.Data;
using CaseManager.Domain.Intake;
using CaseManager.Domain.Victims;
using CaseManager.Web.Access;
using CaseManager.Web.Infrastructure.Forms;
using FluentValidation;

namespace CaseManager.Web.Pages.Intake;

public sealed class ArrivalModel(IntakeDrafts drafts, CaseManagerDb db, CurrentUser user) : IntakeStep<ArrivalModel.Form>(drafts, db, user)
{
    public override string Step => "arrival";

    protected override Form Show(IntakeAnswers answers) => new()
    {
        Channel = Answering.Chosen(answers.Arrival?.Channel),
        ReferredBy = OpenText.Of(answers.Arrival?.ReferredBy),
        ReceivedOn = OpenDate.Of(answers.Arrival?.ReceivedOn),
    };

    protected override IntakeAnswers Answer(IntakeAnswers answers, Form form) => answers with
    {
        Arrival = new(
            Answering.Code<ReferralChannel>(form.Channel),
            form.ReferredBy.Answer(),
            form.ReceivedOn.Answer()),
    };

    public sealed class Form
    {
        public string? Channel { get; set; }

        public OpenText ReferredBy { get; set; } = new();

        public OpenDate ReceivedOn { get; set; } = new();
    }

    internal sealed class Rules : AbstractValidator<Form>
    {
        public Rules(TimeProvider clock)
        {
            this.Code(f => f.Channel, Enum.GetNames<ReferralChannel>());
            RuleFor(f => f.ReferredBy).SetValidator(OpenText.Rules());
            RuleFor(f => f.ReceivedOn).SetValidator(OpenDate.Rules(clock));
        }
    }
}
