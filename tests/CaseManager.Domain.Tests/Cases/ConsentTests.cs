using CaseManager.Domain.Access;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Sharing;
using CaseManager.Domain.Victims;
using Xunit;

namespace CaseManager.Domain.Tests.Cases;

public class ConsentTests
{
    private static readonly DateOnly _day = Stories.Ana.Day;

    [Fact]
    public void A_later_answer_takes_the_place_of_the_one_before_which_stays_on_file()
    {
        var (opened, victim) = Told();
        var asked = opened.ConsentOf(victim, ConsentScope.Support)!;

        var given = opened.RecordConsent(victim, Guid.CreateVersion7(), ConsentScope.Support, Given(), asked.Id, Stories.Ana);

        Assert.Same(given, opened.ConsentOf(victim, ConsentScope.Support));
        Assert.Contains(asked, opened.Consents);
        Assert.DoesNotContain(asked, opened.Consents.Current());
    }

    [Fact]
    public void No_one_takes_the_place_of_a_consent_that_they_have_not_seen()
    {
        var (opened, victim) = Told();
        var asked = opened.ConsentOf(victim, ConsentScope.Support)!;
        opened.RecordConsent(victim, Guid.CreateVersion7(), ConsentScope.Support, Given(), asked.Id, Stories.Ana);

        Assert.Equal(Rule.ConsentReplaced, opened.BlockerToAnswering(victim, ConsentScope.Support, asked.Id));
        Assert.Equal(Rule.ConsentReplaced, opened.BlockerToAnswering(victim, ConsentScope.Support, null));
        Assert.Equal(
            Rule.ConsentReplaced,
            Assert.Throws<RuleBrokenException>(() => opened.RecordConsent(victim, Guid.CreateVersion7(), ConsentScope.Support, Given(), asked.Id, Stories.Ana)).Rule);
    }

    [Fact]
    public void Each_recipient_is_a_question_of_its_own()
    {
        var (opened, victim) = Told();

        opened.RecordConsent(victim, Guid.CreateVersion7(), ConsentScope.ShareWithOrganisation, Given("A shelter"), null, Stories.Ana);
        opened.RecordConsent(victim, Guid.CreateVersion7(), ConsentScope.ShareWithOrganisation, Given("A clinic"), null, Stories.Ana);

        Assert.Equal(2, opened.Consents.Current().Count(c => c.Scope == ConsentScope.ShareWithOrganisation));
    }

    [Fact]
    public void Consent_taken_back_holds_no_more_and_someone_has_to_see_to_it_today()
    {
        var (opened, victim) = Told();
        var given = opened.RecordConsent(victim, Guid.CreateVersion7(), ConsentScope.ShareWithOrganisation, Given("A shelter"), null, Stories.Ana);
        opened.TakeUnrecorded();
        Assert.True(given.Holds(_day));

        var back = opened.WithdrawConsent(given.Id, Guid.CreateVersion7(), _day, "On the telephone", "See to it", Stories.Ana);

        Assert.Same(back, Assert.Single(opened.Consents.Current(), c => c.Scope == ConsentScope.ShareWithOrganisation));
        Assert.False(back.Holds(_day));
        Assert.Equal(("A shelter", "On the telephone"), (back.Content!.Details.Recipient, back.Content.Details.Words));
        Assert.Equal((Compartment.Safety, _day, victim.Id), Assert.Single(opened.Tasks) is var task ? (task.Compartment, task.DueOn, task.VictimId!.Value) : default);
        Assert.Equal([EventCode.ConsentWithdrawn, EventCode.TaskAdded], opened.TakeUnrecorded().Select(e => e.Code));
        Assert.Equal(Rule.ConsentReplaced, opened.BlockerToWithdrawing(given.Id));
        Assert.Equal(Rule.ConsentNotGiven, opened.BlockerToWithdrawing(back.Id));
    }

    [Fact]
    public void What_was_never_given_cannot_be_taken_back()
    {
        var (opened, victim) = Told();
        var asked = opened.ConsentOf(victim, ConsentScope.ShareWithPolice)!;

        Assert.Equal(
            Rule.ConsentNotGiven, Assert.Throws<RuleBrokenException>(() => opened.WithdrawConsent(asked.Id, Guid.CreateVersion7(), _day, null, "See to it", Stories.Ana)).Rule);
        Assert.Empty(opened.Tasks);
    }

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(1, true)]
    public void A_consent_holds_until_the_end_of_its_last_day(int daysLeft, bool holds)
    {
        var (opened, victim) = Told();

        var given = opened.RecordConsent(
            victim, Guid.CreateVersion7(), ConsentScope.Research, Given() with { On = _day.AddYears(-1), ExpiresOn = _day.AddDays(daysLeft) }, null, Stories.Ana);

        Assert.Equal(holds, given.Holds(_day));
    }

    [Theory]
    [InlineData(ConsentState.Refused)]
    [InlineData(ConsentState.Declined)]
    [InlineData(ConsentState.NotKnown)]
    [InlineData(ConsentState.NotAsked)]
    public void Nothing_but_a_yes_is_a_consent(ConsentState state)
    {
        var (opened, victim) = Told();

        Assert.False(opened.RecordConsent(victim, Guid.CreateVersion7(), ConsentScope.Photograph, new(state, _day, null, null), null, Stories.Ana).Holds(_day));
    }

    private static ConsentAnswer Given(string? recipient = null) =>
        new(ConsentState.Given, _day, "ro", ConsentForm.Oral) { Details = ConsentDetails.None with { Recipient = recipient, Giver = ConsentGiver.Self } };

    private static (Case Opened, Victim Victim) Told()
    {
        var opened = Stories.Open();
        opened.TakeUnrecorded();
        return (opened, opened.Victims[0]);
    }
}
