using CaseManager.Domain.Identification;
using CaseManager.Domain.LegalReference;
using CaseManager.Domain.People;
using CaseManager.Domain.Sharing;
using CaseManager.Domain.Tests.LegalReference;
using Xunit;

namespace CaseManager.Domain.Tests.Identification;

/// <summary>Whose consent a referral to an authority requires, and who is exempt.</summary>
public class ReferralEligibilityTests
{
    [Theory]
    [InlineData(ConsentState.NotAsked)]
    [InlineData(ConsentState.Refused)]
    [InlineData(ConsentState.Declined)]
    [InlineData(ConsentState.NotKnown)]
    [InlineData(ConsentState.Withdrawn)]
    public void An_adult_who_has_not_agreed_is_not_referred(ConsentState state)
    {
        var followed = ProcedureScenario.CreateWithoutConsent("GB.NRM", ProcedureScenario.Adult);
        followed.RecordConsent(state, "2026-11-01");

        Assert.Equal(BusinessRule.ReferralNeedsConsent,
            Assert.Throws<BusinessRuleException>(() => followed.RecordStep(LegalEvent.Referred, "2026-11-02")).Rule);
        Assert.Empty(followed.Procedure.Steps);
        Assert.Empty(followed.Case.Deadlines);
    }

    [Theory]
    [InlineData("2026-11-01", BusinessRule.ReferralNeedsConsent)]
    [InlineData("2026-11-02", null)]
    [InlineData("2026-11-03", null)]
    public void An_adult_is_referred_until_the_last_day_of_their_consent(string expires, BusinessRule? blocker)
    {
        var followed = ProcedureScenario.CreateWithoutConsent("GB.NRM", ProcedureScenario.Adult);
        followed.RecordConsent(ConsentState.Given, "2026-10-01", expires);

        Assert.Equal(blocker, followed.GetBlocker(LegalEvent.Referred, "2026-11-02"));
    }

    [Theory]
    [InlineData("2026-11-01", null)]
    [InlineData("2026-11-02", null)]
    [InlineData("2026-11-03", BusinessRule.ReferralNeedsConsent)]
    public void Consent_after_the_referral_does_not_validate_it(string given, BusinessRule? blocker)
    {
        var followed = ProcedureScenario.CreateWithoutConsent("GB.NRM", ProcedureScenario.Adult);
        followed.RecordConsent(ConsentState.Given, given);

        Assert.Equal(blocker, followed.GetBlocker(LegalEvent.Referred, "2026-11-02"));
    }

    [Fact]
    public void A_referral_made_under_consent_is_recorded_after_its_withdrawal()
    {
        var followed = ProcedureScenario.CreateWithoutConsent("GB.NRM", ProcedureScenario.Adult);
        followed.RecordConsent(ConsentState.Given, "2026-11-01");
        followed.RecordConsent(ConsentState.Withdrawn, "2026-11-10");

        Assert.Null(followed.GetBlocker(LegalEvent.Referred, "2026-11-02"));
        Assert.Equal(BusinessRule.ReferralNeedsConsent, followed.GetBlocker(LegalEvent.Referred, "2026-11-11"));
    }

    [Fact]
    public void No_other_consent_replaces_consent_to_the_referral()
    {
        var followed = ProcedureScenario.CreateWithoutConsent("GB.NRM", ProcedureScenario.Adult);
        followed.Case.RecordConsent(
            followed.Victim, Guid.CreateVersion7(), ConsentScope.ShareWithPolice,
            new(ConsentState.Given, LegalReferenceFixture.ParseDate("2026-11-01"), "ro", ConsentForm.Oral),
            followed.Case.FindConsent(followed.Victim, ConsentScope.ShareWithPolice)?.Id, CaseFixture.AnaStamp);

        Assert.Equal(BusinessRule.ReferralNeedsConsent, followed.GetBlocker(LegalEvent.Referred, "2026-11-02"));
    }

    [Fact]
    public void A_person_of_unknown_age_must_consent_to_referral() =>
        Assert.Equal(BusinessRule.ReferralNeedsConsent, ProcedureScenario.CreateWithoutConsent("GB.NRM", null).GetBlocker(LegalEvent.Referred, "2026-11-02"));

    [Fact]
    public void A_child_is_referred_without_being_asked()
    {
        var followed = ProcedureScenario.CreateWithoutConsent("GB.NRM", ProcedureScenario.Child);
        followed.RecordConsent(ConsentState.Refused, "2026-11-01");

        followed.RecordStep(LegalEvent.Referred, "2026-11-02");

        Assert.Equal(IdentificationState.Referred, followed.Procedure.State);
    }

    [Fact]
    public void A_possible_child_is_referred_as_a_child() =>
        Assert.Null(ProcedureScenario.CreateWithoutConsent("GB.NRM", BirthDate.FromEstimatedAge(16, 20, CaseFixture.AnaStamp.Date))
            .GetBlocker(LegalEvent.Referred, "2026-11-02"));

    [Theory]
    [InlineData("2026-11-22", null, BusinessRule.ChildMustBeReferred)]
    [InlineData("2026-11-23", BusinessRule.ReferralNeedsConsent, null)]
    public void A_child_is_a_child_until_the_day_on_which_they_turn_18(string day, BusinessRule? toReferring, BusinessRule? toNotifying)
    {
        var followed = ProcedureScenario.CreateWithoutConsent("GB.NRM", BirthDate.FromExactDate(new(2008, 11, 23)));

        Assert.Equal((toReferring, toNotifying), (followed.GetBlocker(LegalEvent.Referred, day), followed.GetBlocker(LegalEvent.NotifiedAnonymously, day)));
    }

    [Fact]
    public void A_child_is_never_notified_anonymously()
    {
        var followed = ProcedureScenario.CreateWithoutConsent("GB.NRM", ProcedureScenario.Child);

        Assert.Equal(BusinessRule.ChildMustBeReferred,
            Assert.Throws<BusinessRuleException>(() => followed.RecordStep(LegalEvent.NotifiedAnonymously, "2026-11-02")).Rule);
        Assert.Equal(IdentificationState.Suspected, followed.Procedure.State);
    }

    [Fact]
    public void An_adult_without_consent_is_notified_anonymously_until_they_agree()
    {
        var followed = ProcedureScenario.CreateWithoutConsent("GB.NRM", ProcedureScenario.Adult);
        followed.RecordConsent(ConsentState.Refused, "2026-11-01");

        followed.RecordStep(LegalEvent.NotifiedAnonymously, "2026-11-02");
        Assert.Equal(BusinessRule.ReferralNeedsConsent, followed.GetBlocker(LegalEvent.Referred, "2026-11-10"));
        followed.RecordConsent(ConsentState.Given, "2026-11-09");
        followed.RecordStep(LegalEvent.Referred, "2026-11-10");

        Assert.Equal(IdentificationState.Referred, followed.Procedure.State);
    }

    [Fact]
    public void An_anonymous_notification_is_not_corrected_into_an_unconsented_referral()
    {
        var followed = ProcedureScenario.CreateWithoutConsent("GB.NRM", ProcedureScenario.Adult);
        followed.RecordConsent(ConsentState.Refused, "2026-11-01");
        var notice = followed.RecordStep(LegalEvent.NotifiedAnonymously, "2026-11-02");

        Assert.Equal(BusinessRule.ReferralNeedsConsent, followed.GetBlocker(LegalEvent.Referred, "2026-11-02", supersedesId: notice));
    }

    [Fact]
    public void A_referral_date_is_corrected_regardless_of_the_consent()
    {
        var followed = ProcedureScenario.ForScheme("GB.NRM");
        var referred = followed.RecordStep(LegalEvent.Referred, "2026-11-02");
        followed.RecordConsent(ConsentState.Withdrawn, "2026-11-10");

        Assert.Null(followed.GetBlocker(LegalEvent.Referred, "2026-11-03", supersedesId: referred));
    }
}
