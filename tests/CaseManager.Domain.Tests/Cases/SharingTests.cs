using CaseManager.Domain.Access;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Sharing;
using Xunit;

namespace CaseManager.Domain.Tests.Cases;

public class SharingTests
{
    private static readonly DisclosureAccount _account = new("A court", "To show what happened", null, null);

    [Fact]
    public void Police_sharing_without_consent_lasts_until_it_is_ended()
    {
        var caseFile = OpenCase();
        var (victim, end) = (caseFile.Victims[0], Guid.CreateVersion7());

        var started = caseFile.ApprovePoliceSharing(victim, Guid.CreateVersion7(), "VitalInterests", "Her life is in danger", CaseFixture.AnaStamp);
        Assert.Null(caseFile.PoliceSharings.FindEnd(started));
        Assert.Equal((LegalBases.Current.Version, CaseFixture.AnaStamp.ActorId), (started.Edition, started.ApprovedBy));

        var ended = caseFile.EndPoliceSharing(started.Id, end, "She is safe", CaseFixture.AnaStamp);
        Assert.Same(ended, caseFile.EndPoliceSharing(started.Id, end, "She is safe", CaseFixture.AnaStamp));
        Assert.Same(ended, caseFile.PoliceSharings.FindEnd(started));
        Assert.Equal(BusinessRule.PoliceSharingEnded, caseFile.BlockerToEndingPoliceSharing(started.Id));
        Assert.Equal(BusinessRule.PoliceSharingEnded, caseFile.BlockerToEndingPoliceSharing(ended.Id));
        Assert.Equal(BusinessRule.PoliceSharingEnded,
            Assert.Throws<BusinessRuleException>(() => caseFile.EndPoliceSharing(started.Id, Guid.CreateVersion7(), "Again", CaseFixture.AnaStamp)).Rule);
        Assert.Equal(
            [(EventCode.PoliceSharingApproved, Compartment.Consent), (EventCode.PoliceSharingEnded, Compartment.Consent)],
            caseFile.DequeueEvents().TakeLast(2).Select(e => (e.Code, e.Compartment)));
    }

    [Theory]
    [InlineData("LegitimateInterests")]
    [InlineData("Whim")]
    public void A_basis_of_another_list_does_not_allow_police_sharing(string basis)
    {
        var caseFile = OpenCase();

        Assert.Throws<ArgumentOutOfRangeException>(() =>
            caseFile.ApprovePoliceSharing(caseFile.Victims[0], Guid.CreateVersion7(), basis, "Why not", CaseFixture.AnaStamp));
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            caseFile.Disclose(caseFile.Victims[0], Guid.CreateVersion7(), new(DisclosureKind.CourtChronology, null, basis, _account), CaseFixture.AnaStamp));
    }

    [Fact]
    public void A_disclosure_is_numbered_and_rests_on_law_or_consent()
    {
        var caseFile = OpenCase();
        var (victim, id) = (caseFile.Victims[0], Guid.CreateVersion7());
        var consent = RecordConsent(caseFile, ConsentScope.LegalRepresentation, ConsentState.Given);

        var first = caseFile.Disclose(victim, id, CreateDetails(basis: "LegalClaims"), CaseFixture.AnaStamp);
        Assert.Same(first, caseFile.Disclose(victim, id, CreateDetails(basis: "LegalClaims"), CaseFixture.AnaStamp));
        var second = caseFile.Disclose(victim, Guid.CreateVersion7(), CreateDetails(consent), CaseFixture.AnaStamp);

        Assert.Equal([(1, null, LegalBases.Current.Version), (2, consent, null)], new[] { first, second }.Select(d => (d.Number, d.ConsentId, d.Edition)));
        Assert.Equal((EventCode.ChronologyCreated, Compartment.Disclosures), caseFile.DequeueEvents().Select(e => (e.Code, e.Compartment)).Last());
    }

    [Theory]
    [InlineData(ConsentScope.LegalRepresentation, ConsentState.Given, null, null)]
    [InlineData(ConsentScope.ShareWithOrganisation, ConsentState.Given, 0, null)]
    [InlineData(ConsentScope.LegalRepresentation, ConsentState.Given, -1, BusinessRule.ConsentNotInForce)]
    [InlineData(ConsentScope.LegalRepresentation, ConsentState.Refused, null, BusinessRule.ConsentNotInForce)]
    [InlineData(ConsentScope.ShareWithPolice, ConsentState.Given, null, BusinessRule.ConsentNotInForce)]
    [InlineData(ConsentScope.Support, ConsentState.Given, null, BusinessRule.ConsentNotInForce)]
    public void Only_current_consent_naming_an_outside_recipient_supports_disclosure(ConsentScope scope, ConsentState state, int? endsInDays,
        BusinessRule? rule)
    {
        var caseFile = OpenCase();
        var consent = RecordConsent(caseFile, scope, state, endsInDays);

        Assert.Equal(rule, caseFile.BlockerToDisclosing(caseFile.Victims[0], CreateDetails(consent), CaseFixture.AnaStamp.Date));
    }

    [Fact]
    public void Withdrawn_consent_or_another_persons_supports_no_disclosure()
    {
        var caseFile = OpenCase();
        var consent = RecordConsent(caseFile, ConsentScope.LegalRepresentation, ConsentState.Given);
        var other = caseFile.AddVictim(VictimId.New(), "Other", default, null, CaseFixture.AnaStamp);
        Assert.Equal(BusinessRule.ConsentNotInForce, caseFile.BlockerToDisclosing(other, CreateDetails(consent), CaseFixture.AnaStamp.Date));

        caseFile.WithdrawConsent(consent, Guid.CreateVersion7(), CaseFixture.AnaStamp.Date, null, "Stop", CaseFixture.AnaStamp);

        Assert.Equal(BusinessRule.ConsentNotInForce,
            Assert.Throws<BusinessRuleException>(() =>
                caseFile.Disclose(caseFile.Victims[0], Guid.CreateVersion7(), CreateDetails(consent), CaseFixture.AnaStamp)).Rule);
    }

    [Fact]
    public void A_disclosure_needs_a_ground_and_a_valid_period()
    {
        var caseFile = OpenCase();

        Assert.Equal(BusinessRule.DisclosureNeedsBasis, caseFile.BlockerToDisclosing(caseFile.Victims[0], CreateDetails(), CaseFixture.AnaStamp.Date));
        Assert.Equal(
            BusinessRule.PeriodEnded,
            caseFile.BlockerToDisclosing(caseFile.Victims[0],
                CreateDetails(basis: "LegalClaims") with { Account = _account with { StartsOn = new(2024, 3), EndsOn = new(2024, 2) } },
                CaseFixture.AnaStamp.Date));
    }

    [Theory]
    [InlineData("2023", "2023-02", "2023-05", true)]
    [InlineData("2023-01", "2023-02", "2023-05", false)]
    [InlineData("2023-06-01", "2023-02", "2023-05", false)]
    [InlineData("2023-05-31", "2023-02", "2023-05", true)]
    [InlineData("2020", null, "2023-05", true)]
    [InlineData("2024", "2023-02", null, true)]
    [InlineData(null, "2023-02", "2023-05", true)]
    public void Entries_that_may_fall_within_the_period_are_included(string? day, string? from, string? endsOn, bool recorded) =>
        Assert.Equal(recorded, (_account with { StartsOn = ParseDate(from), EndsOn = ParseDate(endsOn) }).Covers(ParseDate(day)));

    private static ApproximateDate? ParseDate(string? text) => text is null ? null : ApproximateDate.Parse(text);

    private static Case OpenCase()
    {
        var caseFile = CaseFixture.OpenCase();
        caseFile.DequeueEvents();
        return caseFile;
    }

    private static DisclosureDetails CreateDetails(Guid? consent = null, string? basis = null) => new(DisclosureKind.CourtChronology, consent, basis, _account);

    private static Guid RecordConsent(Case caseFile, ConsentScope scope, ConsentState state, int? endsInDays = null)
    {
        var victim = caseFile.Victims[0];
        return caseFile.RecordConsent(
            victim, Guid.CreateVersion7(), scope,
            new(state, CaseFixture.AnaStamp.Date, null, null) { ExpiresOn = endsInDays is { } days ? CaseFixture.AnaStamp.Date.AddDays(days) : null },
            caseFile.FindConsent(victim, scope)?.Id, CaseFixture.AnaStamp).Id;
    }
}
