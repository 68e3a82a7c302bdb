using CaseManager.Data;
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

    protected override Form Show(IntakeAnswers answers) => new()
    {
        Origin = OpenList.Of(answers.Places?.OriginCountries),
        Transit = OpenList.Of(answers.Places?.TransitCountries),
        Exploitation = OpenList.Of(answers.Places?.ExploitationCountries),
        Began = OpenDate.Of(answers.Places?.Began),
        Ended = OpenDate.Of(answers.Places?.Ended),
        Where = OpenText.Of(answers.Places?.Where),
    };

    protected override IntakeAnswers Answer(IntakeAnswers answers, Form form) => answers with
    {
        Places = new(
            form.Origin.Answer(),
            form.Transit.Answer(),
            form.Exploitation.Answer(),
            form.Began.Answer(),
            form.Ended.Answer(),
            form.Where.Answer()),
    };

    public sealed class Form
    {
        public OpenList Origin { get; set; } = new();

        public OpenList Transit { get; set; } = new();

        public OpenList Exploitation { get; set; } = new();

        public OpenDate Began { get; set; } = new();

        public OpenDate Ended { get; set; } = new();

        public OpenText Where { get; set; } = new();
    }

    internal sealed class Rules : AbstractValidator<Form>
    {
        public Rules(TimeProvider clock)
        {
            RuleFor(f => f.Origin).SetValidator(OpenList.Rules(Countries.All));
            RuleFor(f => f.Transit).SetValidator(OpenList.Rules(Countries.All));
            RuleFor(f => f.Exploitation).SetValidator(OpenList.Rules(Countries.All));
            RuleFor(f => f.Began).SetValidator(OpenDate.Rules(clock));
            RuleFor(f => f.Ended).SetValidator(OpenDate.Rules(clock));
            RuleFor(f => f.Ended.Date).Must((form, ended) => form.Began.Date.ToDate() is not { } began || ended.ToDate() is not { } end || end.Latest >= began.Earliest)
                .Says("intake.places.ended.early");
            RuleFor(f => f.Where).SetValidator(OpenText.Rules(AnswerRules.Box));
        }
    }
}
