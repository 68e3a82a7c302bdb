using CaseManager.Domain.Statistics;
using Xunit;

namespace CaseManager.Domain.Tests.Statistics;

public sealed class ProgrammeFiguresTests
{
    private static readonly OrganisationId _bucharest = new(1);
    private static readonly DateTimeOffset _countedAt = new(2026, 11, 27, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_number_of_all_offices_is_not_added_to_those_of_each()
    {
        var figures = CreateFigures(CreateTotal(Figure.Referred, 7), CreateForOffice(_bucharest, Figure.Referred, 3));

        Assert.Equal((7, 3, 0),
            (figures.GetNumber(Figure.Referred, 2026), figures.GetNumber(Figure.Referred, _bucharest), figures.GetNumber(Figure.Referred, 2025)));
    }

    [Fact]
    public void Suspects_with_open_trials_count_as_not_convicted()
    {
        var share = CreateFigures(CreateTotal(Figure.Charged, 2, "Convicted"), CreateTotal(Figure.Charged, 1, "Acquitted"), CreateTotal(Figure.Charged, 5))
            .GetConvictionShare(2026);

        Assert.Equal((2, 8), (share.Part, share.Total));
        Assert.Equal(0.25m, share.Value);
    }

    [Fact]
    public void A_share_of_nothing_is_no_percentage() => Assert.Null(CreateFigures().GetFourYearsShare(2026).Value);

    [Fact]
    public void A_deadline_is_kept_or_missed()
    {
        var share = CreateFigures(CreateTotal(Figure.DeadlineMet, 3), CreateTotal(Figure.DeadlineMissed, 1, "Open")).GetDeadlinesMetShare(2026);

        Assert.Equal((3, 4), (share.Part, share.Total));
    }

    [Fact]
    public void The_median_is_not_added_to_the_count()
    {
        var figures = CreateFigures(CreateTotal(Figure.Sentenced, 2, "Served"), CreateTotal(Figure.Sentenced, 2, "Median") with { Median = 2192 });

        Assert.Equal(2, figures.GetNumber(Figure.Sentenced, 2026));
        Assert.Equal(6, figures.GetMedianSentence(2026)!.Value.Years);
    }

    [Fact]
    public void Money_is_never_added_up_across_currencies()
    {
        var figures = CreateFigures(
            CreateTotal(Figure.Paid, 1, "CriminalCourt") with { Amount = 20_500, Currency = "GBP" },
            CreateTotal(Figure.Paid, 1, "CriminalCourt") with { Amount = 900, Currency = "EUR" });

        Assert.Equal([("CriminalCourt", 20_500m, "GBP"), ("CriminalCourt", 900m, "EUR")],
            figures.GetMoneyByRoute(Figure.Paid, 2026).Select(m => (m.Route, m.Amount.Amount, m.Amount.Currency)));
    }

    [Fact]
    public void A_figure_never_counted_has_no_time() =>
        Assert.Equal((null, _countedAt), (CreateFigures().CountedAt, CreateFigures(CreateTotal(Figure.Referred, 1)).CountedAt));

    private static ProgrammeFigures CreateFigures(params CountedFigure[] counted) => new(2026, counted);

    private static CountedFigure CreateTotal(Figure figure, int number, string? detail = null) =>
        new(figure, 2026, null, detail, null, number, null, null, _countedAt);

    private static CountedFigure CreateForOffice(OrganisationId office, Figure figure, int number) => CreateTotal(figure, number) with { OfficeId = office };
}
