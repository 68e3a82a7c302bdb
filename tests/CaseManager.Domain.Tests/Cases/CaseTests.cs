using CaseManager.Domain.Access;
using CaseManager.Domain.Cases;
using CaseManager.Domain.People;
using CaseManager.Domain.Sharing;
using CaseManager.Domain.Trafficking;
using Xunit;

namespace CaseManager.Domain.Tests.Cases;

public class CaseTests
{
    [Fact]
    public void A_case_opens_with_nothing_but_a_cover_name()
    {
        var caseFile = CaseFixture.OpenCase();

        Assert.Equal("Antonia", caseFile.CoverName);
        Assert.Equal(CaseStatus.Intake, caseFile.Status);
        Assert.Equal("Antonia", Assert.Single(caseFile.Victims).CoverName);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  ")]
    public void A_case_without_a_cover_name_does_not_open(string? coverName)
    {
        var draft = CaseFixture.CreateDraft(a => a with { Person = CaseFixture.CreatePerson(coverName) });

        Assert.Equal([BusinessRule.CoverNameMissing], draft.Content!.BlockersToOpening());
        var broken = Assert.Throws<BusinessRuleException>(() => Case.Open(draft, CaseFixture.Bucharest, CaseFixture.AnaStamp));
        Assert.Equal(BusinessRule.CoverNameMissing, broken.Rule);
    }

    [Fact]
    public void The_draft_gives_its_id_to_the_case()
    {
        var draft = CaseFixture.CreateDraft();

        Assert.Equal(draft.Id, Case.Open(draft, CaseFixture.Bucharest, CaseFixture.AnaStamp).Id.Value);
    }

    [Fact]
    public void Each_ticked_answer_becomes_an_indicator_with_its_source()
    {
        var caseFile = CaseFixture.OpenCase(a => a with
        {
            Acts = CaseFixture.CreateSigns((Act.Recruitment, IndicatorSource.Document)),
            Means = CaseFixture.CreateSigns((Means.Deception, IndicatorSource.Survivor), (Means.Force, IndicatorSource.ThirdParty)),
            Purpose = new(CaseFixture.CreateSigns((ExploitationForm.ForcedLabour, IndicatorSource.Observation)).Indicators, ExploitationStage.Occurred),
        });

        Assert.Equal(
            ["Act Recruitment Document", "Means Deception Survivor", "Means Force ThirdParty", "Purpose ForcedLabour Observation"],
            caseFile.Victims[0].Indicators.Select(i => $"{i.Element} {i.Code} {i.Source}"));
        Assert.Equal(["ForcedLabour"], caseFile.Victims[0].Exploitation!.Forms);
    }

    [Fact]
    public void A_non_response_is_stored_and_is_no_indicator()
    {
        var caseFile = CaseFixture.OpenCase(a => a with
        {
            Means = new(NonResponse.Declined),
            Danger = new(NonResponse.NotKnown, default, NonResponse.Declined, default, default),
        });

        Assert.Empty(caseFile.Victims[0].Indicators);
        Assert.Equal(NonResponse.NotKnown, caseFile.Victims[0].Safety!.Content!.Danger.NonResponse);
        Assert.Equal(NonResponse.Declined, caseFile.Victims[0].Safety!.Content!.Whereabouts.NonResponse);
    }

    [Fact]
    public void Each_fact_goes_to_its_own_compartment()
    {
        var caseFile = CaseFixture.OpenCase(a => a with
        {
            Person = CaseFixture.CreatePerson("Antonia") with { NameOnDocuments = "Real Name" },
            Contact = new(Answer.Create<IReadOnlyList<ContactChannel>>([ContactChannel.Call]), "Evenings", "Hello", "+40 1", "Her brother"),
            Danger = new(DangerNow.Yes, "From him", "At an aunt’s", default, default),
            Arrival = new(ReferralChannel.Health, "A clinic", default),
        });
        var victim = caseFile.Victims[0];

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
        var caseFile = CaseFixture.OpenCase(a =>
            a with { Consent = new(new(ConsentState.Given, new(2026, 11, 20), "ro", ConsentForm.Oral), ConsentAnswer.NotAsked) });

        Assert.Equal(["Support Given", "ShareWithPolice NotAsked"], caseFile.Consents.Select(c => $"{c.Scope} {c.State}"));
    }

    [Fact]
    public void Opening_events_are_in_the_compartment_of_each_fact()
    {
        var events = CaseFixture.OpenCase(a => a with { Acts = CaseFixture.CreateSigns((Act.Recruitment, IndicatorSource.Survivor)) }).DequeueEvents();

        Assert.Equal(
            [
                (EventCode.CaseOpened, Compartment.CaseFile), (EventCode.IdentityRecorded, Compartment.Identity),
                (EventCode.SafetyRecorded, Compartment.Safety),
                (EventCode.SafeContactRecorded, Compartment.SafeContact), (EventCode.ExploitationRecorded, Compartment.Indicators),
                (EventCode.IndicatorsRecorded, Compartment.Indicators), (EventCode.ConsentRecorded, Compartment.Consent),
                (EventCode.ConsentRecorded, Compartment.Consent),
            ],
            events.Select(e => (e.Code, e.Compartment)));
        Assert.All(events, e => Assert.Equal(CaseFixture.AnaStamp, new AuditStamp(e.ActorId, e.OccurredAt)));
    }

    [Fact]
    public void New_events_are_returned_once()
    {
        var caseFile = CaseFixture.OpenCase();

        Assert.NotEmpty(caseFile.DequeueEvents());
        Assert.Empty(caseFile.DequeueEvents());
    }

    [Fact]
    public void A_case_changes_only_to_the_statuses_that_follow()
    {
        var caseFile = CaseFixture.OpenCase();

        Assert.Equal([CaseStatus.Active, CaseStatus.Closed], caseFile.GetNextStatuses());
        Assert.Equal(BusinessRule.StatusNotReachable,
            Assert.Throws<BusinessRuleException>(() => caseFile.ChangeStatus(CaseStatus.FollowUp, CaseFixture.AnaStamp)).Rule);
        caseFile.ChangeStatus(CaseStatus.Active, CaseFixture.AnaStamp);
        Assert.Equal(CaseStatus.Active, caseFile.Status);
    }

    [Fact]
    public void Joining_the_team_creates_an_event_and_a_database_request()
    {
        var caseFile = CaseFixture.OpenCase();
        caseFile.DequeueEvents();
        var mihai = StaffId.New();

        caseFile.AddToTeam(mihai, CaseFixture.AnaStamp);

        Assert.Equal((EventCode.TeamMemberAdded, (StaffId?)mihai), Assert.Single(caseFile.DequeueEvents().Select(e => (e.Code, e.AffectedStaffId))));
        Assert.Equal(new TeamChange(TeamAct.Join, mihai), Assert.Single(caseFile.DequeueTeamChanges()));
    }

    [Fact]
    public void A_deputy_lead_serves_until_an_agreed_end()
    {
        var (caseFile, mihai, from) = (CaseFixture.OpenCase(), StaffId.New(), CaseFixture.AnaStamp.OccurredAt.AddDays(1));
        caseFile.DequeueEvents();

        caseFile.AppointDeputy(mihai, from, from.AddDays(7), CaseFixture.AnaStamp);

        Assert.Equal((EventCode.DeputyAppointed, (StaffId?)mihai), Assert.Single(caseFile.DequeueEvents().Select(e => (e.Code, e.AffectedStaffId))));
        Assert.Equal(new TeamChange(TeamAct.AppointDeputy, mihai, from, from.AddDays(7)), Assert.Single(caseFile.DequeueTeamChanges()));
    }

    [Theory]
    [InlineData(0, 367, BusinessRule.PeriodTooLong)]
    [InlineData(2, 1, BusinessRule.PeriodEnded)]
    [InlineData(-2, -1, BusinessRule.PeriodEnded)]
    public void A_deputy_period_is_neither_endless_nor_past(int from, int endsOn, BusinessRule rule)
    {
        var caseFile = CaseFixture.OpenCase();
        var now = CaseFixture.AnaStamp.OccurredAt;

        Assert.Equal(rule, caseFile.BlockerToAppointingDeputy(StaffId.New(), now.AddDays(from), now.AddDays(endsOn), now));
        Assert.Equal(rule,
            Assert.Throws<BusinessRuleException>(() =>
                caseFile.AppointDeputy(StaffId.New(), now.AddDays(from), now.AddDays(endsOn), CaseFixture.AnaStamp)).Rule);
        Assert.Null(caseFile.BlockerToAppointingDeputy(StaffId.New(), now, now.AddDays(Case.MaxCoverDays), now));
    }

    [Fact]
    public void A_case_is_transferred_and_the_lead_may_remain_temporarily()
    {
        var (caseFile, mihai, endsOn) = (CaseFixture.OpenCase(), StaffId.New(), CaseFixture.AnaStamp.OccurredAt.AddDays(14));
        caseFile.DequeueEvents();

        caseFile.TransferCase(mihai, endsOn, CaseFixture.AnaStamp);

        Assert.Equal((EventCode.CaseTransferred, (StaffId?)mihai), Assert.Single(caseFile.DequeueEvents().Select(e => (e.Code, e.AffectedStaffId))));
        Assert.Equal(new TeamChange(TeamAct.Transfer, mihai, EndsAt: endsOn), Assert.Single(caseFile.DequeueTeamChanges()));
        Assert.Equal(BusinessRule.PeriodEnded, caseFile.BlockerToTransfer(mihai, CaseFixture.AnaStamp.OccurredAt, CaseFixture.AnaStamp.OccurredAt));
    }

    [Fact]
    public void Only_a_team_member_can_leave_the_team() =>
        Assert.Equal(BusinessRule.NotInTeam,
            Assert.Throws<BusinessRuleException>(() => CaseFixture.OpenCase().EndMembership(StaffId.New(), CaseFixture.AnaStamp)).Rule);
}
