using CaseManager.Domain;
using CaseManager.Domain.People;
using CaseManager.Web.Infrastructure.Forms;
using FluentValidation;

namespace CaseManager.Web.Pages.Intake;

public sealed class PersonForm
{
    public string? CoverName { get; set; }

    public TextAnswerInput NameOnDocuments { get; set; } = new();

    public TextAnswerInput PreferredName { get; set; } = new();

    public BirthDateForm BirthDate { get; set; } = new();

    public string? Sex { get; set; }

    public string? Gender { get; set; }

    public ListAnswerInput Citizenships { get; set; } = new();

    public ListAnswerInput Languages { get; set; } = new();

    public string? Interpreter { get; set; }

    public TextAnswerInput InterpreterWish { get; set; } = new();

    internal sealed class Rules : AbstractValidator<PersonForm>
    {
        public Rules(TimeProvider clock)
        {
            RuleFor(f => f.CoverName).NotEmpty().WithMessageKey("intake.person.coverName.missing");
            RuleFor(f => f.CoverName).MaximumLength(CaseManager.Domain.People.CoverName.MaxLength)
                .WithMessageKey("common.errors.long", CaseManager.Domain.People.CoverName.MaxLength);
            RuleFor(f => f.CoverName)
                .Must((form, name) => !CaseManager.Domain.People.CoverName.RevealsName(name, form.NameOnDocuments.Text, form.PreferredName.Text))
                .WithMessageKey("intake.person.coverName.real");
            RuleFor(f => f.NameOnDocuments).SetValidator(TextAnswerInput.CreateRules());
            RuleFor(f => f.PreferredName).SetValidator(TextAnswerInput.CreateRules());
            RuleFor(f => f.BirthDate).SetValidator(new BirthDateForm.Rules(clock));
            this.RuleForCode(f => f.Sex, Enum.GetNames<Sex>());
            this.RuleForCode(f => f.Gender, Enum.GetNames<Gender>());
            RuleFor(f => f.Citizenships).SetValidator(ListAnswerInput.CreateRules([.. Countries.All, Countries.Stateless]));
            RuleFor(f => f.Languages).SetValidator(ListAnswerInput.CreateRules(Domain.Languages.All));
            this.RuleForCode(f => f.Interpreter, Enum.GetNames<InterpreterNeed>());
            RuleFor(f => f.InterpreterWish).SetValidator(TextAnswerInput.CreateRules());
        }
    }
}
