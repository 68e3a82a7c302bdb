using CaseManager.Data.Persistence;
using CaseManager.Domain.Intake;
using CaseManager.Web.Access;
using FluentValidation;

namespace CaseManager.Web.Pages.Intake;

/// <summary>Consents, each asked separately.</summary>
public sealed class ConsentModel(IntakeDrafts drafts, CaseManagerDb db, CurrentUser user) : IntakeStep<ConsentModel.Form>(drafts, db, user)
{
    public override string Step => "consent";

    protected override Form CreateForm(IntakeAnswers answers) => new()
    {
        Support = ConsentForm.FromAnswer(answers.Consent?.Support),
        Police = ConsentForm.FromAnswer(answers.Consent?.ShareWithPolice),
    };

    protected override IntakeAnswers ApplyForm(IntakeAnswers answers, Form form) => answers with
    {
        Consent = new(form.Support.ToAnswer(), form.Police.ToAnswer()),
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
