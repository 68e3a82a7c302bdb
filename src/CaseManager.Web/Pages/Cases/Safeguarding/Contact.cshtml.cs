using CaseManager.Data;
using CaseManager.Data.Encryption;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Victims;
using CaseManager.Web.Access;
using CaseManager.Web.Pages.Shared;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Cases.Safeguarding;

/// <summary>Edits the safe contact as agreed with the person on a day.</summary>
[Needs(Permission.RecordSafety)]
public sealed class ContactModel(CaseManagerDb db, Documents documents, CurrentUser user, Texts texts) : RewrittenPage<ContactForm>(db, documents, user, texts)
{
    public override string Section => "safety";

    public override string Back => Address("safety");

    protected override IQueryable<Case> With(IQueryable<Case> cases) => cases.Include(c => c.Victims).ThenInclude(v => v.SafeContact);

    protected override ISealedRecord? RecordOf(Victim victim) => victim.SafeContact;

    protected override ContactForm Show(Victim victim) => ContactForm.Of(victim.SafeContact!.Content!);

    protected override (FactSheet Theirs, FactSheet Yours) Words(Victim victim) => (
        FactSheets.Contact(victim.SafeContact!.Content!, victim.SafeContact.AgreedOn, Texts),
        FactSheets.Contact(Input.Rule(), CheckedOn, Texts));

    protected override void Record(Case opened, Victim victim, Signature by) => opened.CheckSafeContact(victim, Input.Rule(), CheckedOn, by);

    private DateOnly CheckedOn => Input.CheckedOn.TryGetDate(out var day) ? day : Day;
}
