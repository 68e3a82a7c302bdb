using CaseManager.Data.Persistence;
using CaseManager.Domain.Intake;
using CaseManager.Domain.People;
using CaseManager.Web.Access;
using CaseManager.Web.Infrastructure.Forms;

namespace CaseManager.Web.Pages.Intake;

public sealed class PersonModel(IntakeDrafts drafts, CaseManagerDb db, CurrentUser user) : IntakeStep<PersonForm>(drafts, db, user)
{
    private readonly CurrentUser _user = user;

    public override string Step => "person";

    protected override PersonForm CreateForm(IntakeAnswers answers) => new()
    {
        CoverName = answers.Person?.CoverName,
        NameOnDocuments = TextAnswerInput.FromAnswer(answers.Person?.NameOnDocuments),
        PreferredName = TextAnswerInput.FromAnswer(answers.Person?.PreferredName),
        BirthDate = BirthDateForm.FromAnswer(answers.Person?.BirthDate),
        Sex = FormValues.GetSelected(answers.Person?.Sex),
        Gender = FormValues.GetSelected(answers.Person?.Gender),
        Citizenships = ListAnswerInput.FromAnswer(answers.Person?.Citizenships),
        Languages = ListAnswerInput.FromAnswer(answers.Person?.Languages),
        Interpreter = FormValues.GetSelected(answers.Person?.Interpreter),
        InterpreterWish = TextAnswerInput.FromAnswer(answers.Person?.InterpreterWish),
    };

    protected override IntakeAnswers ApplyForm(IntakeAnswers answers, PersonForm form) => answers with
    {
        Person = new(
            form.CoverName,
            form.NameOnDocuments.ToAnswer(),
            form.PreferredName.ToAnswer(),
            form.BirthDate.ToAnswer(answers.Person?.BirthDate.Value, _user.CreateStamp().Date),
            FormValues.ParseAnswer<Sex>(form.Sex),
            FormValues.ParseAnswer<Gender>(form.Gender),
            form.Citizenships.ToAnswer(),
            form.Languages.ToAnswer(),
            FormValues.ParseAnswer<InterpreterNeed>(form.Interpreter),
            form.InterpreterWish.ToAnswer()),
    };
}
