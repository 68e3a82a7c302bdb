using CaseManager.Data.Persistence;
using CaseManager.Data.Statistics;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Statistics;
using CaseManager.Web.Access;
using CaseManager.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages.Statistics.Programme;

/// <summary>Figures of one year over all offices; contains no data of single cases.</summary>
public abstract class ProgrammePage(CaseManagerDb db, CurrentUser user, TextLocalizer texts) : PageModel
{
    /// <summary>Unvalidated query value.</summary>
    [FromQuery(Name = "year")]
    public string? RequestedYear { get; set; }

    public YearChoice Choice => YearChoice.FromRequest(RequestedYear, Today, Texts);

    public int Year => Choice.Year;

    /// <summary>Name of the section in the URL; empty for the first.</summary>
    public abstract string Section { get; }

    public DateOnly Today => user.CreateStamp().Date;

    protected CaseManagerDb Db => db;

    protected TextLocalizer Texts => texts;

    public Task OnGetAsync(CancellationToken cancellationToken) => LoadAsync(cancellationToken);

    protected abstract Task LoadAsync(CancellationToken cancellationToken);
}

public abstract class ProgrammeFiguresPage(CaseManagerDb db, CurrentUser user, TextLocalizer texts) : ProgrammePage(db, user, texts)
{
    public ProgrammeFigures Figures { get; private set; } = new(0, []);

    protected override async Task LoadAsync(CancellationToken cancellationToken) => Figures = await Db.LoadProgrammeFiguresAsync(Year, cancellationToken);

    /// <summary>Number of people charged, and the share of them convicted so far.</summary>
    public string ConvictionSummary => Figures.GetConvictionShare(Year) is { Total: > 0 } share
        ? Texts["programme.suspects.summary", Texts.Count("programme.justice.charged", share.Total), Texts.FormatPercent(share)]
        : Texts["programme.suspects.none"];

    /// <summary>Numbers of the year and of the year before.</summary>
    public StagesTable CreateStagesTable(string id, TrackKind track, IReadOnlyList<Figure> figures) =>
        new(id, track, Texts.FormatYear(Year, Today), Texts.FormatYear(Year - 1, Today),
            [.. figures.Select(f => new StageRow(Texts.Describe(f), Figures.GetNumber(f, Year), Figures.GetNumber(f, Year - 1)))]);
}

/// <summary>A page with tables of the people referred in the year, read in one query.</summary>
public abstract class PeopleTablesPage(CaseManagerDb db, CurrentUser user, TextLocalizer texts) : ProgrammePage(db, user, texts)
{
    /// <summary>Row and column of each table.</summary>
    protected abstract IReadOnlyList<(Heading Rows, Heading Columns)> RequestedTables { get; }

    public IReadOnlyList<PeopleTable> Tables { get; private set; } = [];

    protected override async Task LoadAsync(CancellationToken cancellationToken) =>
        Tables = await Db.LoadPeopleTablesAsync(RequestedTables, Year, cancellationToken);
}
