using CaseManager.Data;
using CaseManager.Data.Statistics;
using CaseManager.Domain.Access;
using CaseManager.Domain.Statistics;
using CaseManager.Web.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.World;

/// <summary>Loads the published file: its numbers take the place of all on file, or, where anything in it is wrong, of none.</summary>
[Needs(Permission.LoadWorldFigures)]
public sealed class LoadModel(CaseManagerDb db, Texts texts) : PageModel
{
    [BindProperty]
    public LoadForm Input { get; set; } = new();

    /// <summary>What is wrong with the file that was sent.</summary>
    public IReadOnlyList<WorldFault> Faults { get; private set; } = [];

    /// <summary>How many numbers are on file, and of which years.</summary>
    public (int Numbers, int FirstYear, int LastYear)? OnFile { get; private set; }

    public Task OnGetAsync(CancellationToken cancellationToken) => ReadOnFileAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await using var sent = Input.File!.OpenReadStream();
        var file = await WorldFigureFile.ReadAsync(sent, cancellationToken);
        if (file.Faults.Count > 0)
        {
            Faults = file.Faults;
            ModelState.AddModelError("Input.File", texts["world.file.refused"]);
            await ReadOnFileAsync(cancellationToken);
            return new PageResult { StatusCode = StatusCodes.Status422UnprocessableEntity };
        }

        await db.LoadWorldFiguresAsync(file.Figures, cancellationToken);
        TempData["Notice"] = texts.Count("world.load.done", file.Figures.Count, texts.Count("world.load.countries", file.Figures.Select(f => f.Country).Distinct().Count()));
        return Redirect("/world/differences");
    }

    private async Task ReadOnFileAsync(CancellationToken cancellationToken)
    {
        var found = await db.WorldFigures.GroupBy(_ => 1).Select(all => new { Numbers = all.Count(), First = all.Min(f => f.Year), Last = all.Max(f => f.Year) }).SingleOrDefaultAsync(cancellationToken);
        OnFile = found is null ? null : (found.Numbers, found.First, found.Last);
    }
}
