using CaseManager.Domain.Access;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Tasks;
using CaseManager.Domain.Victims;
using Xunit;

namespace CaseManager.Domain.Tests.Cases;

public class WhereaboutsTests
{
    private static readonly MissingAccount _gone = new(new(2026, 11), "She did not come home", "The police know");

    [Fact]
    public void Where_someone_stays_is_kept_beside_where_they_stayed_before()
    {
        var (opened, victim) = Told();

        var first = opened.RecordLocation(victim, Guid.CreateVersion7(), LocationConfidentiality.Open, new("A shelter", new(2026), null), Stories.Ana);
        var second = opened.RecordLocation(victim, Guid.CreateVersion7(), LocationConfidentiality.Sealed, new("Another", null, "Someone asked for her"), Stories.After(1));

        Assert.Equal([first, second], victim.Locations);
        Assert.Equal([(EventCode.LocationRecorded, Compartment.Safety), (EventCode.LocationRecorded, Compartment.Safety)], opened.TakeUnrecorded().Select(e => (e.Code, e.Compartment)));
    }

    [Fact]
    public void Whoever_takes_down_a_place_or_reports_twice_with_one_id_has_done_so_once()
    {
        var ((opened, victim), id) = (Told(), Guid.CreateVersion7());
        var place = new LocationAccount("A shelter", null, null);

        Assert.Same(
            opened.RecordLocation(victim, id, LocationConfidentiality.Open, place, Stories.Ana), opened.RecordLocation(victim, id, LocationConfidentiality.Open, place, Stories.Ana));
        Assert.Same(opened.ReportMissing(victim, id, _gone, "Look", Stories.Ana), opened.ReportMissing(victim, id, _gone, "Look", Stories.Ana));
        Assert.Single(opened.Tasks);
    }

    [Fact]
    public void Someone_who_is_missing_is_the_leads_work_today_and_the_case_stays_open()
    {
        var (opened, victim) = Told();

        opened.ReportMissing(victim, Guid.CreateVersion7(), _gone, "Look", Stories.Ana);

        var task = Assert.Single(opened.Tasks);
        Assert.Equal((TaskKind.FollowUp, Compartment.Safety, Stories.Ana.Who, Stories.Ana.Day), (task.Kind, task.Compartment, task.OwnerId, task.DueOn));
        Assert.Contains(ClosingBlocker.Missing, opened.BlockersToClosing(Stories.Ana.Day));
    }

    [Fact]
    public void Nobody_is_reported_missing_while_they_are()
    {
        var (opened, victim) = Told();
        opened.ReportMissing(victim, Guid.CreateVersion7(), _gone, "Look", Stories.Ana);

        var broken = Assert.Throws<RuleBrokenException>(() => opened.ReportMissing(victim, Guid.CreateVersion7(), _gone, "Look", Stories.Ana));

        Assert.Equal(Rule.AlreadyMissing, broken.Rule);
    }

    [Fact]
    public void Whoever_comes_back_is_talked_with_and_what_was_known_stays()
    {
        var (opened, victim) = Told();
        var episode = opened.ReportMissing(victim, Guid.CreateVersion7(), _gone, "Look", Stories.Ana);

        opened.EndMissing(episode, new(new(2026, 11), "She came back by herself"), "Talk", Stories.After(60));

        Assert.Null(victim.Missing);
        Assert.Equal(("The police know", "She came back by herself"), (episode.Content!.Done, episode.Content.End!.How));
        Assert.Equal([(TaskKind.FollowUp, "Look"), (TaskKind.SafetyReview, "Talk")], opened.Tasks.Select(t => (t.Kind, t.Content!.What)));
        Assert.DoesNotContain(ClosingBlocker.Missing, opened.BlockersToClosing(Stories.Ana.Day));
        Assert.Equal(Rule.NotMissing, Case.BlockerToEndingMissing(episode));
        Assert.Throws<RuleBrokenException>(() => opened.EndMissing(episode, new(new(2026), "Again"), "Talk", Stories.After(61)));
    }

    private static (Case Opened, Victim Victim) Told()
    {
        var opened = Stories.Open();
        opened.TakeUnrecorded();
        return (opened, opened.Victims[0]);
    }
}
