using CaseManager.Data;
using CaseManager.Domain.Intake;
using CaseManager.Domain.Victims;
using CaseManager.Web.Access;
using CaseManager.Web.Infrastructure.Forms;

namespace CaseManager.Web.Pages.Intake;

public sealed class PersonModel(IntakeDrafts drafts, CaseManagerDb db, CurrentUser user) : IntakeStep<PersonForm>(drafts, db, user)
{
    private readonly CurrentUser _user = user;

    public override string Step => "person";

    protected override PersonForm Show(IntakeAnswers answers) => new()
    {
        CoverName = answers.Person?.CoverName,
        NameOnDocuments = OpenText.Of(answers.Person?.NameOnDocuments),
        CalledAs = OpenText.Of(answers.Person?.CalledAs),
        Born = BirthDateForm.Of(answers.Person?.Born),
        Sex = Answering.Chosen(answers.Person?.Sex),
        Gender = Answering.Chosen(answers.Person?.Gender),
        Citizenships = OpenList.Of(answers.Person?.Citizenships),
        Languages = OpenList.Of(answers.Person?.Languages),
        Interpreter = Answering.Chosen(answers.Person?.Interpreter),
        InterpreterWish = OpenText.Of(answers.Person?.InterpreterWish),
    };

    protected override IntakeAnswers Answer(IntakeAnswers answers, PersonForm form) => answers with
    {
        Person = new(
            form.CoverName,
            form.NameOnDocuments.Answer(),
            form.CalledAs.Answer(),
            form.Born.Answer(answers.Person?.Born.Value, _user.Sign().Day),
            Answering.Code<Sex>(form.Sex),
            Answering.Code<Gender>(form.Gender),
            form.Citizenships.Answer(),
            form.Languages.Answer(),
            Answering.Code<InterpreterNeed>(form.Interpreter),
            form.InterpreterWish.Answer()),
    };
}
