using CaseManager.Data;
using CaseManager.Domain;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Cases;

/// <summary>One of the people of a case, as everyone who may know of it knows them.</summary>
public sealed record PersonOfCase(VictimId Id, string CoverName);

/// <summary>A page of a case about one of its people: the first, unless the address names another.</summary>
public abstract class CasePersonPage(CaseManagerDb db) : CasePage(db)
{
    [FromQuery(Name = "person")]
    public Guid? PersonId { get; set; }

    /// <summary>The people of the case, in the order in which they came into it.</summary>
    public IReadOnlyList<PersonOfCase> People { get; private set; } = [];

    /// <summary>Whom the page is about.</summary>
    public PersonOfCase Person { get; private set; } = null!;

    /// <summary>The address of another page about the same person.</summary>
    public string Address(string page) =>
        $"/cases/{Case.Reference}/{page}" + (Person == People[0] ? "" : $"{(page.Contains('?', StringComparison.Ordinal) ? '&' : '?')}person={Person.Id.Value}");

    protected override async Task<IActionResult?> RefusalAsync(CancellationToken cancellationToken)
    {
        People = await Db.Victims.Where(v => v.CaseId == Case.Id).OrderBy(v => v.Id).Select(v => new PersonOfCase(v.Id, v.CoverName)).ToListAsync(cancellationToken);
        if ((PersonId is { } asked ? People.FirstOrDefault(p => p.Id.Value == asked) : People[0]) is not { } found)
        {
            return NotFound();
        }

        Person = found;
        return null;
    }
}
