using CaseManager.Data.Persistence;
using CaseManager.Domain;
using CaseManager.Domain.Intake;
using CaseManager.Web.Access;
using CaseManager.Web.Infrastructure.Forms;
using FluentValidation;

namespace CaseManager.Web.Pages.Intake;

/// <summary>Places and period of the exploitation, as far as the survivor knows them.</summary>
public sealed class PlacesModel(IntakeDrafts drafts, CaseManagerDb db, CurrentUser user) : IntakeStep<PlacesModel.Form>(drafts, db, user)
{
    public override string Step => "places";

    protected override Form CreateForm(IntakeAnswers answers) => new()
    {
        Origin = ListAnswerInput.FromAnswer(answers.Places?.OriginCountries),
        Transit = ListAnswerInput.FromAnswer(answers.Places?.TransitCountries),
        Exploitation = ListAnswerInput.FromAnswer(answers.Places?.ExploitationCountries),
        StartedOn = DateAnswerInput.FromAnswer(answers.Places?.StartedOn),
        EndedOn = DateAnswerInput.FromAnswer(answers.Places?.EndedOn),
        Location = TextAnswerInput.FromAnswer(answers.Places?.Location),
    };

    protected override IntakeAnswers ApplyForm(IntakeAnswers answers, Form form) => answers with
    {
        Places = new(
            form.Origin.ToAnswer(),
            form.Transit.ToAnswer(),
            form.Exploitation.ToAnswer(),
            form.StartedOn.ToAnswer(),
            form.EndedOn.ToAnswer(),
            form.Location.ToAnswer()),
    };

    public sealed class Form
    {
        public ListAnswerInput Origin { get; set; } = new();

        public ListAnswerInput Transit { get; set; } = new();

        public ListAnswerInput Exploitation { get; set; } = new();

        public DateAnswerInput StartedOn { get; set; } = new();

        public DateAnswerInput EndedOn { get; set; } = new();

        public TextAnswerInput Location { get; set; } = new();
    }

    internal sealed class Rules : AbstractValidator<Form>
    {
        public Rules(TimeProvider clock)
        {
            RuleFor(f => f.Origin).SetValidator(ListAnswerInput.CreateRules(Countries.All));
            RuleFor(f => f.Transit).SetValidator(ListAnswerInput.CreateRules(Countries.All));
            RuleFor(f => f.Exploitation).SetValidator(ListAnswerInput.CreateRules(Countries.All));
            RuleFor(f => f.StartedOn).SetValidator(DateAnswerInput.CreateRules(clock));
            RuleFor(f => f.EndedOn).SetValidator(DateAnswerInput.CreateRules(clock));
            RuleFor(f => f.EndedOn.Date)
                .Must((form, ended) => form.StartedOn.Date.ToDate() is not { } began || ended.ToDate() is not { } end || end.Latest >= began.Earliest)
                .WithMessageKey("intake.places.endedOn.early");
            RuleFor(f => f.Location).SetValidator(TextAnswerInput.CreateRules(AnswerRules.MaxTextLength));
        }
    }
}
