using CaseManager.Data.Persistence;
using CaseManager.Domain.Access;
using CaseManager.Domain.People;
using CaseManager.Domain.Tasks;
using CaseManager.Web.Access;
using CaseManager.Web.Pages.Cases.Notes;
using CaseManager.Web.TagHelpers.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Cases.Tasks;

/// <summary>Adds a task in a compartment that the caller's role can write.</summary>
[Needs(Permission.ManageTasks)]
public sealed class AddModel(CaseManagerDb db, CurrentUser user, TaskNotifier notice, TextLocalizer texts) : CasePage(db)
{
    private IReadOnlyList<Victim> _people = [];

    public override string Section => "tasks";

    [BindProperty]
    public TaskForm Input { get; set; } = new();

    public IReadOnlyList<Option> Owners { get; private set; } = [];

    public IReadOnlyList<Option> Compartments => [.. CaseTask.GetCompartments(user.Role).Select(c => new Option($"{c}", texts[$"tasks.readers.{c}"]))];

    public IReadOnlyList<Option> People =>
        [.. _people.Select(v => new Option($"{v.Id.Value}", v.CoverName)), new(NoteForm.WholeCase, texts["notes.subject.wholeCase"])];

    protected override async Task<IActionResult?> LoadAsync(CancellationToken cancellationToken)
    {
        if (Compartments.Count == 0)
        {
            return NotFound();
        }

        _people = await Db.Victims.AsNoTracking().Where(v => v.CaseId == Case.Id).OrderBy(v => v.Id).ToListAsync(cancellationToken);
        Owners = await Db.LoadOwnerOptionsAsync(Case.Id, user, CaseTask.GetCompartments(user.Role), cancellationToken);
        return null;
    }

    public void OnGet() =>
        (Input.Compartment, Input.Subject, Input.Owner, Input.Recurrence) = (Compartments[0].Value, People[0].Value, Owners[0].Value, $"{Recurrence.None}");

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!Compartments.Any(r => r.Value == Input.Compartment))
        {
            return ShowError(nameof(Input.Compartment));
        }

        if (!People.Any(p => p.Value == Input.Subject))
        {
            return ShowError(nameof(Input.Subject));
        }

        if (!Owners.Any(o => o.Value == Input.Owner))
        {
            return ShowError(nameof(Input.Owner));
        }

        var caseFile = await Db.Cases.Include(c => c.Victims).Include(c => c.Members).ThenInclude(m => m.Staff).AsSplitQuery()
            .SingleAsync(c => c.Id == Case.Id, cancellationToken);
        var added = caseFile.AddTask(Input.Id, Input.ToPlan(), user.CreateStamp());
        if (await Db.SaveIdempotentAsync(cancellationToken))
        {
            await notice.SendAsync(Case.Id, added.OwnerId, cancellationToken);
        }

        TempData["Notice"] = texts["tasks.added"];
        return Redirect($"/cases/{Case.Reference}/tasks");
    }

    private PageResult ShowError(string field)
    {
        ModelState.AddModelError($"Input.{field}", texts["common.errors.choose"]);
        return new() { StatusCode = StatusCodes.Status422UnprocessableEntity };
    }
}
