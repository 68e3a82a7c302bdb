using CaseManager.Data;
using CaseManager.Data.Statistics;
using CaseManager.Domain.Access;
using CaseManager.Domain.Statistics;
using CaseManager.Web.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.World;

/// <summary>Loads a published file. It replaces all stored figures, or none if it contains an error.</summary>
[Needs(Permission.LoadWorldFigures)]
public sealed class LoadModel(CaseManagerDb db, Texts texts) : PageModel
{
    [BindProperty]
    public LoadForm Input { get; set; } = new();

    /// <summary>Errors in the uploaded file.</summary>
    public IReadOnlyList<WorldFault> Faults { get; private set; } = [];

    /// <summary>Number of stored figures and their first and last year; null if there are none.</summary>
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
