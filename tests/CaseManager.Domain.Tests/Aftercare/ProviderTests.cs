using CaseManager.Domain.Aftercare;
using Xunit;

namespace CaseManager.Domain.Tests.Aftercare;

public class ProviderTests
{
    [Theory]
    [InlineData("2026-06-29", null)]
    [InlineData("2026-06-30", null)]
    [InlineData("2026-07-01", BusinessRule.AgreementExpired)]
    public void Nobody_is_referred_after_the_last_day_of_the_agreement(string date, BusinessRule? blocker) =>
        Assert.Equal(blocker, ServiceScenario.Lumina.BlockerToReferral(ServiceKind.Counselling, ServiceScenario.ParseDate(date)));

    [Fact]
    public void Open_ended_or_missing_agreements_allow_referrals()
    {
        Assert.Null(ServiceScenario.CreateProvider(f => f with { AgreementEndsOn = null }).BlockerToReferral(ServiceKind.Counselling, new(2040, 1, 1)));
        Assert.Null(ServiceScenario.CreateProvider(f => f with { AgreementStartsOn = null, AgreementEndsOn = null })
            .BlockerToReferral(ServiceKind.Counselling, new(2040, 1, 1)));
    }

    [Fact]
    public void A_closed_provider_accepts_nobody_despite_its_agreement() =>
        Assert.Equal(BusinessRule.ProviderClosed,
            ServiceScenario.CreateProvider(f => f with { IsClosed = true })
            .BlockerToReferral(ServiceKind.Counselling, ServiceScenario.ParseDate("2026-01-01")));

    [Fact]
    public void The_closing_date_remains_until_the_provider_reopens()
    {
        var closed = ServiceScenario.CreateProvider().Update(Closed(true), CaseFixture.CreateStampAfter(5));

        Assert.Equal(CaseFixture.CreateStampAfter(5).OccurredAt, closed.ClosedAt);
        Assert.Equal(CaseFixture.CreateStampAfter(5).OccurredAt, closed.Update(Closed(true), CaseFixture.CreateStampAfter(9)).ClosedAt);
        Assert.Equal(CaseFixture.CreateStampAfter(12).OccurredAt,
            closed.Update(Closed(false), CaseFixture.CreateStampAfter(9)).Update(Closed(true), CaseFixture.CreateStampAfter(12)).ClosedAt);
        Assert.Null(closed.Update(Closed(false), CaseFixture.CreateStampAfter(9)).ClosedAt);

        static ProviderDetails Closed(bool isClosed) => new("Casa Lumina", ProviderKind.Ngo, "RO", [], [], "Call", null, null, isClosed);
    }

    [Fact]
    public void A_change_adds_a_version_and_keeps_the_previous()
    {
        var first = ServiceScenario.CreateProvider();

        var second = first.Update(new("Casa Luminii", ProviderKind.Church, "MD", [], [], "Call", null, null, true), CaseFixture.CreateStampAfter(5));

        Assert.Equal((first.Id, 2, "Casa Luminii", true, CaseFixture.CreateStampAfter(5).OccurredAt),
            (second.Id, second.Version, second.Name, second.IsClosed, second.RecordedAt));
        Assert.Equal((1, "Casa Lumina", false, CaseFixture.AnaStamp.ActorId), (first.Version, first.Name, first.IsClosed, first.RecordedBy));
        Assert.Equal(3, second.Update(new("Casa Luminii", ProviderKind.Church, "MD", [], [], "Call", null, null, false), CaseFixture.AnaStamp).Version);
    }
}
