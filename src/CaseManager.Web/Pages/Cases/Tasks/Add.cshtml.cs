using CaseManager.Data;
using CaseManager.Domain.Access;
using CaseManager.Domain.Tasks;
using CaseManager.Domain.Victims;
using CaseManager.Web.Access;
using CaseManager.Web.Pages.Cases.Notes;
using CaseManager.Web.TagHelpers.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Cases.Tasks;

/// <summary>Adds a task in a compartment that the caller's role can write.</summary>
[Needs(Permission.WorkOnTasks)]
public sealed class AddModel(CaseManagerDb db, CurrentUser user, TaskNotice notice, Texts texts) : CasePage(db)
{
    private IReadOnlyList<Victim> _people = [];

    public override string Section => "tasks";

    [BindProperty]
    public TaskForm Input { get; set; } = new();

    public IReadOnlyList<Option> Owners { get; private set; } = [];

    public IReadOnlyList<Option> Readers => [.. CaseTask.CompartmentsOf(user.Role).Select(c => new Option($"{c}", texts[$"tasks.readers.{c}"]))];

    public IReadOnlyList<Option> People => [.. _people.Select(v => new Option($"{v.Id.Value}", v.CoverName)), new(NoteForm.WholeCase, texts["notes.about.whole"])];

    protected override async Task<IActionResult?> RefusalAsync(CancellationToken cancellationToken)
    {
        if (Readers.Count == 0)
        {
            return NotFound();
        }

        _people = await Db.Victims.AsNoTracking().Where(v => v.CaseId == Case.Id).OrderBy(v => v.Id).ToListAsync(cancellationToken);
        Owners = await Db.OwnersAsync(Case.Id, user, CaseTask.CompartmentsOf(user.Role), cancellationToken);
        return null;
    }

    public void OnGet() => (Input.Readers, Input.About, Input.Owner, Input.Recurs) = (Readers[0].Value, People[0].Value, Owners[0].Value, $"{Recurrence.None}");

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!Readers.Any(r => r.Value == Input.Readers))
        {
            return AskAgain(nameof(Input.Readers));
        }

        if (!People.Any(p => p.Value == Input.About))
        {
            return AskAgain(nameof(Input.About));
        }

        if (!Owners.Any(o => o.Value == Input.Owner))
        {
            return AskAgain(nameof(Input.Owner));
        }

        var opened = await Db.Cases.Include(c => c.Victims).Include(c => c.Members).ThenInclude(m => m.Staff).AsSplitQuery().SingleAsync(c => c.Id == Case.Id, cancellationToken);
        var added = opened.AddTask(Input.Id, Input.ToPlan(), user.Sign());
        if (await Db.SaveOnceAsync(cancellationToken))
        {
            await notice.SendAsync(Case.Id, added.OwnerId, cancellationToken);
        }

        TempData["Notice"] = texts["tasks.added"];
        return Redirect($"/cases/{Case.Reference}/tasks");
    }

    private PageResult AskAgain(string field)
    {
        ModelState.AddModelError($"Input.{field}", texts["common.errors.choose"]);
        return new() { StatusCode = StatusCodes.Status422UnprocessableEntity };
    }
}
