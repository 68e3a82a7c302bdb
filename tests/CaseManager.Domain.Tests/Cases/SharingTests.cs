using CaseManager.Domain.Access;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Sharing;
using Xunit;

namespace CaseManager.Domain.Tests.Cases;

public class SharingTests
{
    private static readonly DisclosureAccount _account = new("A court", "To show what happened", null, null);

    [Fact]
    public void Police_are_told_without_consent_until_it_is_ended()
    {
        var opened = Told();
        var (victim, end) = (opened.Victims[0], Guid.CreateVersion7());

        var begun = opened.TellPolice(victim, Guid.CreateVersion7(), "VitalInterests", "Her life is in danger", Stories.Ana);
        Assert.Null(opened.PoliceSharings.EndOf(begun));
        Assert.Equal((LegalBases.Current.Version, Stories.Ana.Who), (begun.Edition, begun.ApprovedBy));

        var ended = opened.StopTellingPolice(begun.Id, end, "She is safe", Stories.Ana);
        Assert.Same(ended, opened.StopTellingPolice(begun.Id, end, "She is safe", Stories.Ana));
        Assert.Same(ended, opened.PoliceSharings.EndOf(begun));
        Assert.Equal(Rule.PoliceSharingEnded, opened.BlockerToEndingPoliceSharing(begun.Id));
        Assert.Equal(Rule.PoliceSharingEnded, opened.BlockerToEndingPoliceSharing(ended.Id));
        Assert.Equal(Rule.PoliceSharingEnded, Assert.Throws<RuleBrokenException>(() => opened.StopTellingPolice(begun.Id, Guid.CreateVersion7(), "Again", Stories.Ana)).Rule);
        Assert.Equal(
            [(EventCode.PoliceSharingApproved, Compartment.Consent), (EventCode.PoliceSharingEnded, Compartment.Consent)],
            opened.TakeUnrecorded().TakeLast(2).Select(e => (e.Code, e.Compartment)));
    }

    [Theory]
    [InlineData("LegitimateInterests")]
    [InlineData("Whim")]
    public void No_basis_of_another_list_lets_police_be_told(string basis)
    {
        var opened = Told();

        Assert.Throws<ArgumentOutOfRangeException>(() => opened.TellPolice(opened.Victims[0], Guid.CreateVersion7(), basis, "Why not", Stories.Ana));
        Assert.Throws<ArgumentOutOfRangeException>(() => opened.Disclose(opened.Victims[0], Guid.CreateVersion7(), new(DisclosureKind.CourtChronology, null, basis, _account), Stories.Ana));
    }

    [Fact]
    public void What_is_handed_out_is_numbered_and_rests_on_the_law_or_on_consent()
    {
        var opened = Told();
        var (victim, id) = (opened.Victims[0], Guid.CreateVersion7());
        var consent = Answer(opened, ConsentScope.LegalRepresentation, ConsentState.Given);

        var first = opened.Disclose(victim, id, Facts(basis: "LegalClaims"), Stories.Ana);
        Assert.Same(first, opened.Disclose(victim, id, Facts(basis: "LegalClaims"), Stories.Ana));
        var second = opened.Disclose(victim, Guid.CreateVersion7(), Facts(consent), Stories.Ana);

        Assert.Equal([(1, null, LegalBases.Current.Version), (2, consent, null)], new[] { first, second }.Select(d => (d.Number, d.ConsentId, d.Edition)));
        Assert.Equal((EventCode.ChronologyMade, Compartment.Disclosures), opened.TakeUnrecorded().Select(e => (e.Code, e.Compartment)).Last());
    }

    [Theory]
    [InlineData(ConsentScope.LegalRepresentation, ConsentState.Given, null, null)]
    [InlineData(ConsentScope.ShareWithOrganisation, ConsentState.Given, 0, null)]
    [InlineData(ConsentScope.LegalRepresentation, ConsentState.Given, -1, Rule.ConsentNotInForce)]
    [InlineData(ConsentScope.LegalRepresentation, ConsentState.Refused, null, Rule.ConsentNotInForce)]
    [InlineData(ConsentScope.ShareWithPolice, ConsentState.Given, null, Rule.ConsentNotInForce)]
    [InlineData(ConsentScope.Support, ConsentState.Given, null, Rule.ConsentNotInForce)]
    public void Only_a_consent_in_force_that_names_someone_outside_carries_it(ConsentScope scope, ConsentState state, int? endsInDays, Rule? rule)
    {
        var opened = Told();
        var consent = Answer(opened, scope, state, endsInDays);

        Assert.Equal(rule, opened.BlockerToDisclosing(opened.Victims[0], Facts(consent), Stories.Ana.Day));
    }

    [Fact]
    public void A_consent_taken_back_carries_nothing_more_nor_does_someone_elses()
    {
        var opened = Told();
        var consent = Answer(opened, ConsentScope.LegalRepresentation, ConsentState.Given);
        var other = opened.AddVictim(VictimId.New(), "Other", default, null, Stories.Ana);
        Assert.Equal(Rule.ConsentNotInForce, opened.BlockerToDisclosing(other, Facts(consent), Stories.Ana.Day));

        opened.WithdrawConsent(consent, Guid.CreateVersion7(), Stories.Ana.Day, null, "Stop", Stories.Ana);

        Assert.Equal(Rule.ConsentNotInForce, Assert.Throws<RuleBrokenException>(() => opened.Disclose(opened.Victims[0], Guid.CreateVersion7(), Facts(consent), Stories.Ana)).Rule);
    }

    [Fact]
    public void Without_a_ground_or_ending_before_it_begins_nothing_is_handed_out()
    {
        var opened = Told();

        Assert.Equal(Rule.DisclosureNeedsGround, opened.BlockerToDisclosing(opened.Victims[0], Facts(), Stories.Ana.Day));
        Assert.Equal(
            Rule.PeriodOver,
            opened.BlockerToDisclosing(opened.Victims[0], Facts(basis: "LegalClaims") with { Account = _account with { From = new(2024, 3), Until = new(2024, 2) } }, Stories.Ana.Day));
    }

    [Theory]
    [InlineData("2023", "2023-02", "2023-05", true)]
    [InlineData("2023-01", "2023-02", "2023-05", false)]
    [InlineData("2023-06-01", "2023-02", "2023-05", false)]
    [InlineData("2023-05-31", "2023-02", "2023-05", true)]
    [InlineData("2020", null, "2023-05", true)]
    [InlineData("2024", "2023-02", null, true)]
    [InlineData(null, "2023-02", "2023-05", true)]
    public void What_may_fall_into_the_time_is_told(string? day, string? from, string? until, bool told) =>
        Assert.Equal(told, (_account with { From = Date(from), Until = Date(until) }).Covers(Date(day)));

    private static ApproximateDate? Date(string? text) => text is null ? null : ApproximateDate.Parse(text);

    private static Case Told()
    {
        var opened = Stories.Open();
        opened.TakeUnrecorded();
        return opened;
    }

    private static DisclosureFacts Facts(Guid? consent = null, string? basis = null) => new(DisclosureKind.CourtChronology, consent, basis, _account);

    private static Guid Answer(Case opened, ConsentScope scope, ConsentState state, int? endsInDays = null)
    {
        var victim = opened.Victims[0];
        return opened.RecordConsent(
            victim, Guid.CreateVersion7(), scope, new(state, Stories.Ana.Day, null, null) { ExpiresOn = endsInDays is { } days ? Stories.Ana.Day.AddDays(days) : null },
            opened.ConsentOf(victim, scope)?.Id, Stories.Ana).Id;
    }
}
