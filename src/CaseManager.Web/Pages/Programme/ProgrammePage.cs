using CaseManager.Data;
using CaseManager.Data.Statistics;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Statistics;
using CaseManager.Web.Access;
using CaseManager.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages.Programme;

/// <summary>A page of what the programme comes to in one year: numbers of all offices, and nobody's case.</summary>
public abstract class ProgrammePage(CaseManagerDb db, CurrentUser user, Texts texts) : PageModel
{
    /// <summary>The year that the address asks for.</summary>
    [FromQuery(Name = "year")]
    public string? Asked { get; set; }

    public YearChoice Choice => YearChoice.Of(Asked, Today, Texts);

    /// <summary>The year that is told.</summary>
    public int Year => Choice.Year;

    /// <summary>What this part of the programme is called in the address; empty for the first.</summary>
    public abstract string Section { get; }

    public DateOnly Today => user.Sign().Day;

    protected CaseManagerDb Db => db;

    protected Texts Texts => texts;

    public Task OnGetAsync(CancellationToken cancellationToken) => LoadAsync(cancellationToken);

    protected abstract Task LoadAsync(CancellationToken cancellationToken);
}

/// <summary>A page of the programme that tells its numbers.</summary>
public abstract class ProgrammeFiguresPage(CaseManagerDb db, CurrentUser user, Texts texts) : ProgrammePage(db, user, texts)
{
    public ProgrammeFigures Figures { get; private set; } = new(0, []);

    protected override async Task LoadAsync(CancellationToken cancellationToken) => Figures = await Db.ProgrammeAsync(Year, cancellationToken);

    /// <summary>How many were charged, and how many of them are convicted by now.</summary>
    public string OfCharged => Figures.ConvictedOfCharged(Year) is { Of: > 0 } share
        ? Texts["programme.suspects.sentence", Texts.Count("programme.justice.charged", share.Of), Texts.Percent(share)]
        : Texts["programme.suspects.none"];

    /// <summary>Numbers beside those of the year before.</summary>
    public StagesTable Stages(string id, TrackKind track, IReadOnlyList<Figure> figures) =>
        new(id, track, Texts.Year(Year, Today), Texts.Year(Year - 1, Today), [.. figures.Select(f => new StageLine(Texts.Of(f), Figures.Number(f, Year), Figures.Number(f, Year - 1)))]);
}

/// <summary>A page of the programme that tells tables of those who came in the year, asked for at once.</summary>
public abstract class PeopleTablesPage(CaseManagerDb db, CurrentUser user, Texts texts) : ProgrammePage(db, user, texts)
{
    /// <summary>By what they are, two things at a time.</summary>
    protected abstract IReadOnlyList<(Heading Rows, Heading Columns)> Wanted { get; }

    public IReadOnlyList<PeopleTable> Tables { get; private set; } = [];

    protected override async Task LoadAsync(CancellationToken cancellationToken) => Tables = await Db.PeopleTablesAsync(Wanted, Year, cancellationToken);
}
