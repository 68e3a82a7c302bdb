using CaseManager.Domain;
using CaseManager.Domain.People;
using CaseManager.Web.Infrastructure.Forms;
using FluentValidation;

namespace CaseManager.Web.Pages.Cases.People.Identities;

public sealed class IdentityForm
{
    public TextAnswerInput NameOnDocuments { get; set; } = new();

    public TextAnswerInput PreferredName { get; set; } = new();

    public BirthDateForm BirthDate { get; set; } = new();

    public string? Sex { get; set; }

    public string? Gender { get; set; }

    public ListAnswerInput Citizenships { get; set; } = new();

    public ListAnswerInput Languages { get; set; } = new();

    public string? Interpreter { get; set; }

    public TextAnswerInput InterpreterWish { get; set; } = new();

    public TextAnswerInput ExcludedInterpreters { get; set; } = new();

    public TextAnswerInput PhoneOrEmail { get; set; } = new();

    public static IdentityForm FromDetails(IdentityDetails details) => new()
    {
        NameOnDocuments = TextAnswerInput.FromAnswer(details.NameOnDocuments),
        PreferredName = TextAnswerInput.FromAnswer(details.PreferredName),
        BirthDate = BirthDateForm.FromAnswer(details.BirthDate),
        Sex = FormValues.GetSelected<Sex>(details.Sex),
        Gender = FormValues.GetSelected<Gender>(details.Gender),
        Citizenships = ListAnswerInput.FromAnswer(details.Citizenships),
        Languages = ListAnswerInput.FromAnswer(details.Languages),
        Interpreter = FormValues.GetSelected<InterpreterNeed>(details.Interpreter),
        InterpreterWish = TextAnswerInput.FromAnswer(details.InterpreterWish),
        ExcludedInterpreters = TextAnswerInput.FromAnswer(details.ExcludedInterpreters),
        PhoneOrEmail = TextAnswerInput.FromAnswer(details.PhoneOrEmail),
    };

    /// <summary>Other names, identity documents and relatives are not part of the form and stay unchanged.</summary>
    public IdentityDetails ApplyTo(IdentityDetails known, DateOnly today) => known with
    {
        NameOnDocuments = NameOnDocuments.ToAnswer(),
        PreferredName = PreferredName.ToAnswer(),
        BirthDate = BirthDate.ToAnswer(known.BirthDate.Value, today),
        Sex = FormValues.ParseAnswer<Sex>(Sex),
        Gender = FormValues.ParseAnswer<Gender>(Gender),
        Citizenships = Citizenships.ToAnswer(),
        Languages = Languages.ToAnswer(),
        Interpreter = FormValues.ParseAnswer<InterpreterNeed>(Interpreter),
        InterpreterWish = InterpreterWish.ToAnswer(),
        ExcludedInterpreters = ExcludedInterpreters.ToAnswer(),
        PhoneOrEmail = PhoneOrEmail.ToAnswer(),
    };

    internal sealed class Rules : AbstractValidator<IdentityForm>
    {
        public Rules(TimeProvider clock)
        {
            RuleFor(f => f.NameOnDocuments).SetValidator(TextAnswerInput.CreateRules());
            RuleFor(f => f.PreferredName).SetValidator(TextAnswerInput.CreateRules());
            RuleFor(f => f.BirthDate).SetValidator(new BirthDateForm.Rules(clock));
            this.RuleForCode(f => f.Sex, Enum.GetNames<Sex>());
            this.RuleForCode(f => f.Gender, Enum.GetNames<Gender>());
            RuleFor(f => f.Citizenships).SetValidator(ListAnswerInput.CreateRules([.. Countries.All, Countries.Stateless]));
            RuleFor(f => f.Languages).SetValidator(ListAnswerInput.CreateRules(Domain.Languages.All));
            this.RuleForCode(f => f.Interpreter, Enum.GetNames<InterpreterNeed>());
            RuleFor(f => f.InterpreterWish).SetValidator(TextAnswerInput.CreateRules());
            RuleFor(f => f.ExcludedInterpreters).SetValidator(TextAnswerInput.CreateRules(AnswerRules.MaxTextLength));
            RuleFor(f => f.PhoneOrEmail).SetValidator(TextAnswerInput.CreateRules());
        }
    }
}
