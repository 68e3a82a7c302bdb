using CaseManager.Data.Persistence;
using CaseManager.Data.Security.Encryption;
using CaseManager.Domain.People;
using CaseManager.Web.Access;
using CaseManager.Web.Pages.Cases.Overview;
using CaseManager.Web.Pages.Shared;

namespace CaseManager.Web.Pages.Cases.People.Identities;

/// <summary>Edits names, date of birth, citizenships, languages and contact details of a person.</summary>
public sealed class ChangeModel(CaseManagerDb db, RecordDecryptor documents, CurrentUser user, TextLocalizer texts)
    : EditIdentityPage<IdentityForm>(db, documents, user, texts)
{
    protected override IdentityPart Part => IdentityPart.Person;

    protected override string NameField => "Input.NameOnDocuments.Text";

    protected override IdentityForm CreateForm(IdentityDetails known) => IdentityForm.FromDetails(known);

    protected override IdentityDetails ApplyForm(IdentityDetails known) => Input.ApplyTo(known, Today);

    protected override SummaryList GetSummary(IdentityDetails details) => new(
        [.. CaseSummaries.ForIdentity(details with { Interpreter = InterpreterNeed.Needed }, Texts).Rows,
            new(Texts["intake.contact.phoneOrEmail.label"], Texts.Format(details.PhoneOrEmail))]);
}
