using CaseManager.Domain.Access;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Tasks;
using CaseManager.Domain.Trafficking;
using CaseManager.Domain.Victims;
using Xunit;

namespace CaseManager.Domain.Tests.Cases;

public class SurvivorTests
{
    private static readonly DateOnly _day = Stories.Ana.Day;

    [Fact]
    public void A_birth_date_that_becomes_known_reckons_the_age_again_and_says_so_apart()
    {
        var (opened, victim) = Told();
        Assert.Equal(AgeGroup.NotKnown, victim.Exploitation!.AgeGroup);

        opened.RecordIdentity(victim, Known(victim) with { Born = BirthDate.Exact(_day.AddYears(-15)) }, IdentityPart.Person, Stories.Ana);

        Assert.True(victim.IsTakenForAChild);
        Assert.Equal(
            [(EventCode.IdentityChanged, Compartment.Identity, "Person"), (EventCode.AgeGroupChanged, Compartment.Indicators, "")],
            opened.TakeUnrecorded().Select(e => (e.Code, e.Compartment, string.Concat(e.Arguments))));
    }

    [Fact]
    public void What_does_not_touch_the_birth_date_says_nothing_of_the_age()
    {
        var (opened, victim) = Told();

        opened.RecordIdentity(victim, Known(victim) with { CalledAs = "Toni", Sex = Sex.Female }, IdentityPart.Person, Stories.Ana);

        Assert.Equal((Sex.Female, "Toni"), (victim.Identity!.Sex, victim.Identity.Content!.CalledAs.Value));
        Assert.Equal(EventCode.IdentityChanged, Assert.Single(opened.TakeUnrecorded()).Code);
    }

    [Fact]
    public void No_real_name_is_taken_down_that_a_cover_name_of_the_case_tells()
    {
        var (opened, victim) = Told();
        var facts = Known(victim) with { OtherNames = [new("Maria ANTÓNIA", OtherNameKind.Alias, NotBeforeThem: false)] };

        Assert.Equal(Rule.CoverNameTells, Assert.Throws<RuleBrokenException>(() => opened.RecordIdentity(victim, facts, IdentityPart.OtherNames, Stories.Ana)).Rule);

        opened.Rename(victim, "Amber", Stories.Ana);
        opened.RecordIdentity(victim, facts, IdentityPart.OtherNames, Stories.Ana);
        Assert.Equal(Rule.CoverNameTells, opened.BlockerToRenaming(victim, "Antonia"));
    }

    [Fact]
    public void The_case_goes_by_the_cover_name_of_its_first_person()
    {
        var (opened, victim) = Told();
        var other = opened.AddVictim(VictimId.New(), "Luca", default, null, Stories.Ana);

        opened.Rename(other, "Sorin", Stories.Ana);
        Assert.Equal("Antonia", opened.CoverName);
        opened.Rename(victim, "Amber", Stories.Ana);

        Assert.Equal(("Amber", "Amber", "Sorin"), (opened.CoverName, victim.CoverName, other.CoverName));
        Assert.Equal(Rule.CoverNameTaken, opened.BlockerToRenaming(other, "amber"));
        Assert.Null(opened.BlockerToRenaming(victim, "AMBER"));
    }

    [Fact]
    public void A_name_that_stays_is_no_change()
    {
        var (opened, victim) = Told();

        opened.Rename(victim, "Antonia", Stories.Ana);

        Assert.Empty(opened.TakeUnrecorded());
    }

    [Fact]
    public void A_risk_brings_its_review_and_ends_the_one_before()
    {
        var (opened, victim) = Told();
        var first = Assess(opened, victim, RiskLevel.Medium, 14);

        var second = Assess(opened, victim, RiskLevel.Low, 60);

        Assert.Same(second, victim.Risk);
        Assert.Equal([first, second], victim.RiskAssessments);
        Assert.Equal([(TaskState.Done, _day.AddDays(14)), (TaskState.Open, _day.AddDays(60))], opened.Tasks.Select(t => (t.State, t.DueOn)));
        Assert.All(opened.Tasks, t => Assert.Equal((TaskKind.SafetyReview, Compartment.Safety, Stories.Ana.Who), (t.Kind, t.Compartment, t.OwnerId)));
    }

    [Fact]
    public void Whoever_assesses_twice_with_one_id_has_assessed_once()
    {
        var ((opened, victim), id) = (Told(), Guid.CreateVersion7());
        var facts = new RiskFacts(RiskLevel.Low, _day, new([], "Nothing so far", null));

        Assert.Same(opened.AssessRisk(victim, id, facts, "Look again", Stories.Ana), opened.AssessRisk(victim, id, facts, "Look again", Stories.Ana));
        Assert.Single(opened.Tasks);
    }

    [Theory]
    [InlineData(RiskLevel.Low, false)]
    [InlineData(RiskLevel.Medium, false)]
    [InlineData(RiskLevel.High, true)]
    [InlineData(RiskLevel.Critical, true)]
    public void A_high_risk_stands_in_the_way_of_closing_until_a_lower_one_is_found(RiskLevel level, bool stands)
    {
        var (opened, victim) = Told();
        Assess(opened, victim, level, 14);

        Assert.Equal(stands, opened.BlockersToClosing(Stories.Ana.Day).Contains(ClosingBlocker.HighRisk));

        Assess(opened, victim, RiskLevel.Low, 14);
        Assert.DoesNotContain(ClosingBlocker.HighRisk, opened.BlockersToClosing(Stories.Ana.Day));
    }

    [Fact]
    public void Safety_and_contact_are_written_over_as_they_change()
    {
        var (opened, victim) = Told();

        opened.RecordSafety(victim, victim.Safety!.Content! with { Danger = DangerNow.Yes }, Stories.Ana);
        opened.CheckSafeContact(victim, victim.SafeContact!.Content! with { CodeWord = "Biscuits" }, _day.AddDays(-1), Stories.Ana);

        Assert.Equal((DangerNow.Yes, "Biscuits", _day.AddDays(-1)), (victim.Safety.Content.Danger.Value, victim.SafeContact.Content.CodeWord.Value, victim.SafeContact.AgreedOn));
        Assert.Equal(
            [(EventCode.SafetyChanged, Compartment.Safety), (EventCode.SafeContactChecked, Compartment.SafeContact)], opened.TakeUnrecorded().Select(e => (e.Code, e.Compartment)));
    }

    private static RiskAssessment Assess(Case opened, Victim victim, RiskLevel level, int reviewIn) => opened.AssessRisk(
        victim, Guid.CreateVersion7(), new(level, _day.AddDays(reviewIn), new([RiskSource.Exploiters], "They look for her", "She calls us")), "Look again", Stories.After(victim.RiskAssessments.Count));

    private static IdentityFacts Known(Victim victim) => victim.Identity!.Content!;

    private static (Case Opened, Victim Victim) Told()
    {
        var opened = Stories.Open();
        opened.TakeUnrecorded();
        return (opened, opened.Victims[0]);
    }
}
