using CaseManager.Data;
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

namespace CaseManager.Web.Pages.Exports;

/// <summary>Exports figures and lists earlier exports.</summary>
[Needs(Permission.ExportFigures)]
public sealed class IndexModel(CaseManagerDb db, CurrentUser user, Texts texts) : PageModel
{
    private const int OnePage = 25;

    [BindProperty]
    public ExportForm Input { get; set; } = new();

    /// <summary>Number of earlier exports to skip (offset pagination).</summary>
    [FromQuery(Name = "skip")]
    public int Skip { get; set; }

    public IReadOnlyList<EarlierExport> Earlier { get; private set; } = [];

    public int Next => Skip + OnePage;

    public bool IsMore { get; private set; }

    /// <summary>Countries with an office.</summary>
    public IReadOnlyList<Option> Countries { get; private set; } = [];

    public IReadOnlyList<Option> Years => YearChoice.Of(null, user.Sign().Day, texts).Options;

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

        var asked = Input.Request();
        var lines = ExportLines.Of(asked, await db.HandOverAsync(asked, cancellationToken), texts);
        var file = await ExportFile.WriteAsync(asked.Format, lines, [.. ExportLines.Definitions(asked, texts)], cancellationToken);
        return File(file, ExportFile.MediaTypeOf(asked.Format), $"figures-{asked.Shape}-{asked.Country}-{asked.Year}.{asked.Format}".ToLowerInvariant());
    }

    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        Skip = Math.Max(0, Skip);
        var found = await db.EarlierExportsAsync(Skip, OnePage + 1, cancellationToken);
        (Earlier, IsMore) = ([.. found.Take(OnePage)], found.Count > OnePage);
        var countries = await db.Organisations.Where(o => o.Kind == OrganisationKind.Office).Select(o => o.Country).Distinct().ToListAsync(cancellationToken);
        Countries = [.. countries.Select(c => new Option(c, texts[$"countries.{c}"])).OrderBy(o => o.Text, StringComparer.Create(texts.Culture, ignoreCase: true))];
    }
}
