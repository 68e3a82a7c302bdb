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

[Needs(Permission.RecordSafety)]
public sealed class ChangeModel(CaseManagerDb db, RecordDecryptor documents, CurrentUser user, TextLocalizer texts)
: EditPersonRecordPage<SafetyForm>(db, documents, user, texts)
{
    public override string Section => "safety";

    public override string ReturnUrl => GetPageUrl("safety");

    protected override IQueryable<Case> IncludeRelated(IQueryable<Case> cases) => cases.Include(c => c.Victims).ThenInclude(v => v.Safety);

    protected override ISealedRecord? GetRecord(Victim victim) => victim.Safety;

    protected override SafetyForm CreateForm(Victim victim) => SafetyForm.FromDetails(GetCurrentDetails(victim));

    protected override (SummaryList Theirs, SummaryList Yours) GetSummaries(Victim victim) =>
        (GetSummary(GetCurrentDetails(victim)), GetSummary(Input.ApplyTo(GetCurrentDetails(victim))));

    protected override void Record(Case caseFile, Victim victim, AuditStamp stamp) =>
        caseFile.RecordSafety(victim, Input.ApplyTo(GetCurrentDetails(victim)), stamp);

    // Includes all follow-up questions, so that both versions have the same rows.
    private SummaryList GetSummary(SafetyDetails details) => CaseSummaries.ForSafety(details, Texts, all: true);

    private static SafetyDetails GetCurrentDetails(Victim victim) => victim.Safety!.Content!;
}
