using CaseManager.Domain.Access;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Deadlines;
using CaseManager.Domain.Law;
using CaseManager.Domain.Sharing;
using CaseManager.Domain.Tests.Law;
using CaseManager.Domain.Victims;
using Xunit;
using static CaseManager.Domain.Tests.Identification.FollowedStories;

namespace CaseManager.Domain.Tests.Identification;

/// <summary>Which rule calculates a deadline, for whom, and who is responsible for it.</summary>
public class DeadlineRuleTests
{
    [Fact]
    public void A_date_of_no_procedure_is_added_by_hand_and_stands_with_the_claim()
    {
        var followed = Followed.In("GB.NRM");
        followed.Case.TakeUnrecorded();

        var claim = Claim(followed, "2024-02-29");

        Assert.Equal(("2026-02-28", DeadlineState.Open, Compartment.Compensation), (Book.Iso(claim.DueOn), claim.State, claim.Compartment));
        Assert.Equal((null, null, followed.Victim.Id, Stories.Ana.Who), (claim.ProcedureId, claim.StepId, claim.VictimId, claim.OwnerId));
        var told = Assert.Single(followed.Case.TakeUnrecorded());
        Assert.Equal((EventCode.DeadlineSet, Compartment.Compensation, "GB.CICA"), (told.Code, told.Compartment, Assert.Single(told.Arguments)));
    }

    [Fact]
    public void Whoever_adds_a_date_twice_with_one_id_has_added_one()
    {
        var (followed, id) = (Followed.In("GB.NRM"), Guid.CreateVersion7());

        Assert.Same(Claim(followed, "2024-11-23", id), Claim(followed, "2024-11-23", id));
        Assert.Single(followed.Case.Deadlines);
    }

    [Theory]
    [InlineData("2024", "2026-01-01")]
    [InlineData("2024-11", "2026-11-01")]
    [InlineData("2024-02", "2026-02-01")]
    public void Where_the_day_is_not_known_the_date_is_never_too_late(string from, string due)
    {
        var claim = Claim(Followed.In("GB.NRM"), from);

        Assert.Equal((due, from), (Book.Iso(claim.DueOn), claim.FromOn.ToString()));
    }

    [Fact]
    public void Where_whoever_decides_says_until_when_nothing_is_added_by_hand()
    {
        var followed = Followed.In("GB.NRM");

        Assert.Equal(
            Rule.DateNotReckoned,
            Assert.Throws<RuleBrokenException>(() => followed.Case.AddDeadline(followed.Victim, Guid.CreateVersion7(), Book.Latest("GB.VTS"), new(2026, 11, 23), Book.Shipped, Stories.Ana)).Rule);
        Assert.Empty(followed.Case.Deadlines);
    }

    [Fact]
    public void A_claim_made_in_time_meets_its_date_and_says_how()
    {
        var followed = Followed.In("GB.NRM");
        var claim = Claim(followed, "2024-11-23");

        followed.Case.MeetDeadline(claim.Id, Book.Day("2026-11-20"), "Claim sent", Stories.Ana);

        Assert.Equal((DeadlineState.Met, "2026-11-20", "Claim sent", null), (claim.State, Book.Iso(claim.EndedOn), claim.Content!.Said, claim.EndedBy));
    }

    [Theory]
    [InlineData("RO.MNIR", "RO.REFLECTION", "UA", true)]
    [InlineData("RO.MNIR", "RO.REFLECTION", "RO", false)]
    [InlineData("RO.MNIR", "RO.REFLECTION", "BG", false)]
    [InlineData("RO.MNIR", "RO.REFLECTION", "UA RO", false)]
    [InlineData("RO.MNIR", "RO.REFLECTION", "GB", true)]
    [InlineData("RO.MNIR", "RO.REFLECTION", "", true)]
    [InlineData("DE.FBS", "DE.REFLECTION", "RO", false)]
    [InlineData("DE.FBS", "DE.REFLECTION", "NG", true)]
    [InlineData("DE.FBS", "DE.REFLECTION", "", true)]
    [InlineData("HU.354", "HU.REFLECTION", "SK", false)]
    [InlineData("HU.354", "HU.REFLECTION", "", true)]
    [InlineData("NL.COMENSHA", "NL.REFLECTION", "RO", true)]
    [InlineData("BG.NRM", "BG.REFLECTION", "BG", true)]
    public void A_period_for_foreigners_is_for_those_who_are_not_known_to_be_citizens(string scheme, string rule, string citizenships, bool isSet) =>
        Assert.Equal(isSet, Reflecting(scheme, citizenships.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Dates(rule).Count == 1);

    [Fact]
    public void A_citizen_has_the_other_dates_of_the_procedure() =>
        Assert.Single(Reflecting("RO.MNIR", "RO").Dates("RO.MNIR.ASSESSMENT"));

    [Theory]
    [InlineData("2008-11-23", "PL.CERTIFICATE", "2027-02-23")]
    [InlineData("2008-11-24", "PL.CERTIFICATE_CHILD", "2027-03-23")]
    [InlineData("2012-05-01", "PL.CERTIFICATE_CHILD", "2027-03-23")]
    public void A_child_has_the_longer_period_as_old_as_they_are_on_the_day_of_the_decision(string born, string rule, string ends)
    {
        var followed = Followed.New("PL.KCIK", BirthDate.Exact(Book.Day(born)));
        followed.Answers(ConsentState.Given, "2026-11-01");

        followed.Take(LegalEvent.Referred, "2026-11-16");
        followed.Take(LegalEvent.PositiveInitialDecision, "2026-11-23");

        var certificate = Assert.Single(followed.Case.Deadlines, d => d.From == LegalEvent.PositiveInitialDecision);
        Assert.Equal((rule, ends), (certificate.RuleCode, Book.Iso(certificate.DueOn)));
    }

    [Fact]
    public void Who_may_be_a_child_has_the_period_of_a_child()
    {
        var followed = Followed.New("PL.KCIK", BirthDate.Estimated(16, 20, Stories.Ana.Day));

        followed.Take(LegalEvent.Referred, "2026-11-16");
        followed.Take(LegalEvent.PositiveInitialDecision, "2026-11-23");

        Assert.Equal("PL.CERTIFICATE_CHILD", Assert.Single(followed.Case.Deadlines).RuleCode);
    }

    [Fact]
    public void A_rule_changed_today_leaves_the_dates_of_yesterday_and_reckons_those_from_its_first_day_on()
    {
        var yesterday = Reflecting("BG.NRM");
        var before = yesterday.Date("BG.REFLECTION");
        var changed = Longer("BG.REFLECTION", 45, from: "2026-12-01");

        yesterday.Law = changed;
        var (earlier, onTheDay) = (Followed.In("BG.NRM"), Followed.In("BG.NRM"));
        (earlier.Law, onTheDay.Law) = (changed, changed);
        earlier.After(LegalEvent.Referred).Take(LegalEvent.PositiveInitialDecision, "2026-11-30");
        onTheDay.After(LegalEvent.Referred).Take(LegalEvent.PositiveInitialDecision, "2026-12-01");

        Assert.Equal((DeadlineState.Open, 1, "2026-12-23"), (before.State, before.RuleVersion, Book.Iso(before.DueOn)));
        Assert.Equal((1, "2026-12-30"), (earlier.Date("BG.REFLECTION").RuleVersion, Book.Iso(earlier.Date("BG.REFLECTION").DueOn)));
        Assert.Equal((2, "2027-01-15"), (onTheDay.Date("BG.REFLECTION").RuleVersion, Book.Iso(onTheDay.Date("BG.REFLECTION").DueOn)));
    }

    [Fact]
    public void A_date_moves_by_the_version_that_reckoned_it_also_after_the_rule_was_changed()
    {
        var followed = Positive();
        followed.Law = Longer(Recovery, 60, from: "2026-12-01");

        followed.Take(LegalEvent.PositiveFinalDecision, "2026-12-02");

        Assert.Equal((2, "2026-12-04"), (followed.Date(Recovery).RuleVersion, Book.Iso(followed.Date(Recovery).DueOn)));
    }

    [Fact]
    public void A_rule_that_was_written_down_wrongly_is_put_right_for_what_is_reckoned_from_now_on_and_no_sooner()
    {
        var yesterday = Reflecting("BG.NRM");
        yesterday.Law = Longer("BG.REFLECTION", 45, from: null);

        var today = Followed.In("BG.NRM");
        today.Law = yesterday.Law;
        today.After(LegalEvent.Referred).Take(LegalEvent.PositiveInitialDecision, "2026-11-23");

        Assert.Equal((1, "2026-12-23"), (yesterday.Date("BG.REFLECTION").RuleVersion, Book.Iso(yesterday.Date("BG.REFLECTION").DueOn)));
        Assert.Equal((2, "2027-01-07"), (today.Date("BG.REFLECTION").RuleVersion, Book.Iso(today.Date("BG.REFLECTION").DueOn)));
    }

    [Fact]
    public void A_new_version_keeps_the_code_and_the_kind_and_changes_nothing_of_the_one_before()
    {
        var before = Book.Latest("BG.REFLECTION");

        var after = before.Supersede(Book.FactsOf(before) with { Name = "Time to recover", IsVerified = true }, Stories.Ana);

        Assert.Equal((before.Code, before.Version + 1, before.Kind, before.Jurisdiction), (after.Code, after.Version, after.Kind, after.Jurisdiction));
        Assert.Equal((1, "Time for recovery and reflection", Stories.Ana.Who), (before.Version, before.Name, after.RecordedBy!.Value));
        Assert.Throws<ArgumentException>(() => before.Supersede(Book.FactsOf(Book.Latest("BG.NRM")), Stories.Ana));
    }

    [Fact]
    public void The_history_tells_of_each_date_by_its_rule_alone()
    {
        var followed = Followed.In("GB.NRM").After(LegalEvent.Referred);
        followed.Case.TakeUnrecorded();

        followed.Take(LegalEvent.PositiveInitialDecision, "2026-11-05");

        var told = followed.Case.TakeUnrecorded();
        Assert.Equal(
            [(EventCode.IdentificationStepRecorded, "PositiveInitialDecision GB.NRM"), (EventCode.DeadlineMet, FirstDecision), (EventCode.DeadlineSet, Recovery)],
            told.Select(e => (e.Code, string.Join(' ', e.Arguments))));
        Assert.All(told, e => Assert.Equal((Compartment.Indicators, followed.Victim.Id), (e.Compartment, e.VictimId!.Value)));
    }

    [Fact]
    public void A_date_is_looked_after_by_whoever_took_it_down_and_by_no_one_from_outside()
    {
        var followed = Positive();
        var date = followed.Date(Recovery);

        Assert.Equal(Stories.Ana.Who, date.OwnerId);
        Assert.Equal(Rule.CannotOwnDeadline, Assert.Throws<RuleBrokenException>(() => followed.Case.HandDeadlineTo(date.Id, StaffId.New(), Stories.Ana)).Rule);
        Assert.Equal(Stories.Ana.Who, date.OwnerId);
    }

    [Fact]
    public void A_date_that_moves_stays_with_whoever_looks_after_it()
    {
        var followed = Positive();
        var mihai = Stories.Ana with { Who = StaffId.New() };
        followed.Case.HandDeadlineTo(followed.Date(Recovery).Id, mihai.Who, mihai);

        followed.Take(LegalEvent.PositiveFinalDecision, "2027-01-20");

        Assert.Equal(mihai.Who, followed.Date(Recovery).OwnerId);
    }
}
