using CaseManager.Data.Persistence;
using CaseManager.Domain.Access;
using CaseManager.Domain.Statistics;
using CaseManager.Web.Access;
using CaseManager.Web.Pages.Shared;
using CaseManager.Web.TagHelpers;

namespace CaseManager.Web.Pages.Statistics.Programme;

/// <summary>Routes between countries of origin and destination; suppressed routes are omitted.</summary>
[Needs(Permission.ViewProgramme)]
public sealed class CorridorsModel(CaseManagerDb db, CurrentUser user, TextLocalizer texts) : PeopleTablesPage(db, user, texts)
{
    public override string Section => "corridors";

    protected override IReadOnlyList<(Heading Rows, Heading Columns)> RequestedTables => [(Heading.Origin, Heading.Destination)];

    /// <summary>Routes with an unsuppressed number, most used first.</summary>
    public IReadOnlyList<PeopleCell> Corridors { get; private set; } = [];

    /// <summary>Number of people referred in the year.</summary>
    public int PeopleCount { get; private set; }

    public IReadOnlyList<ChartBar> Bars => [.. Corridors.Select(c => new ChartBar(DescribeCorridor(c), c.Number, Texts.FormatNumber(c.Number!.Value)))];

    public string DescribeCorridor(PeopleCell way) => way.Row == way.Column
        ? Texts["programme.corridors.domestic", Texts.Describe(Heading.Origin, way.Row!)]
        : Texts["programme.corridors.route", Texts.Describe(Heading.Origin, way.Row!), Texts.Describe(Heading.Destination, way.Column!)];

    protected override async Task LoadAsync(CancellationToken cancellationToken)
    {
        await base.LoadAsync(cancellationToken);
        var table = Tables[0];
        Corridors = [.. table.Cells.Where(c => c is { Row: not null and not FigureTexts.NotKnown, Column: not null and not FigureTexts.NotKnown, Number: > 0 })
            .OrderByDescending(c => c.Number).ThenBy(DescribeCorridor, StringComparer.Ordinal)];
        PeopleCount = table.PeopleCount;
    }
}
