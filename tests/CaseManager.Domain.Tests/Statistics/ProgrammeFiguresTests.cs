using CaseManager.Domain.Statistics;
using Xunit;

namespace CaseManager.Domain.Tests.Statistics;

public sealed class ProgrammeFiguresTests
{
    private static readonly OrganisationId _bucharest = new(1);
    private static readonly DateTimeOffset _noon = new(2026, 11, 27, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_number_of_all_offices_is_not_added_to_those_of_each()
    {
        var figures = On(Whole(Figure.CameIn, 7), Of(_bucharest, Figure.CameIn, 3));

        Assert.Equal((7, 3, 0), (figures.Number(Figure.CameIn, 2026), figures.Number(Figure.CameIn, _bucharest), figures.Number(Figure.CameIn, 2025)));
    }

    [Fact]
    public void Of_those_charged_trials_still_open_count_as_not_convicted()
    {
        var share = On(Whole(Figure.Charged, 2, "Convicted"), Whole(Figure.Charged, 1, "Acquitted"), Whole(Figure.Charged, 5)).ConvictedOfCharged(2026);

        Assert.Equal((2, 8), (share.Part, share.Of));
        Assert.Equal(0.25m, share.Value);
    }

    [Fact]
    public void A_share_of_nothing_is_no_percentage() => Assert.Null(On().FourYearsOfSentenced(2026).Value);

    [Fact]
    public void A_deadline_is_kept_or_missed()
    {
        var share = On(Whole(Figure.DeadlineKept, 3), Whole(Figure.DeadlineMissed, 1, "Open")).DeadlinesKept(2026);

        Assert.Equal((3, 4), (share.Part, share.Of));
    }

    [Fact]
    public void The_one_in_the_middle_is_not_counted_again()
    {
        var figures = On(Whole(Figure.Sentenced, 2, "Served"), Whole(Figure.Sentenced, 2, "Median") with { Median = 2192 });

        Assert.Equal(2, figures.Number(Figure.Sentenced, 2026));
        Assert.Equal(6, figures.MedianSentence(2026)!.Value.Years);
    }

    [Fact]
    public void Money_is_never_added_up_across_currencies()
    {
        var figures = On(
            Whole(Figure.Paid, 1, "CriminalCourt") with { Amount = 20_500, Currency = "GBP" },
            Whole(Figure.Paid, 1, "CriminalCourt") with { Amount = 900, Currency = "EUR" });

        Assert.Equal([("CriminalCourt", 20_500m, "GBP"), ("CriminalCourt", 900m, "EUR")], figures.Money(Figure.Paid, 2026).Select(m => (m.Route, m.Amount.Amount, m.Amount.Currency)));
    }

    [Fact]
    public void What_was_never_counted_has_no_time() => Assert.Equal((null, _noon), (On().CountedAt, On(Whole(Figure.CameIn, 1)).CountedAt));

    private static ProgrammeFigures On(params CountedFigure[] counted) => new(2026, counted);

    private static CountedFigure Whole(Figure figure, int number, string? detail = null) => new(figure, 2026, null, detail, null, number, null, null, _noon);

    private static CountedFigure Of(OrganisationId office, Figure figure, int number) => Whole(figure, number) with { OfficeId = office };
}
