using CaseManager.Domain;
using CaseManager.Domain.Victims;
using CaseManager.Web.Infrastructure.Forms;
using FluentValidation;

namespace CaseManager.Web.Pages.Cases.Identities;

public sealed class ChangeForm
{
    public OpenText NameOnDocuments { get; set; } = new();

    public OpenText CalledAs { get; set; } = new();

    public BirthDateForm Born { get; set; } = new();

    public string? Sex { get; set; }

    public string? Gender { get; set; }

    public OpenList Citizenships { get; set; } = new();

    public OpenList Languages { get; set; } = new();

    public string? Interpreter { get; set; }

    public OpenText InterpreterWish { get; set; } = new();

    public OpenText ExcludedInterpreters { get; set; } = new();

    public OpenText PhoneOrEmail { get; set; } = new();

    public static ChangeForm Of(IdentityFacts facts) => new()
    {
        NameOnDocuments = OpenText.Of(facts.NameOnDocuments),
        CalledAs = OpenText.Of(facts.CalledAs),
        Born = BirthDateForm.Of(facts.Born),
        Sex = Answering.Chosen<Sex>(facts.Sex),
        Gender = Answering.Chosen<Gender>(facts.Gender),
        Citizenships = OpenList.Of(facts.Citizenships),
        Languages = OpenList.Of(facts.Languages),
        Interpreter = Answering.Chosen<InterpreterNeed>(facts.Interpreter),
        InterpreterWish = OpenText.Of(facts.InterpreterWish),
        ExcludedInterpreters = OpenText.Of(facts.ExcludedInterpreters),
        PhoneOrEmail = OpenText.Of(facts.PhoneOrEmail),
    };

    /// <summary>Applies the form to the known details.</summary>
    public IdentityFacts Changed(IdentityFacts known, DateOnly today) => known with
    {
        NameOnDocuments = NameOnDocuments.Answer(),
        CalledAs = CalledAs.Answer(),
        Born = Born.Answer(known.Born.Value, today),
        Sex = Answering.Code<Sex>(Sex),
        Gender = Answering.Code<Gender>(Gender),
        Citizenships = Citizenships.Answer(),
        Languages = Languages.Answer(),
        Interpreter = Answering.Code<InterpreterNeed>(Interpreter),
        InterpreterWish = InterpreterWish.Answer(),
        ExcludedInterpreters = ExcludedInterpreters.Answer(),
        PhoneOrEmail = PhoneOrEmail.Answer(),
    };

    internal sealed class Rules : AbstractValidator<ChangeForm>
    {
        public Rules(TimeProvider clock)
        {
            RuleFor(f => f.NameOnDocuments).SetValidator(OpenText.Rules());
            RuleFor(f => f.CalledAs).SetValidator(OpenText.Rules());
            RuleFor(f => f.Born).SetValidator(new BirthDateForm.Rules(clock));
            this.Code(f => f.Sex, Enum.GetNames<Sex>());
            this.Code(f => f.Gender, Enum.GetNames<Gender>());
            RuleFor(f => f.Citizenships).SetValidator(OpenList.Rules([.. Countries.All, Countries.Stateless]));
            RuleFor(f => f.Languages).SetValidator(OpenList.Rules(Domain.Languages.All));
            this.Code(f => f.Interpreter, Enum.GetNames<InterpreterNeed>());
            RuleFor(f => f.InterpreterWish).SetValidator(OpenText.Rules());
            RuleFor(f => f.ExcludedInterpreters).SetValidator(OpenText.Rules(AnswerRules.Box));
            RuleFor(f => f.PhoneOrEmail).SetValidator(OpenText.Rules());
        }
    }
}
