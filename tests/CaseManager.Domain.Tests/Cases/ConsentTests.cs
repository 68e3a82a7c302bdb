using CaseManager.Domain.Access;
using CaseManager.Domain.Cases;
using CaseManager.Domain.People;
using CaseManager.Domain.Sharing;
using Xunit;

namespace CaseManager.Domain.Tests.Cases;

public class ConsentTests
{
    private static readonly DateOnly _day = CaseFixture.AnaStamp.Date;

    [Fact]
    public void A_later_answer_replaces_the_previous_one_which_remains()
    {
        var (caseFile, victim) = OpenCase();
        var asked = caseFile.FindConsent(victim, ConsentScope.Support)!;

        var given = caseFile.RecordConsent(victim, Guid.CreateVersion7(), ConsentScope.Support, CreateConsent(), asked.Id, CaseFixture.AnaStamp);

        Assert.Same(given, caseFile.FindConsent(victim, ConsentScope.Support));
        Assert.Contains(asked, caseFile.Consents);
        Assert.DoesNotContain(asked, caseFile.Consents.CurrentByScope());
    }

    [Fact]
    public void A_consent_that_was_not_seen_is_not_replaced()
    {
        var (caseFile, victim) = OpenCase();
        var asked = caseFile.FindConsent(victim, ConsentScope.Support)!;
        caseFile.RecordConsent(victim, Guid.CreateVersion7(), ConsentScope.Support, CreateConsent(), asked.Id, CaseFixture.AnaStamp);

        Assert.Equal(BusinessRule.ConsentSuperseded, caseFile.BlockerToAnswering(victim, ConsentScope.Support, asked.Id));
        Assert.Equal(BusinessRule.ConsentSuperseded, caseFile.BlockerToAnswering(victim, ConsentScope.Support, null));
        Assert.Equal(
            BusinessRule.ConsentSuperseded,
            Assert.Throws<BusinessRuleException>(() =>
                caseFile.RecordConsent(victim, Guid.CreateVersion7(), ConsentScope.Support, CreateConsent(), asked.Id, CaseFixture.AnaStamp)).Rule);
    }

    [Fact]
    public void Each_recipient_is_a_separate_question()
    {
        var (caseFile, victim) = OpenCase();

        caseFile.RecordConsent(victim, Guid.CreateVersion7(), ConsentScope.ShareWithOrganisation, CreateConsent("A shelter"), null, CaseFixture.AnaStamp);
        caseFile.RecordConsent(victim, Guid.CreateVersion7(), ConsentScope.ShareWithOrganisation, CreateConsent("A clinic"), null, CaseFixture.AnaStamp);

        Assert.Equal(2, caseFile.Consents.CurrentByScope().Count(c => c.Scope == ConsentScope.ShareWithOrganisation));
    }

    [Fact]
    public void Withdrawn_consent_ends_and_creates_a_task_for_today()
    {
        var (caseFile, victim) = OpenCase();
        var given = caseFile.RecordConsent(victim, Guid.CreateVersion7(), ConsentScope.ShareWithOrganisation, CreateConsent("A shelter"), null,
            CaseFixture.AnaStamp);
        caseFile.DequeueEvents();
        Assert.True(given.IsInForceOn(_day));

        var back = caseFile.WithdrawConsent(given.Id, Guid.CreateVersion7(), _day, "On the telephone", "See to it", CaseFixture.AnaStamp);

        Assert.Same(back, Assert.Single(caseFile.Consents.CurrentByScope(), c => c.Scope == ConsentScope.ShareWithOrganisation));
        Assert.False(back.IsInForceOn(_day));
        Assert.Equal(("A shelter", "On the telephone"), (back.Content!.Details.Recipient, back.Content.Details.AdditionalInformation));
        Assert.Equal((Compartment.Safety, _day, victim.Id),
            Assert.Single(caseFile.Tasks) is var task ? (task.Compartment, task.DueOn, task.VictimId!.Value) : default);
        Assert.Equal([EventCode.ConsentWithdrawn, EventCode.TaskAdded], caseFile.DequeueEvents().Select(e => e.Code));
        Assert.Equal(BusinessRule.ConsentSuperseded, caseFile.BlockerToWithdrawing(given.Id));
        Assert.Equal(BusinessRule.ConsentNotGiven, caseFile.BlockerToWithdrawing(back.Id));
    }

    [Fact]
    public void Consent_that_was_never_given_cannot_be_withdrawn()
    {
        var (caseFile, victim) = OpenCase();
        var asked = caseFile.FindConsent(victim, ConsentScope.ShareWithPolice)!;

        Assert.Equal(
            BusinessRule.ConsentNotGiven,
            Assert.Throws<BusinessRuleException>(() =>
                caseFile.WithdrawConsent(asked.Id, Guid.CreateVersion7(), _day, null, "See to it", CaseFixture.AnaStamp)).Rule);
        Assert.Empty(caseFile.Tasks);
    }

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(1, true)]
    public void A_consent_holds_until_the_end_of_its_last_day(int daysLeft, bool holds)
    {
        var (caseFile, victim) = OpenCase();

        var given = caseFile.RecordConsent(
            victim, Guid.CreateVersion7(), ConsentScope.Research, CreateConsent() with { AnsweredOn = _day.AddYears(-1), ExpiresOn = _day.AddDays(daysLeft) },
            null, CaseFixture.AnaStamp);

        Assert.Equal(holds, given.IsInForceOn(_day));
    }

    [Theory]
    [InlineData(ConsentState.Refused)]
    [InlineData(ConsentState.Declined)]
    [InlineData(ConsentState.NotKnown)]
    [InlineData(ConsentState.NotAsked)]
    public void Only_a_yes_is_consent(ConsentState state)
    {
        var (caseFile, victim) = OpenCase();

        Assert.False(caseFile.RecordConsent(victim, Guid.CreateVersion7(), ConsentScope.Photograph, new(state, _day, null, null), null, CaseFixture.AnaStamp)
            .IsInForceOn(_day));
    }

    private static ConsentAnswer CreateConsent(string? recipient = null) =>
        new(ConsentState.Given, _day, "ro", ConsentForm.Oral) { Details = ConsentDetails.None with { Recipient = recipient, Giver = ConsentGiver.Self } };

    private static (Case Opened, Victim Victim) OpenCase()
    {
        var caseFile = CaseFixture.OpenCase();
        caseFile.DequeueEvents();
        return (caseFile, caseFile.Victims[0]);
    }
}
