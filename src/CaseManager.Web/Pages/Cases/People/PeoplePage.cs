using CaseManager.Data;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Victims;
using CaseManager.Web.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Cases.People;

[Needs(Permission.ManagePeople)]
public abstract class PeoplePage(CaseManagerDb db, CurrentUser user) : CasePersonPage(db)
{
    public override string Section => "people";

    protected Signature Sign() => user.Sign();

    /// <summary>People of the case other than <see cref="CasePersonPage.Person"/>.</summary>
    public IEnumerable<PersonOfCase> Others => People.Where(p => p != Person);

    protected IActionResult BackToPeople() => Redirect($"/cases/{Case.Reference}/people");

    /// <summary>Loads the case with the given data, applies the change and redirects to the list of people.</summary>
    protected async Task<IActionResult> RecordAsync(
        Func<IQueryable<Case>, IQueryable<Case>> with, Action<Case, Victim, Signature> record, CancellationToken cancellationToken)
    {
        var opened = await with(Db.Cases).SingleAsync(c => c.Id == Case.Id, cancellationToken);
        record(opened, opened.Victims.Single(v => v.Id == Person.Id), Sign());
        await Db.SaveOnceAsync(cancellationToken);
        return BackToPeople();
    }
}
