using CaseManager.Data.Persistence;
using CaseManager.Domain.Cases;
using CaseManager.Web.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Cases.People;

/// <summary>Records a relationship between two people of the case.</summary>
public sealed class LinkModel(CaseManagerDb db, CurrentUser user, TextLocalizer texts) : PeoplePage(db, user)
{
    [BindProperty]
    public LinkForm Input { get; set; } = new();

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (Input.FindOtherPerson(OtherPeople) is { } other)
        {
            return await RecordAsync(
                cases => cases.Include(c => c.Victims).Include(c => c.Links).AsSplitQuery(),
                (caseFile, victim, stamp) => caseFile.LinkVictims(Input.Id, victim, caseFile.Victims.Single(v => v.Id == other.Id),
                    Enum.Parse<LinkKind>(Input.Kind!), stamp),
                cancellationToken);
        }

        ModelState.AddModelError("Input.OtherPerson", texts["people.link.otherPerson.missing"]);
        return new PageResult { StatusCode = StatusCodes.Status422UnprocessableEntity };
    }
}
