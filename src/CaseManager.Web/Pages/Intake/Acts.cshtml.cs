using CaseManager.Data;
using CaseManager.Domain.Intake;
using CaseManager.Domain.Trafficking;
using CaseManager.Web.Access;
using FluentValidation;

namespace CaseManager.Web.Pages.Intake;

/// <summary>Acts by which the victim was trafficked (Palermo Protocol, art. 3(a)).</summary>
public sealed class ActsModel(IntakeDrafts drafts, CaseManagerDb db, CurrentUser user) : IntakeStep<ActsModel.Form>(drafts, db, user)
{
    public override string Step => "acts";

    protected override Form Show(IntakeAnswers answers) => new() { Signs = SignsForm.Of(answers.Acts?.Signs) };

    protected override IntakeAnswers Answer(IntakeAnswers answers, Form form) => answers with { Acts = new(form.Signs.Answer()) };

    public sealed class Form
    {
        public SignsForm Signs { get; set; } = new();
    }

    internal sealed class Rules : AbstractValidator<Form>
    {
        public Rules() => RuleFor(f => f.Signs).SetValidator(SignsForm.RulesFor(Element.Act));
    }
}
