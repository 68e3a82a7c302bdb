using CaseManager.Data.Persistence;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Cases;
using CaseManager.Domain.People;
using CaseManager.Web.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Cases.People;

[Needs(Permission.ManagePeople)]
public abstract class PeoplePage(CaseManagerDb db, CurrentUser user) : CasePersonPage(db)
{
    public override string Section => "people";

    protected AuditStamp CreateStamp() => user.CreateStamp();

    /// <summary>People of the case other than <see cref="CasePersonPage.Person"/>.</summary>
    public IEnumerable<PersonOfCase> OtherPeople => People.Where(p => p != Person);

    protected IActionResult RedirectToPeople() => Redirect($"/cases/{Case.Reference}/people");

    /// <summary>Loads the case with the given data, applies the change and redirects to the list of people.</summary>
    protected async Task<IActionResult> RecordAsync(
        Func<IQueryable<Case>, IQueryable<Case>> with, Action<Case, Victim, AuditStamp> record, CancellationToken cancellationToken)
    {
        var caseFile = await with(Db.Cases).SingleAsync(c => c.Id == Case.Id, cancellationToken);
        record(caseFile, caseFile.Victims.Single(v => v.Id == Person.Id), CreateStamp());
        await Db.SaveIdempotentAsync(cancellationToken);
        return RedirectToPeople();
    }
}
