using CaseManager.Data;
using CaseManager.Data.Statistics;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Statistics;
using CaseManager.Web.Access;
using CaseManager.Web.Pages.Shared;
using CaseManager.Web.TagHelpers.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages.Programme;

/// <summary>A page of what the programme comes to in one year: numbers of all offices, and nobody's case.</summary>
public abstract class ProgrammePage(CaseManagerDb db, CurrentUser user, Texts texts) : PageModel
{
    private const int YearsOffered = 10;

    /// <summary>The year that the address asks for.</summary>
    [FromQuery(Name = "year")]
    public string? Asked { get; set; }

    /// <summary>The year that is told: this one, where the address asks for none that there is.</summary>
    public int Year { get; private set; }

    /// <summary>What this part of the programme is called in the address; empty for the first.</summary>
    public abstract string Section { get; }

    public DateOnly Today => user.Sign().Day;

    public IReadOnlyList<Option> Years => Texts.Years(Today, YearsOffered);

    protected CaseManagerDb Db => db;

    protected Texts Texts => texts;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Year = Years.Any(y => y.Value == Asked) ? int.Parse(Asked!, System.Globalization.CultureInfo.InvariantCulture) : Today.Year;
        await LoadAsync(cancellationToken);
    }

    protected abstract Task LoadAsync(CancellationToken cancellationToken);

    /// <summary>Tables of those who came in the year, asked for at once.</summary>
    protected Task<IReadOnlyList<PeopleTable>> TablesAsync(IReadOnlyList<(Heading Rows, Heading Columns)> wanted, CancellationToken cancellationToken) =>
        db.PeopleTablesAsync(wanted, Year, cancellationToken);
}

/// <summary>A page of the programme that tells its numbers.</summary>
public abstract class ProgrammeFiguresPage(CaseManagerDb db, CurrentUser user, Texts texts) : ProgrammePage(db, user, texts)
{
    public ProgrammeFigures Figures { get; private set; } = new(0, []);

    protected override async Task LoadAsync(CancellationToken cancellationToken) => Figures = await Db.ProgrammeAsync(Year, cancellationToken);

    /// <summary>Numbers beside those of the year before.</summary>
    public StagesTable Stages(string id, TrackKind track, IReadOnlyList<Figure> figures) =>
        new(id, track, Texts.Year(Year, Today), Texts.Year(Year - 1, Today), [.. figures.Select(f => new StageLine(Texts.Of(f), Figures.Number(f, Year), Figures.Number(f, Year - 1)))]);
}
