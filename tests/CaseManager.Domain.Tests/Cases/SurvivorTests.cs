using CaseManager.Domain.Access;
using CaseManager.Domain.Cases;
using CaseManager.Domain.People;
using CaseManager.Domain.Tasks;
using CaseManager.Domain.Trafficking;
using Xunit;

namespace CaseManager.Domain.Tests.Cases;

public class SurvivorTests
{
    private static readonly DateOnly _day = CaseFixture.AnaStamp.Date;

    [Fact]
    public void A_newly_known_birth_date_recalculates_the_age()
    {
        var (caseFile, victim) = OpenCase();
        Assert.Equal(AgeGroup.NotKnown, victim.Exploitation!.AgeGroup);

        caseFile.RecordIdentity(victim, GetIdentity(victim) with { BirthDate = BirthDate.FromExactDate(_day.AddYears(-15)) }, IdentityPart.Person,
            CaseFixture.AnaStamp);

        Assert.True(victim.IsPresumedChild);
        Assert.Equal(
            [(EventCode.IdentityChanged, Compartment.Identity, "Person"), (EventCode.AgeGroupChanged, Compartment.Indicators, "")],
            caseFile.DequeueEvents().Select(e => (e.Code, e.Compartment, string.Concat(e.Arguments))));
    }

    [Fact]
    public void Other_identity_changes_record_no_age_event()
    {
        var (caseFile, victim) = OpenCase();

        caseFile.RecordIdentity(victim, GetIdentity(victim) with { PreferredName = "Toni", Sex = Sex.Female }, IdentityPart.Person, CaseFixture.AnaStamp);

        Assert.Equal((Sex.Female, "Toni"), (victim.Identity!.Sex, victim.Identity.Content!.PreferredName.Value));
        Assert.Equal(EventCode.IdentityChanged, Assert.Single(caseFile.DequeueEvents()).Code);
    }

    [Fact]
    public void A_real_name_that_a_cover_name_reveals_is_rejected()
    {
        var (caseFile, victim) = OpenCase();
        var details = GetIdentity(victim) with { OtherNames = [new("Maria ANTÓNIA", OtherNameKind.Alias, IsHiddenInPresence: false)] };

        Assert.Equal(BusinessRule.CoverNameRevealsName,
            Assert.Throws<BusinessRuleException>(() => caseFile.RecordIdentity(victim, details, IdentityPart.OtherNames, CaseFixture.AnaStamp)).Rule);

        caseFile.Rename(victim, "Amber", CaseFixture.AnaStamp);
        caseFile.RecordIdentity(victim, details, IdentityPart.OtherNames, CaseFixture.AnaStamp);
        Assert.Equal(BusinessRule.CoverNameRevealsName, caseFile.BlockerToRenaming(victim, "Antonia"));
    }

    [Fact]
    public void The_case_uses_the_cover_name_of_its_first_person()
    {
        var (caseFile, victim) = OpenCase();
        var other = caseFile.AddVictim(VictimId.New(), "Luca", default, null, CaseFixture.AnaStamp);

        caseFile.Rename(other, "Sorin", CaseFixture.AnaStamp);
        Assert.Equal("Antonia", caseFile.CoverName);
        caseFile.Rename(victim, "Amber", CaseFixture.AnaStamp);

        Assert.Equal(("Amber", "Amber", "Sorin"), (caseFile.CoverName, victim.CoverName, other.CoverName));
        Assert.Equal(BusinessRule.CoverNameTaken, caseFile.BlockerToRenaming(other, "amber"));
        Assert.Null(caseFile.BlockerToRenaming(victim, "AMBER"));
    }

    [Fact]
    public void An_unchanged_name_is_no_change()
    {
        var (caseFile, victim) = OpenCase();

        caseFile.Rename(victim, "Antonia", CaseFixture.AnaStamp);

        Assert.Empty(caseFile.DequeueEvents());
    }

    [Fact]
    public void A_risk_assessment_creates_its_review_and_ends_the_previous()
    {
        var (caseFile, victim) = OpenCase();
        var first = AssessRisk(caseFile, victim, RiskLevel.Medium, 14);

        var second = AssessRisk(caseFile, victim, RiskLevel.Low, 60);

        Assert.Same(second, victim.Risk);
        Assert.Equal([first, second], victim.RiskAssessments);
        Assert.Equal([(TaskState.Completed, _day.AddDays(14)), (TaskState.Open, _day.AddDays(60))], caseFile.Tasks.Select(t => (t.State, t.DueOn)));
        Assert.All(caseFile.Tasks, t =>
            Assert.Equal((TaskKind.SafetyReview, Compartment.Safety, CaseFixture.AnaStamp.ActorId), (t.Kind, t.Compartment, t.OwnerId)));
    }

    [Fact]
    public void A_repeated_id_records_one_risk_assessment()
    {
        var ((caseFile, victim), id) = (OpenCase(), Guid.CreateVersion7());
        var details = new RiskDetails(RiskLevel.Low, _day, new([], "Nothing so far", null));

        Assert.Same(caseFile.AssessRisk(victim, id, details, "Look again", CaseFixture.AnaStamp),
            caseFile.AssessRisk(victim, id, details, "Look again", CaseFixture.AnaStamp));
        Assert.Single(caseFile.Tasks);
    }

    [Theory]
    [InlineData(RiskLevel.Low, false)]
    [InlineData(RiskLevel.Medium, false)]
    [InlineData(RiskLevel.High, true)]
    [InlineData(RiskLevel.Critical, true)]
    public void A_high_risk_blocks_closing_until_it_falls(RiskLevel level, bool stands)
    {
        var (caseFile, victim) = OpenCase();
        AssessRisk(caseFile, victim, level, 14);

        Assert.Equal(stands, caseFile.BlockersToClosing(CaseFixture.AnaStamp.Date).Contains(ClosingBlocker.HighRisk));

        AssessRisk(caseFile, victim, RiskLevel.Low, 14);
        Assert.DoesNotContain(ClosingBlocker.HighRisk, caseFile.BlockersToClosing(CaseFixture.AnaStamp.Date));
    }

    [Fact]
    public void Safety_and_contact_details_are_updated_in_place()
    {
        var (caseFile, victim) = OpenCase();

        caseFile.RecordSafety(victim, victim.Safety!.Content! with { Danger = DangerNow.Yes }, CaseFixture.AnaStamp);
        caseFile.CheckSafeContact(victim, victim.SafeContact!.Content! with { CodeWord = "Biscuits" }, _day.AddDays(-1), CaseFixture.AnaStamp);

        Assert.Equal((DangerNow.Yes, "Biscuits", _day.AddDays(-1)),
            (victim.Safety.Content.Danger.Value, victim.SafeContact.Content.CodeWord.Value, victim.SafeContact.AgreedOn));
        Assert.Equal(
            [(EventCode.SafetyChanged, Compartment.Safety), (EventCode.SafeContactChecked, Compartment.SafeContact)],
            caseFile.DequeueEvents().Select(e => (e.Code, e.Compartment)));
    }

    private static RiskAssessment AssessRisk(Case caseFile, Victim victim, RiskLevel level, int reviewIn) => caseFile.AssessRisk(
        victim, Guid.CreateVersion7(), new(level, _day.AddDays(reviewIn), new([RiskSource.Exploiters], "They look for her", "She calls us")), "Look again",
        CaseFixture.CreateStampAfter(victim.RiskAssessments.Count));

    private static IdentityDetails GetIdentity(Victim victim) => victim.Identity!.Content!;

    private static (Case Opened, Victim Victim) OpenCase()
    {
        var caseFile = CaseFixture.OpenCase();
        caseFile.DequeueEvents();
        return (caseFile, caseFile.Victims[0]);
    }
}
