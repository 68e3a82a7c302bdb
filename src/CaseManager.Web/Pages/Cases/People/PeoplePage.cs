using CaseManager.Data;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Victims;
using CaseManager.Web.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Cases.People;

/// <summary>A page on which something is taken down about one of the people of a case.</summary>
[Needs(Permission.ManagePeople)]
public abstract class PeoplePage(CaseManagerDb db, CurrentUser user) : CasePersonPage(db)
{
    public override string Section => "people";

    protected Signature Sign() => user.Sign();

    /// <summary>The others of the case.</summary>
    public IEnumerable<PersonOfCase> Others => People.Where(p => p != Person);

    protected IActionResult BackToPeople() => Redirect($"/cases/{Case.Reference}/people");

    /// <summary>Loads the case with what is asked for, tells it, and goes back to its people.</summary>
    protected async Task<IActionResult> RecordAsync(
        Func<IQueryable<Case>, IQueryable<Case>> with, Action<Case, Victim, Signature> record, CancellationToken cancellationToken)
    {
        var opened = await with(Db.Cases).SingleAsync(c => c.Id == Case.Id, cancellationToken);
        record(opened, opened.Victims.Single(v => v.Id == Person.Id), Sign());
        await Db.SaveOnceAsync(cancellationToken);
        return BackToPeople();
    }
}
