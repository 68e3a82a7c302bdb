using CaseManager.Data;
using CaseManager.Data.Encryption;
using CaseManager.Domain.Victims;
using CaseManager.Web.Access;
using CaseManager.Web.Pages.Shared;

namespace CaseManager.Web.Pages.Cases.Identities;

/// <summary>Edits names, date of birth, citizenships, languages and contact details of a person.</summary>
public sealed class ChangeModel(CaseManagerDb db, Documents documents, CurrentUser user, Texts texts) : IdentityChange<ChangeForm>(db, documents, user, texts)
{
    protected override IdentityPart Part => IdentityPart.Person;

    protected override string NameField => "Input.NameOnDocuments.Text";

    protected override ChangeForm Show(IdentityFacts known) => ChangeForm.Of(known);

    protected override IdentityFacts Changed(IdentityFacts known) => Input.Changed(known, Day);

    protected override FactSheet Say(IdentityFacts facts) => new(
        [.. FactSheets.Person(facts with { Interpreter = InterpreterNeed.Needed }, Texts).Facts, new(Texts["intake.contact.phoneOrEmail.label"], Texts.Say(facts.PhoneOrEmail))]);
}
