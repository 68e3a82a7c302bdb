using CaseManager.Data.Persistence;
using CaseManager.Domain.Intake;
using CaseManager.Domain.Trafficking;
using CaseManager.Web.Access;
using FluentValidation;

namespace CaseManager.Web.Pages.Intake;

/// <summary>Means by which the victim was trafficked (Palermo Protocol, art. 3(a)).</summary>
public sealed class MeansModel(IntakeDrafts drafts, CaseManagerDb db, CurrentUser user) : IntakeStep<MeansModel.Form>(drafts, db, user)
{
    public override string Step => "means";

    protected override Form CreateForm(IntakeAnswers answers) => new() { Indicators = IndicatorsForm.FromAnswer(answers.Means?.Indicators) };

    protected override IntakeAnswers ApplyForm(IntakeAnswers answers, Form form) => answers with { Means = new(form.Indicators.ToAnswer()) };

    public sealed class Form
    {
        public IndicatorsForm Indicators { get; set; } = new();
    }

    internal sealed class Rules : AbstractValidator<Form>
    {
        public Rules() => RuleFor(f => f.Indicators).SetValidator(IndicatorsForm.CreateRules(Element.Means));
    }
}
