using CaseManager.Domain.Access;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Sharing;
using CaseManager.Domain.Trafficking;
using CaseManager.Domain.Victims;
using Xunit;

namespace CaseManager.Domain.Tests.Cases;

public class CaseTests
{
    [Fact]
    public void A_case_opens_with_nothing_but_a_cover_name()
    {
        var opened = Stories.Open();

        Assert.Equal("Antonia", opened.CoverName);
        Assert.Equal(CaseStatus.Intake, opened.Status);
        Assert.Equal("Antonia", Assert.Single(opened.Victims).CoverName);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  ")]
    public void A_case_without_a_cover_name_does_not_open(string? coverName)
    {
        var draft = Stories.Draft(a => a with { Person = Stories.Person(coverName) });

        Assert.Equal([Rule.CoverNameMissing], draft.Content!.BlockersToOpening());
        var broken = Assert.Throws<RuleBrokenException>(() => Case.Open(draft, Stories.Bucharest, Stories.Ana));
        Assert.Equal(Rule.CoverNameMissing, broken.Rule);
    }

    [Fact]
    public void The_draft_gives_its_id_to_the_case()
    {
        var draft = Stories.Draft();

        Assert.Equal(draft.Id, Case.Open(draft, Stories.Bucharest, Stories.Ana).Id.Value);
    }

    [Fact]
    public void Each_ticked_answer_becomes_an_indicator_with_its_source()
    {
        var opened = Stories.Open(a => a with
        {
            Acts = Stories.Signs((Act.Recruitment, IndicatorSource.Document)),
            Means = Stories.Signs((Means.Deception, IndicatorSource.Survivor), (Means.Force, IndicatorSource.ThirdParty)),
            Purpose = new(Stories.Signs((ExploitationForm.ForcedLabour, IndicatorSource.Observation)).Signs, ExploitationStage.Happened),
        });

        Assert.Equal(
            ["Act Recruitment Document", "Means Deception Survivor", "Means Force ThirdParty", "Purpose ForcedLabour Observation"],
            opened.Victims[0].Indicators.Select(i => $"{i.Element} {i.Code} {i.Source}"));
        Assert.Equal(["ForcedLabour"], opened.Victims[0].Exploitation!.Forms);
    }

    [Fact]
    public void Silence_is_kept_and_is_no_indicator()
    {
        var opened = Stories.Open(a => a with
        {
            Means = new(Silence.Declined),
            Danger = new(Silence.NotKnown, default, Silence.Declined, default, default),
        });

        Assert.Empty(opened.Victims[0].Indicators);
        Assert.Equal(Silence.NotKnown, opened.Victims[0].Safety!.Content!.Danger.Silence);
        Assert.Equal(Silence.Declined, opened.Victims[0].Safety!.Content!.Whereabouts.Silence);
    }

    [Fact]
    public void Each_fact_goes_to_its_own_compartment()
    {
        var opened = Stories.Open(a => a with
        {
            Person = Stories.Person("Antonia") with { NameOnDocuments = "Real Name" },
            Contact = new(Answer.Of<IReadOnlyList<ContactChannel>>([ContactChannel.Call]), "Evenings", "Hello", "+40 1", "Her brother"),
            Danger = new(DangerNow.Yes, "From him", "At an aunt’s", default, default),
            Arrival = new(ReferralChannel.Health, "A clinic", default),
        });
        var victim = opened.Victims[0];

        Assert.Equal("Real Name", victim.Identity!.Content!.NameOnDocuments.Value);
        Assert.Equal("+40 1", victim.Identity.Content.PhoneOrEmail.Value);
        Assert.Equal("At an aunt’s", victim.Safety!.Content!.Whereabouts.Value);
        Assert.Equal("Her brother", victim.Safety.Content.MustNotKnow.Value);
        Assert.Equal("A clinic", victim.Safety.Content.ReferredBy.Value);
        Assert.Equal("Evenings", victim.SafeContact!.Content!.Hours.Value);
    }

    [Fact]
    public void Consent_is_recorded_for_each_purpose_apart()
    {
        var opened = Stories.Open(a => a with { Consent = new(new(ConsentState.Given, new(2026, 11, 20), "ro", ConsentForm.Oral), ConsentAnswer.NotAsked) });

        Assert.Equal(["Support Given", "ShareWithPolice NotAsked"], opened.Consents.Select(c => $"{c.Scope} {c.State}"));
    }

    [Fact]
    public void Opening_is_told_in_the_compartment_of_each_fact_and_signed()
    {
        var events = Stories.Open(a => a with { Acts = Stories.Signs((Act.Recruitment, IndicatorSource.Survivor)) }).TakeUnrecorded();

        Assert.Equal(
            [
                (EventCode.CaseOpened, Compartment.CaseFile), (EventCode.IdentityRecorded, Compartment.Identity), (EventCode.SafetyRecorded, Compartment.Safety),
                (EventCode.SafeContactRecorded, Compartment.SafeContact), (EventCode.ExploitationRecorded, Compartment.Indicators),
                (EventCode.IndicatorsRecorded, Compartment.Indicators), (EventCode.ConsentRecorded, Compartment.Consent), (EventCode.ConsentRecorded, Compartment.Consent),
            ],
            events.Select(e => (e.Code, e.Compartment)));
        Assert.All(events, e => Assert.Equal(Stories.Ana, new Signature(e.Who, e.When)));
    }

    [Fact]
    public void Events_are_handed_over_once()
    {
        var opened = Stories.Open();

        Assert.NotEmpty(opened.TakeUnrecorded());
        Assert.Empty(opened.TakeUnrecorded());
    }

    [Fact]
    public void A_case_passes_only_to_the_statuses_that_follow()
    {
        var opened = Stories.Open();

        Assert.Equal([CaseStatus.Active, CaseStatus.Closed], opened.NextStatuses());
        Assert.Equal(Rule.StatusNotReachable, Assert.Throws<RuleBrokenException>(() => opened.MoveTo(CaseStatus.FollowUp, Stories.Ana)).Rule);
        opened.MoveTo(CaseStatus.Active, Stories.Ana);
        Assert.Equal(CaseStatus.Active, opened.Status);
    }

    [Fact]
    public void Someone_joins_the_team_by_an_event_and_a_request_to_the_database()
    {
        var opened = Stories.Open();
        opened.TakeUnrecorded();
        var mihai = StaffId.New();

        opened.AddToTeam(mihai, Stories.Ana);

        Assert.Equal((EventCode.TeamMemberAdded, (StaffId?)mihai), Assert.Single(opened.TakeUnrecorded().Select(e => (e.Code, e.About))));
        Assert.Equal(new TeamChange(TeamAct.Join, mihai), Assert.Single(opened.TakeTeamChanges()));
    }

    [Fact]
    public void Someone_stands_in_for_the_lead_until_an_end_that_is_agreed()
    {
        var (opened, mihai, from) = (Stories.Open(), StaffId.New(), Stories.Ana.When.AddDays(1));
        opened.TakeUnrecorded();

        opened.CoverLead(mihai, from, from.AddDays(7), Stories.Ana);

        Assert.Equal((EventCode.LeadCovered, (StaffId?)mihai), Assert.Single(opened.TakeUnrecorded().Select(e => (e.Code, e.About))));
        Assert.Equal(new TeamChange(TeamAct.Cover, mihai, from, from.AddDays(7)), Assert.Single(opened.TakeTeamChanges()));
    }

    [Theory]
    [InlineData(0, 367, Rule.PeriodTooLong)]
    [InlineData(2, 1, Rule.PeriodOver)]
    [InlineData(-2, -1, Rule.PeriodOver)]
    public void No_one_stands_in_for_ever_or_in_the_past(int from, int until, Rule rule)
    {
        var opened = Stories.Open();
        var now = Stories.Ana.When;

        Assert.Equal(rule, opened.BlockerToCovering(StaffId.New(), now.AddDays(from), now.AddDays(until), now));
        Assert.Equal(rule, Assert.Throws<RuleBrokenException>(() => opened.CoverLead(StaffId.New(), now.AddDays(from), now.AddDays(until), Stories.Ana)).Rule);
        Assert.Null(opened.BlockerToCovering(StaffId.New(), now, now.AddDays(Case.LongestCover), now));
    }

    [Fact]
    public void A_case_is_handed_over_and_the_lead_may_stay_for_a_while()
    {
        var (opened, mihai, until) = (Stories.Open(), StaffId.New(), Stories.Ana.When.AddDays(14));
        opened.TakeUnrecorded();

        opened.HandOver(mihai, until, Stories.Ana);

        Assert.Equal((EventCode.CaseHandedOver, (StaffId?)mihai), Assert.Single(opened.TakeUnrecorded().Select(e => (e.Code, e.About))));
        Assert.Equal(new TeamChange(TeamAct.HandOver, mihai, Until: until), Assert.Single(opened.TakeTeamChanges()));
        Assert.Equal(Rule.PeriodOver, opened.BlockerToHandingOver(mihai, Stories.Ana.When, Stories.Ana.When));
    }

    [Fact]
    public void Whoever_is_not_in_the_team_cannot_leave_it() =>
        Assert.Equal(Rule.NotInTeam, Assert.Throws<RuleBrokenException>(() => Stories.Open().EndMembership(StaffId.New(), Stories.Ana)).Rule);
}
