using CaseManager.Data.Persistence;
using CaseManager.Domain;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Cases;

public sealed record PersonOfCase(VictimId Id, string CoverName);

/// <summary>A page about one person of the case: by default the first.</summary>
public abstract class CasePersonPage(CaseManagerDb db) : CasePage(db)
{
    [FromQuery(Name = "person")]
    public Guid? PersonId { get; set; }

    /// <summary>People of the case, in the order in which they were added.</summary>
    public IReadOnlyList<PersonOfCase> People { get; private set; } = [];

    public PersonOfCase Person { get; private set; } = null!;

    /// <summary>URL of a page of the case that keeps the selected person.</summary>
    public string GetPageUrl(string page) =>
        $"/cases/{Case.Reference}/{page}"
        + (Person == People[0] ? "" : $"{(page.Contains('?', StringComparison.Ordinal) ? '&' : '?')}person={Person.Id.Value}");

    protected override async Task<IActionResult?> LoadAsync(CancellationToken cancellationToken)
    {
        People = await Db.Victims.Where(v => v.CaseId == Case.Id).OrderBy(v => v.Id).Select(v => new PersonOfCase(v.Id, v.CoverName))
            .ToListAsync(cancellationToken);
        if ((PersonId is { } asked ? People.FirstOrDefault(p => p.Id.Value == asked) : People[0]) is not { } found)
        {
            return NotFound();
        }

        Person = found;
        return null;
    }
}
