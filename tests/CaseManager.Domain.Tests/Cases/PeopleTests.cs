using CaseManager.Domain.Access;
using CaseManager.Domain.Cases;
using CaseManager.Domain.People;
using CaseManager.Domain.Trafficking;
using Xunit;

namespace CaseManager.Domain.Tests.Cases;

public class PeopleTests
{
    private static readonly ApproximateDate _year = new(2026);

    [Fact]
    public void An_added_person_has_everything_still_unanswered()
    {
        var caseFile = OpenCase();

        var added = caseFile.AddVictim(VictimId.New(), "Luca", BirthDate.FromExactDate(new(2010, 5, 1)), null, CaseFixture.AnaStamp);

        Assert.Equal(["Antonia", "Luca"], caseFile.Victims.Select(v => v.CoverName));
        Assert.Equal(NonResponse.NotAsked, added.Safety!.Content!.Danger.NonResponse);
        Assert.Equal(AgeGroup.Child, added.Exploitation!.AgeGroup);
        Assert.NotNull(added.SafeContact);
        Assert.Equal(2, caseFile.Consents.Count(c => c.VictimId == added.Id));
        var recorded = Assert.Single(caseFile.DequeueEvents());
        Assert.Equal((EventCode.VictimAdded, Compartment.CaseFile, (VictimId?)added.Id), (recorded.Code, recorded.Compartment, recorded.VictimId));
    }

    [Fact]
    public void A_repeated_id_adds_one_person()
    {
        var (caseFile, id) = (OpenCase(), VictimId.New());

        Assert.Same(caseFile.AddVictim(id, "Luca", default, null, CaseFixture.AnaStamp), caseFile.AddVictim(id, "Luca", default, null, CaseFixture.AnaStamp));
        Assert.Equal(2, caseFile.Victims.Count);
    }

    [Theory]
    [InlineData(null, BusinessRule.CoverNameMissing)]
    [InlineData(" ", BusinessRule.CoverNameMissing)]
    [InlineData("antonia", BusinessRule.CoverNameTaken)]
    [InlineData("Little Vacarescu", BusinessRule.CoverNameRevealsName)]
    public void A_cover_name_is_present_unique_and_unrevealing(string? coverName, BusinessRule rule)
    {
        var caseFile = CaseFixture.OpenCase(a => a with { Person = CaseFixture.CreatePerson("Antonia") with { NameOnDocuments = "Maria Văcărescu" } });

        Assert.Equal(rule, Assert.Throws<BusinessRuleException>(() => caseFile.AddVictim(VictimId.New(), coverName, default, null, CaseFixture.AnaStamp)).Rule);
        Assert.Single(caseFile.Victims);
    }

    [Fact]
    public void A_link_is_stored_once_from_either_side()
    {
        var caseFile = OpenCase();
        var (one, other) = (caseFile.Victims[0], caseFile.AddVictim(VictimId.New(), "Luca", default, null, CaseFixture.AnaStamp));

        var link = caseFile.LinkVictims(Guid.CreateVersion7(), one, other, LinkKind.Siblings, CaseFixture.AnaStamp);

        Assert.Same(link, caseFile.LinkVictims(Guid.CreateVersion7(), other, one, LinkKind.Siblings, CaseFixture.AnaStamp));
        Assert.NotSame(link, caseFile.LinkVictims(Guid.CreateVersion7(), other, one, LinkKind.RecruitedTogether, CaseFixture.AnaStamp));
        Assert.All(caseFile.Links, l => Assert.True(l.FirstVictimId.Value < l.SecondVictimId.Value));
        Assert.Equal((other.Id, one.Id, null), (link.FindOther(one.Id), link.FindOther(other.Id), link.FindOther(VictimId.New())));
        Assert.Throws<ArgumentException>(() => caseFile.LinkVictims(Guid.CreateVersion7(), one, one, LinkKind.Other, CaseFixture.AnaStamp));
    }

    [Fact]
    public void The_decision_recorded_last_counts_and_those_before_stay()
    {
        var caseFile = OpenCase();
        var (victim, later) = (caseFile.Victims[0], CaseFixture.AnaStamp with { OccurredAt = CaseFixture.AnaStamp.OccurredAt.AddDays(1) });

        caseFile.RecordStatus(victim, Guid.CreateVersion7(), new(TraffickingStatus.ActualVictim, DecidingBody.Police, new("The police", _year)), later);
        caseFile.RecordStatus(victim, Guid.CreateVersion7(), new(TraffickingStatus.PossibleVictim, DecidingBody.NonGovernmentalOrganisation, new(null, null)),
            CaseFixture.AnaStamp);

        Assert.Equal((TraffickingStatus.ActualVictim, 2), (victim.Status!.Status, victim.StatusDecisions.Count));
        Assert.All(caseFile.DequeueEvents(),
            e => Assert.Equal((EventCode.TraffickingStatusRecorded, Compartment.Indicators, 0), (e.Code, e.Compartment, e.Arguments.Count)));
    }

    [Fact]
    public void A_decision_that_someone_is_no_victim_changes_nothing_else()
    {
        var caseFile = CaseFixture.OpenCase(a => a with { Acts = CaseFixture.CreateSigns((Act.Recruitment, IndicatorSource.Document)) });
        var victim = caseFile.Victims[0];

        caseFile.RecordStatus(victim, Guid.CreateVersion7(), new(TraffickingStatus.NotAVictim, DecidingBody.OtherAuthority, new(null, null)),
            CaseFixture.AnaStamp);

        Assert.Equal((CaseStatus.Intake, 1, false), (caseFile.Status, victim.Indicators.Count, victim.IsSafe));
        Assert.True(Finding.Calculate(victim.Indicators, victim.Exploitation!.AgeGroup, LegalDefinition.Current).Elements[0].IsSupported);
    }

    [Fact]
    public void Bringing_someone_to_safety_applies_to_them_alone()
    {
        var (caseFile, id) = (OpenCase(), Guid.CreateVersion7());
        var (one, other) = (caseFile.Victims[0], caseFile.AddVictim(VictimId.New(), "Luca", default, null, CaseFixture.AnaStamp));

        caseFile.RecordBroughtToSafety(one, id, new("GB", BroughtBy.Police, new(2023, 10), new(null)), CaseFixture.AnaStamp);
        caseFile.RecordBroughtToSafety(one, id, new("GB", BroughtBy.Police, new(2023, 10), new(null)), CaseFixture.AnaStamp);

        Assert.Equal((true, false), (one.IsSafe, other.IsSafe));
        Assert.Equal("2023-10", Assert.Single(one.BroughtToSafetyRecords).OccurredOn.ToString());
    }

    [Fact]
    public void A_child_protection_gap_is_named_until_it_is_closed()
    {
        var (caseFile, child) = OpenPresumedChildCase();

        Assert.Equal([ChildProtectionGap.NoGuardian, ChildProtectionGap.AuthorityNotNotified, ChildProtectionGap.AgeNotAssessed],
            child.GetChildProtectionGaps());
        caseFile.RecordChildProtection(child,
            new(GuardianState.Sought, null, AuthorityNotification.Notified, new("Youth office", _year), AgeAssessment.Requested, null), CaseFixture.AnaStamp);
        Assert.Equal([ChildProtectionGap.NoGuardian, ChildProtectionGap.AgeNotAssessed], child.GetChildProtectionGaps());
        caseFile.RecordChildProtection(
            child, new(GuardianState.Appointed, new(GuardianKind.Advocate, null, null), AuthorityNotification.Notified, null, AgeAssessment.Completed,
                new(15, 16, "A clinic", _year)), CaseFixture.AnaStamp);
        Assert.Empty(child.GetChildProtectionGaps());
    }

    [Fact]
    public void An_adult_has_no_child_protection_record()
    {
        var caseFile = CaseFixture.OpenCase(a => a with { Person = CaseFixture.CreatePerson("Antonia", BirthDate.FromExactDate(new(1990, 1, 1))) });

        Assert.Empty(caseFile.Victims[0].GetChildProtectionGaps());
        Assert.Equal(
            BusinessRule.NotAChild,
            Assert.Throws<BusinessRuleException>(() =>
                caseFile.RecordChildProtection(caseFile.Victims[0], new(default, null, default, null, default, null), CaseFixture.AnaStamp)).Rule);
    }

    [Fact]
    public void Restricting_access_asks_the_database_and_hides_the_reason()
    {
        var (caseFile, mihai) = (OpenCase(), StaffId.New());

        caseFile.RestrictAccess(mihai, RestrictionReason.RelatedToSuspect, CaseFixture.AnaStamp);
        caseFile.LiftRestriction(mihai, CaseFixture.AnaStamp);

        Assert.Equal([(EventCode.AccessRestricted, (StaffId?)mihai, 0), (EventCode.AccessRestrictionLifted, mihai, 0)],
            caseFile.DequeueEvents().Select(e => (e.Code, e.AffectedStaffId, e.Arguments.Count)));
        Assert.Equal([new(TeamAct.RestrictAccess, mihai, Reason: RestrictionReason.RelatedToSuspect), new(TeamAct.LiftRestriction, mihai)],
            caseFile.DequeueTeamChanges());
        Assert.Equal(BusinessRule.CannotRestrictSelf,
            Assert.Throws<BusinessRuleException>(() =>
                caseFile.RestrictAccess(CaseFixture.AnaStamp.ActorId, RestrictionReason.OtherConflict, CaseFixture.AnaStamp)).Rule);
    }

    [Theory]
    [InlineData("2023")]
    [InlineData("2023-10")]
    [InlineData("2023-10-04")]
    public void A_date_is_parsed_with_the_precision_given(string text) => Assert.Equal(text, ApproximateDate.Parse(text).ToString());

    [Theory]
    [InlineData("")]
    [InlineData("2023-10-04-1")]
    [InlineData("yesterday")]
    public void An_invalid_date_is_rejected(string text) => Assert.Throws<FormatException>(() => ApproximateDate.Parse(text));

    private static Case OpenCase()
    {
        var caseFile = CaseFixture.OpenCase();
        caseFile.DequeueEvents();
        return caseFile;
    }

    private static (Case Opened, Victim Child) OpenPresumedChildCase()
    {
        var caseFile = CaseFixture.OpenCase(a =>
            a with { Person = CaseFixture.CreatePerson("Matei", BirthDate.FromEstimatedAge(15, 19, CaseFixture.AnaStamp.Date)) });
        return (caseFile, caseFile.Victims[0]);
    }
}
