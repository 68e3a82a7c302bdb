using CaseManager.Data;
using CaseManager.Domain.Intake;
using CaseManager.Web.Access;
using FluentValidation;

namespace CaseManager.Web.Pages.Intake;

/// <summary>Consents, each asked separately.</summary>
public sealed class ConsentModel(IntakeDrafts drafts, CaseManagerDb db, CurrentUser user) : IntakeStep<ConsentModel.Form>(drafts, db, user)
{
    public override string Step => "consent";

    protected override Form Show(IntakeAnswers answers) => new()
    {
        Support = ConsentForm.Of(answers.Consent?.Support),
        Police = ConsentForm.Of(answers.Consent?.ShareWithPolice),
    };

    protected override IntakeAnswers Answer(IntakeAnswers answers, Form form) => answers with
    {
        Consent = new(form.Support.Answer(), form.Police.Answer()),
    };

    public sealed class Form
    {
        public ConsentForm Support { get; set; } = new();

        public ConsentForm Police { get; set; } = new();
    }

    internal sealed class Rules : AbstractValidator<Form>
    {
        public Rules(TimeProvider clock)
        {
            RuleFor(f => f.Support).SetValidator(new ConsentForm.Rules(clock));
            RuleFor(f => f.Police).SetValidator(new ConsentForm.Rules(clock));
        }
    }
}
