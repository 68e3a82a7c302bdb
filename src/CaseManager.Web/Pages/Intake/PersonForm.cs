using CaseManager.Domain;
using CaseManager.Domain.Victims;
using CaseManager.Web.Infrastructure.Forms;
using FluentValidation;

namespace CaseManager.Web.Pages.Intake;

public sealed class PersonForm
{
    public string? CoverName { get; set; }

    public OpenText NameOnDocuments { get; set; } = new();

    public OpenText CalledAs { get; set; } = new();

    public BirthDateForm Born { get; set; } = new();

    public string? Sex { get; set; }

    public string? Gender { get; set; }

    public OpenList Citizenships { get; set; } = new();

    public OpenList Languages { get; set; } = new();

    public string? Interpreter { get; set; }

    public OpenText InterpreterWish { get; set; } = new();

    internal sealed class Rules : AbstractValidator<PersonForm>
    {
        public Rules(TimeProvider clock)
        {
            RuleFor(f => f.CoverName).NotEmpty().Says("intake.person.coverName.missing");
            RuleFor(f => f.CoverName).MaximumLength(Domain.Victims.CoverName.Longest).Says("common.errors.long", Domain.Victims.CoverName.Longest);
            RuleFor(f => f.CoverName).Must((form, name) => !Domain.Victims.CoverName.Tells(name, form.NameOnDocuments.Text, form.CalledAs.Text)).Says("intake.person.coverName.real");
            RuleFor(f => f.NameOnDocuments).SetValidator(OpenText.Rules());
            RuleFor(f => f.CalledAs).SetValidator(OpenText.Rules());
            RuleFor(f => f.Born).SetValidator(new BirthDateForm.Rules(clock));
            this.Code(f => f.Sex, Enum.GetNames<Sex>());
            this.Code(f => f.Gender, Enum.GetNames<Gender>());
            RuleFor(f => f.Citizenships).SetValidator(OpenList.Rules([.. Countries.All, Countries.Stateless]));
            RuleFor(f => f.Languages).SetValidator(OpenList.Rules(Domain.Languages.All));
            this.Code(f => f.Interpreter, Enum.GetNames<InterpreterNeed>());
            RuleFor(f => f.InterpreterWish).SetValidator(OpenText.Rules());
        }
    }
}
