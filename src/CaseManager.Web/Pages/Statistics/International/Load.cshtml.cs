using CaseManager.Data.Persistence;
using CaseManager.Data.Statistics;
using CaseManager.Domain.Access;
using CaseManager.Domain.Statistics;
using CaseManager.Web.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Statistics.International;

/// <summary>Loads a published file. It replaces all stored figures, or none if it contains an error.</summary>
[Needs(Permission.LoadInternationalFigures), RequestSizeLimit(LoadForm.MaxRequestSize)]
public sealed class LoadModel(CaseManagerDb db, TextLocalizer texts) : PageModel
{
    [BindProperty]
    public LoadForm Input { get; set; } = new();

    /// <summary>Errors in the uploaded file.</summary>
    public IReadOnlyList<InternationalFigureFault> Faults { get; private set; } = [];

    /// <summary>Number of stored figures and their first and last year; null if there are none.</summary>
    public (int Numbers, int FirstYear, int LastYear)? StoredFigures { get; private set; }

    public Task OnGetAsync(CancellationToken cancellationToken) => LoadStoredFiguresAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await using var sent = Input.File!.OpenReadStream();
        var file = await InternationalFigureFile.ReadAsync(sent, cancellationToken);
        if (file.Faults.Count > 0)
        {
            Faults = file.Faults;
            ModelState.AddModelError("Input.File", texts["international.file.rejected"]);
            await LoadStoredFiguresAsync(cancellationToken);
            return new PageResult { StatusCode = StatusCodes.Status422UnprocessableEntity };
        }

        await db.LoadInternationalFiguresAsync(file.Figures, cancellationToken);
        TempData["Notice"] = texts.Count("international.load.loaded", file.Figures.Count,
            texts.Count("international.load.countries", file.Figures.Select(f => f.Country).Distinct().Count()));
        return Redirect("/international-comparison/differences");
    }

    private async Task LoadStoredFiguresAsync(CancellationToken cancellationToken)
    {
        var found = await db.InternationalFigures.GroupBy(_ => 1)
            .Select(all => new { Numbers = all.Count(), First = all.Min(f => f.Year), Last = all.Max(f => f.Year) }).SingleOrDefaultAsync(cancellationToken);
        StoredFigures = found is null ? null : (found.Numbers, found.First, found.Last);
    }
}
