using CaseManager.Domain.Access;
using CaseManager.Domain.Cases;
using CaseManager.Domain.People;
using CaseManager.Domain.Tasks;
using Xunit;

namespace CaseManager.Domain.Tests.Cases;

public class WhereaboutsTests
{
    private static readonly MissingAccount _missing = new(new(2026, 11), "She did not come home", "The police know");

    [Fact]
    public void A_location_is_kept_beside_earlier_ones()
    {
        var (caseFile, victim) = OpenCase();

        var first = caseFile.RecordLocation(victim, Guid.CreateVersion7(), LocationConfidentiality.Open, new("A shelter", new(2026), null),
            CaseFixture.AnaStamp);
        var second = caseFile.RecordLocation(victim, Guid.CreateVersion7(), LocationConfidentiality.Sealed, new("Another", null, "Someone asked for her"),
            CaseFixture.CreateStampAfter(1));

        Assert.Equal([first, second], victim.Locations);
        Assert.Equal([(EventCode.LocationRecorded, Compartment.Safety), (EventCode.LocationRecorded, Compartment.Safety)],
            caseFile.DequeueEvents().Select(e => (e.Code, e.Compartment)));
    }

    [Fact]
    public void Repeated_ids_record_one_location_and_one_report()
    {
        var ((caseFile, victim), id) = (OpenCase(), Guid.CreateVersion7());
        var place = new LocationAccount("A shelter", null, null);

        Assert.Same(
            caseFile.RecordLocation(victim, id, LocationConfidentiality.Open, place, CaseFixture.AnaStamp),
            caseFile.RecordLocation(victim, id, LocationConfidentiality.Open, place, CaseFixture.AnaStamp));
        Assert.Same(caseFile.ReportMissing(victim, id, _missing, "Look", CaseFixture.AnaStamp),
            caseFile.ReportMissing(victim, id, _missing, "Look", CaseFixture.AnaStamp));
        Assert.Single(caseFile.Tasks);
    }

    [Fact]
    public void A_missing_person_creates_a_task_and_blocks_closing()
    {
        var (caseFile, victim) = OpenCase();

        caseFile.ReportMissing(victim, Guid.CreateVersion7(), _missing, "Look", CaseFixture.AnaStamp);

        var task = Assert.Single(caseFile.Tasks);
        Assert.Equal((TaskKind.FollowUp, Compartment.Safety, CaseFixture.AnaStamp.ActorId, CaseFixture.AnaStamp.Date),
            (task.Kind, task.Compartment, task.OwnerId, task.DueOn));
        Assert.Contains(ClosingBlocker.Missing, caseFile.BlockersToClosing(CaseFixture.AnaStamp.Date));
    }

    [Fact]
    public void A_missing_person_is_not_reported_missing_again()
    {
        var (caseFile, victim) = OpenCase();
        caseFile.ReportMissing(victim, Guid.CreateVersion7(), _missing, "Look", CaseFixture.AnaStamp);

        var broken = Assert.Throws<BusinessRuleException>(() => caseFile.ReportMissing(victim, Guid.CreateVersion7(), _missing, "Look", CaseFixture.AnaStamp));

        Assert.Equal(BusinessRule.AlreadyMissing, broken.Rule);
    }

    [Fact]
    public void A_return_records_an_interview_and_keeps_the_report()
    {
        var (caseFile, victim) = OpenCase();
        var episode = caseFile.ReportMissing(victim, Guid.CreateVersion7(), _missing, "Look", CaseFixture.AnaStamp);

        caseFile.EndMissing(episode, new(new(2026, 11), "She came back by herself"), "Talk", CaseFixture.CreateStampAfter(60));

        Assert.Null(victim.CurrentMissingEpisode);
        Assert.Equal(("The police know", "She came back by herself"), (episode.Content!.ActionTaken, episode.Content.End!.Circumstances));
        Assert.Equal([(TaskKind.FollowUp, "Look"), (TaskKind.SafetyReview, "Talk")], caseFile.Tasks.Select(t => (t.Kind, t.Content!.Title)));
        Assert.DoesNotContain(ClosingBlocker.Missing, caseFile.BlockersToClosing(CaseFixture.AnaStamp.Date));
        Assert.Equal(BusinessRule.NotMissing, Case.BlockerToEndingMissing(episode));
        Assert.Throws<BusinessRuleException>(() => caseFile.EndMissing(episode, new(new(2026), "Again"), "Talk", CaseFixture.CreateStampAfter(61)));
    }

    private static (Case Opened, Victim Victim) OpenCase()
    {
        var caseFile = CaseFixture.OpenCase();
        caseFile.DequeueEvents();
        return (caseFile, caseFile.Victims[0]);
    }
}
