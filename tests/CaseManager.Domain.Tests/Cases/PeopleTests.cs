using CaseManager.Domain.Access;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Trafficking;
using CaseManager.Domain.Victims;
using Xunit;

namespace CaseManager.Domain.Tests.Cases;

public class PeopleTests
{
    private static readonly ApproximateDate _year = new(2026);

    [Fact]
    public void Another_person_comes_with_everything_still_to_be_asked()
    {
        var opened = Told();

        var added = opened.AddVictim(VictimId.New(), "Luca", BirthDate.Exact(new(2010, 5, 1)), null, Stories.Ana);

        Assert.Equal(["Antonia", "Luca"], opened.Victims.Select(v => v.CoverName));
        Assert.Equal(Silence.NotAsked, added.Safety!.Content!.Danger.Silence);
        Assert.Equal(AgeGroup.Child, added.Exploitation!.AgeGroup);
        Assert.NotNull(added.SafeContact);
        Assert.Equal(2, opened.Consents.Count(c => c.VictimId == added.Id));
        var told = Assert.Single(opened.TakeUnrecorded());
        Assert.Equal((EventCode.VictimAdded, Compartment.CaseFile, (VictimId?)added.Id), (told.Code, told.Compartment, told.VictimId));
    }

    [Fact]
    public void Whoever_adds_twice_with_one_id_has_added_one()
    {
        var (opened, id) = (Told(), VictimId.New());

        Assert.Same(opened.AddVictim(id, "Luca", default, null, Stories.Ana), opened.AddVictim(id, "Luca", default, null, Stories.Ana));
        Assert.Equal(2, opened.Victims.Count);
    }

    [Theory]
    [InlineData(null, Rule.CoverNameMissing)]
    [InlineData(" ", Rule.CoverNameMissing)]
    [InlineData("antonia", Rule.CoverNameTaken)]
    [InlineData("Little Vacarescu", Rule.CoverNameTells)]
    public void No_one_comes_in_by_a_cover_name_that_is_missing_taken_or_tells_of_someone_in_the_case(string? coverName, Rule rule)
    {
        var opened = Stories.Open(a => a with { Person = Stories.Person("Antonia") with { NameOnDocuments = "Maria Văcărescu" } });

        Assert.Equal(rule, Assert.Throws<RuleBrokenException>(() => opened.AddVictim(VictimId.New(), coverName, default, null, Stories.Ana)).Rule);
        Assert.Single(opened.Victims);
    }

    [Fact]
    public void A_link_is_stored_once_whichever_of_the_two_it_is_told_of()
    {
        var opened = Told();
        var (one, other) = (opened.Victims[0], opened.AddVictim(VictimId.New(), "Luca", default, null, Stories.Ana));

        var link = opened.Link(Guid.CreateVersion7(), one, other, LinkKind.Siblings, Stories.Ana);

        Assert.Same(link, opened.Link(Guid.CreateVersion7(), other, one, LinkKind.Siblings, Stories.Ana));
        Assert.NotSame(link, opened.Link(Guid.CreateVersion7(), other, one, LinkKind.RecruitedTogether, Stories.Ana));
        Assert.All(opened.Links, l => Assert.True(l.OneId.Value < l.OtherId.Value));
        Assert.Equal((other.Id, one.Id, null), (link.From(one.Id), link.From(other.Id), link.From(VictimId.New())));
        Assert.Throws<ArgumentException>(() => opened.Link(Guid.CreateVersion7(), one, one, LinkKind.Other, Stories.Ana));
    }

    [Fact]
    public void The_decision_recorded_last_counts_and_those_before_stay()
    {
        var opened = Told();
        var (victim, later) = (opened.Victims[0], Stories.Ana with { When = Stories.Ana.When.AddDays(1) });

        opened.RecordStatus(victim, Guid.CreateVersion7(), new(TraffickingStatus.ActualVictim, DecidingBody.Police, new("The police", _year)), later);
        opened.RecordStatus(victim, Guid.CreateVersion7(), new(TraffickingStatus.PossibleVictim, DecidingBody.NonGovernmentalOrganisation, new(null, null)), Stories.Ana);

        Assert.Equal((TraffickingStatus.ActualVictim, 2), (victim.Status!.Status, victim.StatusDecisions.Count));
        Assert.All(opened.TakeUnrecorded(), e => Assert.Equal((EventCode.TraffickingStatusRecorded, Compartment.Indicators, 0), (e.Code, e.Compartment, e.Arguments.Count)));
    }

    [Fact]
    public void A_decision_that_someone_is_no_victim_changes_nothing_else()
    {
        var opened = Stories.Open(a => a with { Acts = Stories.Signs((Act.Recruitment, IndicatorSource.Document)) });
        var victim = opened.Victims[0];

        opened.RecordStatus(victim, Guid.CreateVersion7(), new(TraffickingStatus.NotAVictim, DecidingBody.OtherAuthority, new(null, null)), Stories.Ana);

        Assert.Equal((CaseStatus.Intake, 1, false), (opened.Status, victim.Indicators.Count, victim.IsSafe));
        Assert.True(Finding.Weigh(victim.Indicators, victim.Exploitation!.AgeGroup, LegalDefinition.Current).Elements[0].Shown);
    }

    [Fact]
    public void Someone_is_safe_once_that_is_recorded_and_no_one_else_with_them()
    {
        var (opened, id) = (Told(), Guid.CreateVersion7());
        var (one, other) = (opened.Victims[0], opened.AddVictim(VictimId.New(), "Luca", default, null, Stories.Ana));

        opened.RecordBroughtToSafety(one, id, new("GB", BroughtBy.Police, new(2023, 10), new(null)), Stories.Ana);
        opened.RecordBroughtToSafety(one, id, new("GB", BroughtBy.Police, new(2023, 10), new(null)), Stories.Ana);

        Assert.Equal((true, false), (one.IsSafe, other.IsSafe));
        Assert.Equal("2023-10", Assert.Single(one.TimesBroughtToSafety).On.ToString());
    }

    [Fact]
    public void For_a_child_every_gap_is_named_until_it_is_closed()
    {
        var (opened, child) = Presumed();

        Assert.Equal([ChildProtectionGap.NoGuardian, ChildProtectionGap.AuthorityNotTold, ChildProtectionGap.AgeNotAssessed], child.ChildProtectionGaps());
        opened.RecordChildProtection(child, new(GuardianState.Sought, null, AuthorityTold.Told, new("Youth office", _year), AgeAssessment.AskedFor, null), Stories.Ana);
        Assert.Equal([ChildProtectionGap.NoGuardian, ChildProtectionGap.AgeNotAssessed], child.ChildProtectionGaps());
        opened.RecordChildProtection(
            child, new(GuardianState.Appointed, new(GuardianKind.Advocate, null, null), AuthorityTold.Told, null, AgeAssessment.Done, new(15, 16, "A clinic", _year)), Stories.Ana);
        Assert.Empty(child.ChildProtectionGaps());
    }

    [Fact]
    public void Of_an_adult_no_child_protection_is_taken_down()
    {
        var opened = Stories.Open(a => a with { Person = Stories.Person("Antonia", BirthDate.Exact(new(1990, 1, 1))) });

        Assert.Empty(opened.Victims[0].ChildProtectionGaps());
        Assert.Equal(
            Rule.NotAChild,
            Assert.Throws<RuleBrokenException>(() => opened.RecordChildProtection(opened.Victims[0], new(default, null, default, null, default, null), Stories.Ana)).Rule);
    }

    [Fact]
    public void Barring_asks_the_database_and_is_told_without_the_reason()
    {
        var (opened, mihai) = (Told(), StaffId.New());

        opened.Bar(mihai, BarReason.RelatedToSuspect, Stories.Ana);
        opened.LiftBar(mihai, Stories.Ana);

        Assert.Equal([(EventCode.NoAccessEntered, (StaffId?)mihai, 0), (EventCode.NoAccessLifted, mihai, 0)], opened.TakeUnrecorded().Select(e => (e.Code, e.About, e.Arguments.Count)));
        Assert.Equal([new(TeamAct.Bar, mihai, Reason: BarReason.RelatedToSuspect), new(TeamAct.LiftBar, mihai)], opened.TakeTeamChanges());
        Assert.Equal(Rule.NotYourself, Assert.Throws<RuleBrokenException>(() => opened.Bar(Stories.Ana.Who, BarReason.OtherConflict, Stories.Ana)).Rule);
    }

    [Theory]
    [InlineData("2023")]
    [InlineData("2023-10")]
    [InlineData("2023-10-04")]
    public void A_date_is_read_as_it_is_written_and_no_more_exactly(string text) => Assert.Equal(text, ApproximateDate.Parse(text).ToString());

    [Theory]
    [InlineData("")]
    [InlineData("2023-10-04-1")]
    [InlineData("yesterday")]
    public void What_is_no_date_is_not_read(string text) => Assert.Throws<FormatException>(() => ApproximateDate.Parse(text));

    private static Case Told()
    {
        var opened = Stories.Open();
        opened.TakeUnrecorded();
        return opened;
    }

    private static (Case Opened, Victim Child) Presumed()
    {
        var opened = Stories.Open(a => a with { Person = Stories.Person("Matei", BirthDate.Estimated(15, 19, Stories.Ana.Day)) });
        return (opened, opened.Victims[0]);
    }
}
