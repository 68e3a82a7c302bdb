using CaseManager.Domain.Aftercare;
using Xunit;

namespace CaseManager.Domain.Tests.Aftercare;

public class ProviderTests
{
    [Theory]
    [InlineData("2026-06-29", null)]
    [InlineData("2026-06-30", null)]
    [InlineData("2026-07-01", Rule.AgreementExpired)]
    public void Nobody_is_referred_after_the_last_day_of_the_agreement(string on, Rule? blocker) => Assert.Equal(blocker, Served.Lumina.BlockerToReferral(ServiceKind.Counselling, Served.Day(on)));

    [Fact]
    public void An_agreement_without_end_and_none_at_all_stop_nobody()
    {
        Assert.Null(Served.Casa(f => f with { AgreementUntil = null }).BlockerToReferral(ServiceKind.Counselling, new(2040, 1, 1)));
        Assert.Null(Served.Casa(f => f with { AgreementFrom = null, AgreementUntil = null }).BlockerToReferral(ServiceKind.Counselling, new(2040, 1, 1)));
    }

    [Fact]
    public void One_that_works_no_more_takes_nobody_whatever_was_agreed() =>
        Assert.Equal(Rule.ProviderClosed, Served.Casa(f => f with { IsClosed = true }).BlockerToReferral(ServiceKind.Counselling, Served.Day("2026-01-01")));

    [Fact]
    public void Since_when_it_works_no_more_stays_until_it_works_again()
    {
        var closed = Served.Casa().Change(Closed(true), Stories.After(5));

        Assert.Equal(Stories.After(5).When, closed.ClosedAt);
        Assert.Equal(Stories.After(5).When, closed.Change(Closed(true), Stories.After(9)).ClosedAt);
        Assert.Equal(Stories.After(12).When, closed.Change(Closed(false), Stories.After(9)).Change(Closed(true), Stories.After(12)).ClosedAt);
        Assert.Null(closed.Change(Closed(false), Stories.After(9)).ClosedAt);

        static ProviderFacts Closed(bool isClosed) => new("Casa Lumina", ProviderKind.Ngo, "RO", [], [], "Call", null, null, isClosed);
    }

    [Fact]
    public void A_change_is_the_next_version_and_the_one_before_stays_as_it_was()
    {
        var first = Served.Casa();

        var second = first.Change(new("Casa Luminii", ProviderKind.Church, "MD", [], [], "Call", null, null, true), Stories.After(5));

        Assert.Equal((first.Id, 2, "Casa Luminii", true, Stories.After(5).When), (second.Id, second.Version, second.Name, second.IsClosed, second.WrittenAt));
        Assert.Equal((1, "Casa Lumina", false, Stories.Ana.Who), (first.Version, first.Name, first.IsClosed, first.WrittenBy));
        Assert.Equal(3, second.Change(new("Casa Luminii", ProviderKind.Church, "MD", [], [], "Call", null, null, false), Stories.Ana).Version);
    }
}
