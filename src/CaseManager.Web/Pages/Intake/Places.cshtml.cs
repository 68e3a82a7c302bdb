using CaseManager.Data;
using CaseManager.Domain;
using CaseManager.Domain.Intake;
using CaseManager.Web.Access;
using CaseManager.Web.Infrastructure.Forms;
using FluentValidation;

namespace CaseManager.Web.Pages.Intake;

/// <summary>Where and when it happened, as well as the survivor knows.</summary>
public sealed class PlacesModel(IntakeDrafts drafts, CaseManagerDb db, CurrentUser user) : IntakeStep<PlacesModel.Form>(drafts, db, user)
{
    public override string Step => "places";

    protected override Form Show(IntakeAnswers answers) => new()
    {
        Origin = [.. answers.Places?.OriginCountries.Value ?? []],
        OriginSilence = Answering.Reason(answers.Places?.OriginCountries),
        Transit = [.. answers.Places?.TransitCountries.Value ?? []],
        TransitSilence = Answering.Reason(answers.Places?.TransitCountries),
        Exploitation = [.. answers.Places?.ExploitationCountries.Value ?? []],
        ExploitationSilence = Answering.Reason(answers.Places?.ExploitationCountries),
        Began = Answering.Boxes(answers.Places?.Began),
        BeganSilence = Answering.Reason(answers.Places?.Began),
        Ended = Answering.Boxes(answers.Places?.Ended),
        EndedSilence = Answering.Reason(answers.Places?.Ended),
        Where = Answering.Written(answers.Places?.Where),
        WhereSilence = Answering.Reason(answers.Places?.Where),
    };

    protected override IntakeAnswers Answer(IntakeAnswers answers, Form form) => answers with
    {
        Places = new(
            Answering.List(form.Origin, form.OriginSilence),
            Answering.List(form.Transit, form.TransitSilence),
            Answering.List(form.Exploitation, form.ExploitationSilence),
            Answering.Date(form.Began, form.BeganSilence),
            Answering.Date(form.Ended, form.EndedSilence),
            Answering.Text(form.Where, form.WhereSilence)),
    };

    public sealed class Form
    {
        public List<string?> Origin { get; set; } = [];

        public string? OriginSilence { get; set; }

        public List<string?> Transit { get; set; } = [];

        public string? TransitSilence { get; set; }

        public List<string?> Exploitation { get; set; } = [];

        public string? ExploitationSilence { get; set; }

        public DateInput Began { get; set; } = new();

        public string? BeganSilence { get; set; }

        public DateInput Ended { get; set; } = new();

        public string? EndedSilence { get; set; }

        public string? Where { get; set; }

        public string? WhereSilence { get; set; }
    }

    internal sealed class Rules : AbstractValidator<Form>
    {
        public Rules(TimeProvider clock)
        {
            this.List(f => f.Origin, f => f.OriginSilence, Countries.All);
            this.List(f => f.Transit, f => f.TransitSilence, Countries.All);
            this.List(f => f.Exploitation, f => f.ExploitationSilence, Countries.All);
            this.Date(f => f.Began, f => f.BeganSilence, clock);
            this.Date(f => f.Ended, f => f.EndedSilence, clock);
            RuleFor(f => f.Ended).Must((form, ended) => Latest(ended) >= AnswerRules.Earliest(form.Began))
                .When(f => AnswerRules.IsDate(f.Began) && AnswerRules.IsDate(f.Ended)).Says("intake.places.ended.early");
            this.Text(f => f.Where, f => f.WhereSilence, AnswerRules.Box);
        }

        private static DateOnly Latest(DateInput date) => Answering.Date(date, null).Value!.Latest;
    }
}
