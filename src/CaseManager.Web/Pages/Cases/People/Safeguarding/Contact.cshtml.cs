using CaseManager.Data.Persistence;
using CaseManager.Data.Security.Encryption;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Cases;
using CaseManager.Domain.People;
using CaseManager.Web.Access;
using CaseManager.Web.Pages.Cases.Overview;
using CaseManager.Web.Pages.Shared;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Cases.People.Safeguarding;

/// <summary>Edits the safe contact as agreed with the person on a day.</summary>
[Needs(Permission.RecordSafety)]
public sealed class ContactModel(CaseManagerDb db, RecordDecryptor documents, CurrentUser user, TextLocalizer texts)
: EditPersonRecordPage<ContactForm>(db, documents, user, texts)
{
    public override string Section => "safety";

    public override string ReturnUrl => GetPageUrl("safety");

    protected override IQueryable<Case> IncludeRelated(IQueryable<Case> cases) => cases.Include(c => c.Victims).ThenInclude(v => v.SafeContact);

    protected override ISealedRecord? GetRecord(Victim victim) => victim.SafeContact;

    protected override ContactForm CreateForm(Victim victim) => ContactForm.FromRule(victim.SafeContact!.Content!);

    protected override (SummaryList Theirs, SummaryList Yours) GetSummaries(Victim victim) => (
        CaseSummaries.ForSafeContact(victim.SafeContact!.Content!, victim.SafeContact.AgreedOn, Texts),
        CaseSummaries.ForSafeContact(Input.ToRule(), CheckedOn, Texts));

    protected override void Record(Case caseFile, Victim victim, AuditStamp stamp) => caseFile.CheckSafeContact(victim, Input.ToRule(), CheckedOn, stamp);

    private DateOnly CheckedOn => Input.CheckedOn.TryGetDate(out var day) ? day : Today;
}
