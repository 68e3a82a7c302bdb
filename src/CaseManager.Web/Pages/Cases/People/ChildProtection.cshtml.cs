using CaseManager.Data;
using CaseManager.Data.Encryption;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Trafficking;
using CaseManager.Domain.Victims;
using CaseManager.Web.Access;
using CaseManager.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Cases.People;

/// <summary>Guardian, notified authority and age assessment of a child; 404 for an adult.</summary>
[Needs(Permission.ManagePeople)]
public sealed class ChildProtectionModel(CaseManagerDb db, Documents documents, CurrentUser user, Texts texts)
    : RewrittenPage<ChildProtectionForm>(db, documents, user, texts)
{
    public override string Section => "people";

    public override string Back => $"/cases/{Case.Reference}/people";

    /// <summary>Legal rules that explain the questions.</summary>
    public static IReadOnlyList<LegalTerm> Because { get; } = [LegalDefinition.Current.Rule("PresumptionStands"), LegalDefinition.Current.Rule("GuardianForChild")];

    protected override async Task<IActionResult?> RefusalAsync(CancellationToken cancellationToken) =>
        await base.RefusalAsync(cancellationToken)
        ?? (await Db.Victims.AsNoTracking().Include(v => v.Exploitation).SingleAsync(v => v.Id == Person.Id, cancellationToken) is { IsTakenForAChild: true } ? null : NotFound());

    protected override IQueryable<Case> With(IQueryable<Case> cases) => cases.Include(c => c.Victims).ThenInclude(v => v.Exploitation).Include(c => c.Victims).ThenInclude(v => v.ChildProtection);

    protected override ISealedRecord? RecordOf(Victim victim) => victim.ChildProtection;

    protected override ChildProtectionForm Show(Victim victim) => ChildProtectionForm.Of(victim.ChildProtection?.Content);

    protected override (FactSheet Theirs, FactSheet Yours) Words(Victim victim) => (
        PeopleWords.ChildProtection(victim.ChildProtection?.Content ?? new ChildProtectionForm().Facts(), Texts),
        PeopleWords.ChildProtection(Input.Facts(), Texts));

    protected override void Record(Case opened, Victim victim, Signature by) => opened.RecordChildProtection(victim, Input.Facts(), by);
}
