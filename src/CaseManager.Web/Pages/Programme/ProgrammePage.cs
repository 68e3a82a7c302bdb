using CaseManager.Data;
using CaseManager.Data.Statistics;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Statistics;
using CaseManager.Web.Access;
using CaseManager.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages.Programme;

/// <summary>Figures of one year over all offices; contains no data of single cases.</summary>
public abstract class ProgrammePage(CaseManagerDb db, CurrentUser user, Texts texts) : PageModel
{
    /// <summary>Unvalidated query value.</summary>
    [FromQuery(Name = "year")]
    public string? Asked { get; set; }

    public YearChoice Choice => YearChoice.Of(Asked, Today, Texts);

    public int Year => Choice.Year;

    /// <summary>Name of the section in the URL; empty for the first.</summary>
    public abstract string Section { get; }

    public DateOnly Today => user.Sign().Day;

    protected CaseManagerDb Db => db;

    protected Texts Texts => texts;

    public Task OnGetAsync(CancellationToken cancellationToken) => LoadAsync(cancellationToken);

    protected abstract Task LoadAsync(CancellationToken cancellationToken);
}

public abstract class ProgrammeFiguresPage(CaseManagerDb db, CurrentUser user, Texts texts) : ProgrammePage(db, user, texts)
{
    public ProgrammeFigures Figures { get; private set; } = new(0, []);

    protected override async Task LoadAsync(CancellationToken cancellationToken) => Figures = await Db.ProgrammeAsync(Year, cancellationToken);

    /// <summary>Number of people charged, and the share of them convicted so far.</summary>
    public string OfCharged => Figures.ConvictedOfCharged(Year) is { Of: > 0 } share
        ? Texts["programme.suspects.sentence", Texts.Count("programme.justice.charged", share.Of), Texts.Percent(share)]
        : Texts["programme.suspects.none"];

    /// <summary>Numbers of the year and of the year before.</summary>
    public StagesTable Stages(string id, TrackKind track, IReadOnlyList<Figure> figures) =>
        new(id, track, Texts.Year(Year, Today), Texts.Year(Year - 1, Today), [.. figures.Select(f => new StageLine(Texts.Of(f), Figures.Number(f, Year), Figures.Number(f, Year - 1)))]);
}

/// <summary>A page with tables of the people referred in the year, read in one query.</summary>
public abstract class PeopleTablesPage(CaseManagerDb db, CurrentUser user, Texts texts) : ProgrammePage(db, user, texts)
{
    /// <summary>Row and column of each table.</summary>
    protected abstract IReadOnlyList<(Heading Rows, Heading Columns)> Wanted { get; }

    public IReadOnlyList<PeopleTable> Tables { get; private set; } = [];

    protected override async Task LoadAsync(CancellationToken cancellationToken) => Tables = await Db.PeopleTablesAsync(Wanted, Year, cancellationToken);
}
