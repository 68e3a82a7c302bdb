using CaseManager.Domain.Identification;
using CaseManager.Domain.Law;
using CaseManager.Domain.Sharing;
using CaseManager.Domain.Tests.Law;
using CaseManager.Domain.Victims;
using Xunit;

namespace CaseManager.Domain.Tests.Identification;

/// <summary>Whose consent a referral to an authority requires, and who is exempt.</summary>
public class WhoIsReferredTests
{
    [Theory]
    [InlineData(ConsentState.NotAsked)]
    [InlineData(ConsentState.Refused)]
    [InlineData(ConsentState.Declined)]
    [InlineData(ConsentState.NotKnown)]
    [InlineData(ConsentState.Withdrawn)]
    public void An_adult_who_has_not_agreed_is_not_referred(ConsentState state)
    {
        var followed = Followed.New("GB.NRM", Followed.Adult);
        followed.Answers(state, "2026-11-01");

        Assert.Equal(Rule.ReferralNeedsConsent, Assert.Throws<RuleBrokenException>(() => followed.Take(LegalEvent.Referred, "2026-11-02")).Rule);
        Assert.Empty(followed.Procedure.Steps);
        Assert.Empty(followed.Case.Deadlines);
    }

    [Theory]
    [InlineData("2026-11-01", Rule.ReferralNeedsConsent)]
    [InlineData("2026-11-02", null)]
    [InlineData("2026-11-03", null)]
    public void An_adult_is_referred_until_the_last_day_of_their_consent(string expires, Rule? blocker)
    {
        var followed = Followed.New("GB.NRM", Followed.Adult);
        followed.Answers(ConsentState.Given, "2026-10-01", expires);

        Assert.Equal(blocker, followed.Blocker(LegalEvent.Referred, "2026-11-02"));
    }

    [Theory]
    [InlineData("2026-11-01", null)]
    [InlineData("2026-11-02", null)]
    [InlineData("2026-11-03", Rule.ReferralNeedsConsent)]
    public void A_consent_given_after_the_referral_does_not_make_it_good(string given, Rule? blocker)
    {
        var followed = Followed.New("GB.NRM", Followed.Adult);
        followed.Answers(ConsentState.Given, given);

        Assert.Equal(blocker, followed.Blocker(LegalEvent.Referred, "2026-11-02"));
    }

    [Fact]
    public void A_referral_made_while_the_consent_was_in_force_is_taken_down_after_it_was_taken_back()
    {
        var followed = Followed.New("GB.NRM", Followed.Adult);
        followed.Answers(ConsentState.Given, "2026-11-01");
        followed.Answers(ConsentState.Withdrawn, "2026-11-10");

        Assert.Null(followed.Blocker(LegalEvent.Referred, "2026-11-02"));
        Assert.Equal(Rule.ReferralNeedsConsent, followed.Blocker(LegalEvent.Referred, "2026-11-11"));
    }

    [Fact]
    public void No_other_consent_stands_in_for_the_one_to_be_referred()
    {
        var followed = Followed.New("GB.NRM", Followed.Adult);
        followed.Case.RecordConsent(
            followed.Victim, Guid.CreateVersion7(), ConsentScope.ShareWithPolice, new(ConsentState.Given, Book.Day("2026-11-01"), "ro", ConsentForm.Oral), followed.Case.ConsentOf(followed.Victim, ConsentScope.ShareWithPolice)?.Id, Stories.Ana);

        Assert.Equal(Rule.ReferralNeedsConsent, followed.Blocker(LegalEvent.Referred, "2026-11-02"));
    }

    [Fact]
    public void Whose_age_nobody_knows_is_asked() =>
        Assert.Equal(Rule.ReferralNeedsConsent, Followed.New("GB.NRM", null).Blocker(LegalEvent.Referred, "2026-11-02"));

    [Fact]
    public void A_child_is_referred_without_being_asked()
    {
        var followed = Followed.New("GB.NRM", Followed.Child);
        followed.Answers(ConsentState.Refused, "2026-11-01");

        followed.Take(LegalEvent.Referred, "2026-11-02");

        Assert.Equal(IdentificationState.Referred, followed.Procedure.State);
    }

    [Fact]
    public void Who_may_be_a_child_is_referred_as_one() =>
        Assert.Null(Followed.New("GB.NRM", BirthDate.Estimated(16, 20, Stories.Ana.Day)).Blocker(LegalEvent.Referred, "2026-11-02"));

    [Theory]
    [InlineData("2026-11-22", null, Rule.ChildIsReferred)]
    [InlineData("2026-11-23", Rule.ReferralNeedsConsent, null)]
    public void A_child_is_a_child_until_the_day_on_which_they_turn_18(string day, Rule? toReferring, Rule? toNotifying)
    {
        var followed = Followed.New("GB.NRM", BirthDate.Exact(new(2008, 11, 23)));

        Assert.Equal((toReferring, toNotifying), (followed.Blocker(LegalEvent.Referred, day), followed.Blocker(LegalEvent.NotifiedWithoutName, day)));
    }

    [Fact]
    public void No_child_is_kept_back_without_a_name()
    {
        var followed = Followed.New("GB.NRM", Followed.Child);

        Assert.Equal(Rule.ChildIsReferred, Assert.Throws<RuleBrokenException>(() => followed.Take(LegalEvent.NotifiedWithoutName, "2026-11-02")).Rule);
        Assert.Equal(IdentificationState.Suspected, followed.Procedure.State);
    }

    [Fact]
    public void Of_an_adult_who_does_not_agree_the_authority_is_told_without_a_name_until_they_do()
    {
        var followed = Followed.New("GB.NRM", Followed.Adult);
        followed.Answers(ConsentState.Refused, "2026-11-01");

        followed.Take(LegalEvent.NotifiedWithoutName, "2026-11-02");
        Assert.Equal(Rule.ReferralNeedsConsent, followed.Blocker(LegalEvent.Referred, "2026-11-10"));
        followed.Answers(ConsentState.Given, "2026-11-09");
        followed.Take(LegalEvent.Referred, "2026-11-10");

        Assert.Equal(IdentificationState.Referred, followed.Procedure.State);
    }

    [Fact]
    public void A_notice_without_a_name_is_not_corrected_into_a_referral_that_nobody_agreed_to()
    {
        var followed = Followed.New("GB.NRM", Followed.Adult);
        followed.Answers(ConsentState.Refused, "2026-11-01");
        var notice = followed.Take(LegalEvent.NotifiedWithoutName, "2026-11-02");

        Assert.Equal(Rule.ReferralNeedsConsent, followed.Blocker(LegalEvent.Referred, "2026-11-02", instead: notice));
    }

    [Fact]
    public void The_day_of_a_referral_is_corrected_whatever_became_of_the_consent()
    {
        var followed = Followed.In("GB.NRM");
        var referred = followed.Take(LegalEvent.Referred, "2026-11-02");
        followed.Answers(ConsentState.Withdrawn, "2026-11-10");

        Assert.Null(followed.Blocker(LegalEvent.Referred, "2026-11-03", instead: referred));
    }
}
