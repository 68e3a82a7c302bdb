using CaseManager.Data.Persistence;
using CaseManager.Data.Security.Encryption;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Cases;
using CaseManager.Domain.People;
using CaseManager.Domain.Trafficking;
using CaseManager.Web.Access;
using CaseManager.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Cases.People;

/// <summary>Guardian, notified authority and age assessment of a child; 404 for an adult.</summary>
[Needs(Permission.ManagePeople)]
public sealed class ChildProtectionModel(CaseManagerDb db, RecordDecryptor documents, CurrentUser user, TextLocalizer texts)
    : EditPersonRecordPage<ChildProtectionForm>(db, documents, user, texts)
{
    public override string Section => "people";

    public override string ReturnUrl => $"/cases/{Case.Reference}/people";

    /// <summary>Legal rules that explain the questions.</summary>
    public static IReadOnlyList<LegalTerm> LegalTerms { get; } = [LegalDefinition.Current.GetRule("PresumptionStands"),
        LegalDefinition.Current.GetRule("GuardianForChild")];

    protected override async Task<IActionResult?> LoadAsync(CancellationToken cancellationToken) =>
        await base.LoadAsync(cancellationToken)
        ?? (await Db.Victims.AsNoTracking().Include(v => v.Exploitation).SingleAsync(v => v.Id == Person.Id, cancellationToken) is { IsPresumedChild: true }
            ? null : NotFound());

    protected override IQueryable<Case> IncludeRelated(IQueryable<Case> cases) =>
        cases.Include(c => c.Victims).ThenInclude(v => v.Exploitation).Include(c => c.Victims).ThenInclude(v => v.ChildProtection);

    protected override ISealedRecord? GetRecord(Victim victim) => victim.ChildProtection;

    protected override ChildProtectionForm CreateForm(Victim victim) => ChildProtectionForm.FromDetails(victim.ChildProtection?.Content);

    protected override (SummaryList Theirs, SummaryList Yours) GetSummaries(Victim victim) => (
        PeopleSummaries.ForChildProtection(victim.ChildProtection?.Content ?? new ChildProtectionForm().ToDetails(), Texts),
        PeopleSummaries.ForChildProtection(Input.ToDetails(), Texts));

    protected override void Record(Case caseFile, Victim victim, AuditStamp stamp) => caseFile.RecordChildProtection(victim, Input.ToDetails(), stamp);
}
