using CaseManager.Data;
using CaseManager.Domain.Intake;
using CaseManager.Domain.Victims;
using CaseManager.Web.Access;
using CaseManager.Web.Infrastructure.Forms;

namespace CaseManager.Web.Pages.Intake;

/// <summary>Who the survivor is: names, birth date, citizenships, languages.</summary>
public sealed class PersonModel(IntakeDrafts drafts, CaseManagerDb db, CurrentUser user) : IntakeStep<PersonForm>(drafts, db, user)
{
    private readonly CurrentUser _user = user;

    public override string Step => "person";

    protected override PersonForm Show(IntakeAnswers answers) => new()
    {
        CoverName = answers.Person?.CoverName,
        NameOnDocuments = Answering.Written(answers.Person?.NameOnDocuments),
        NameOnDocumentsSilence = Answering.Reason(answers.Person?.NameOnDocuments),
        CalledAs = Answering.Written(answers.Person?.CalledAs),
        CalledAsSilence = Answering.Reason(answers.Person?.CalledAs),
        Born = BirthDateForm.Of(answers.Person?.Born),
        Sex = Answering.Chosen(answers.Person?.Sex),
        Gender = Answering.Chosen(answers.Person?.Gender),
        Citizenships = [.. answers.Person?.Citizenships.Value ?? []],
        CitizenshipsSilence = Answering.Reason(answers.Person?.Citizenships),
        Languages = [.. answers.Person?.Languages.Value ?? []],
        LanguagesSilence = Answering.Reason(answers.Person?.Languages),
        Interpreter = Answering.Chosen(answers.Person?.Interpreter),
        InterpreterWish = Answering.Written(answers.Person?.InterpreterWish),
        InterpreterWishSilence = Answering.Reason(answers.Person?.InterpreterWish),
    };

    protected override IntakeAnswers Answer(IntakeAnswers answers, PersonForm form) => answers with
    {
        Person = new(
            form.CoverName,
            Answering.Text(form.NameOnDocuments, form.NameOnDocumentsSilence),
            Answering.Text(form.CalledAs, form.CalledAsSilence),
            form.Born.Answer(answers.Person?.Born.Value, _user.Sign().Day),
            Answering.Code<Sex>(form.Sex),
            Answering.Code<Gender>(form.Gender),
            Answering.List(form.Citizenships, form.CitizenshipsSilence),
            Answering.List(form.Languages, form.LanguagesSilence),
            Answering.Code<InterpreterNeed>(form.Interpreter),
            Answering.Text(form.InterpreterWish, form.InterpreterWishSilence)),
    };
}
