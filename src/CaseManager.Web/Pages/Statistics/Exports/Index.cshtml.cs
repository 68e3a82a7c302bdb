using CaseManager.Data.Persistence;
using CaseManager.Data.Statistics;
using CaseManager.Domain.Access;
using CaseManager.Domain.Statistics;
using CaseManager.Web.Access;
using CaseManager.Web.Pages.Shared;
using CaseManager.Web.TagHelpers.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Statistics.Exports;

/// <summary>Exports figures and lists earlier exports.</summary>
[Needs(Permission.ExportFigures)]
public sealed class IndexModel(CaseManagerDb db, CurrentUser user, TextLocalizer texts) : PageModel
{
    private const int PageSize = 25;

    [BindProperty]
    public ExportForm Input { get; set; } = new();

    /// <summary>Number of earlier exports to skip (offset pagination).</summary>
    [FromQuery(Name = "skip")]
    public int Skip { get; set; }

    public IReadOnlyList<PreviousExport> PreviousExports { get; private set; } = [];

    public int NextOffset => Skip + PageSize;

    public bool HasMore { get; private set; }

    /// <summary>Countries with an office.</summary>
    public IReadOnlyList<Option> Countries { get; private set; } = [];

    public IReadOnlyList<Option> Years => YearChoice.FromRequest(null, user.CreateStamp().Date, texts).Options;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        await LoadAsync(HttpContext.RequestAborted);
        await next();
    }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!Countries.Any(c => c.Value == Input.Country))
        {
            ModelState.AddModelError("Input.Country", texts["exports.country.missing"]);
            return new PageResult { StatusCode = StatusCodes.Status422UnprocessableEntity };
        }

        var asked = Input.ToRequest();
        var lines = ExportRows.Create(asked, await db.ExportAsync(asked, cancellationToken), texts);
        var file = await ExportFile.WriteAsync(asked.Format, lines, [.. ExportRows.GetDefinitions(asked, texts)], cancellationToken);
        return File(file, ExportFile.GetMediaType(asked.Format), $"figures-{asked.Shape}-{asked.Country}-{asked.Year}.{asked.Format}".ToLowerInvariant());
    }

    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        Skip = Math.Max(0, Skip);
        var found = await db.LoadPreviousExportsAsync(Skip, PageSize + 1, cancellationToken);
        (PreviousExports, HasMore) = ([.. found.Take(PageSize)], found.Count > PageSize);
        var countries = await db.Organisations.Where(o => o.Kind == OrganisationKind.Office).Select(o => o.Country).Distinct().ToListAsync(cancellationToken);
        Countries = [.. countries.Select(c => new Option(c, texts[$"countries.{c}"]))
            .OrderBy(o => o.Text, StringComparer.Create(texts.Culture, ignoreCase: true))];
    }
}
