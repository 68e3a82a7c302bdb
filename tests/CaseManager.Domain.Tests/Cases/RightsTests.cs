using CaseManager.Domain.Access;
using CaseManager.Domain.Cases;
using CaseManager.Domain.People;
using CaseManager.Domain.Sharing;
using CaseManager.Domain.Tasks;
using Xunit;

namespace CaseManager.Domain.Tests.Cases;

public class RightsTests
{
    private static readonly DateOnly _day = CaseFixture.AnaStamp.Date;

    [Fact]
    public void A_lawful_basis_is_added_beside_earlier_ones()
    {
        var (caseFile, victim) = OpenCase();

        var first = caseFile.RecordLegalBasis(victim, Guid.CreateVersion7(), new("VitalInterests", "SpecialVitalInterests", "She was in danger"),
            CaseFixture.AnaStamp);
        var second = caseFile.RecordLegalBasis(victim, Guid.CreateVersion7(), new("LegitimateInterests", null, "The danger is over"),
            CaseFixture.CreateStampAfter(1));

        Assert.Equal([first, second], caseFile.LegalBases);
        Assert.Equal(LegalBases.Current.Version, first.Edition);
        Assert.All(caseFile.DequeueEvents(), e => Assert.Equal((EventCode.LegalBasisRecorded, Compartment.Consent), (e.Code, e.Compartment)));
    }

    [Theory]
    [InlineData("Because", null)]
    [InlineData("NotForProfit", null)]
    [InlineData("VitalInterests", "VitalInterests")]
    public void An_unknown_lawful_basis_is_rejected(string ordinary, string? special)
    {
        var (caseFile, victim) = OpenCase();

        Assert.Throws<ArgumentOutOfRangeException>(() =>
            caseFile.RecordLegalBasis(victim, Guid.CreateVersion7(), new(ordinary, special, "Why not"), CaseFixture.AnaStamp));
    }

    [Fact]
    public void Every_lawful_basis_names_its_source() =>
        Assert.All(LegalBases.Current.Ordinary.Concat(LegalBases.Current.Special).Concat(LegalBases.Current.Police).Concat(LegalBases.Current.Disclosure),
            t => Assert.Contains("art. ", t.Source, StringComparison.Ordinal));

    [Fact]
    public void Feedback_creates_an_answer_task_for_the_lead()
    {
        var (caseFile, victim) = OpenCase();

        var statement = RecordComplaint(caseFile, victim);

        var task = Assert.Single(caseFile.Tasks);
        Assert.Equal((statement.TaskId, TaskKind.FollowUp, Compartment.Aftercare, CaseFixture.AnaStamp.ActorId, _day.AddDays(14)),
            (task.Id, task.Kind, task.Compartment, task.OwnerId, task.DueOn));
    }

    [Fact]
    public void An_answer_completes_the_task_and_is_given_once()
    {
        var (caseFile, victim) = OpenCase();
        var statement = RecordComplaint(caseFile, victim);

        caseFile.AnswerFeedback(statement, new(_day, "That it will not happen again"), CaseFixture.CreateStampAfter(60));

        Assert.Equal(("They were late", "That it will not happen again"), (statement.Content!.Text, statement.Content.Answer!.Text));
        Assert.Equal(TaskState.Completed, caseFile.Tasks.Single().State);
        Assert.Equal(BusinessRule.FeedbackAnswered,
            Assert.Throws<BusinessRuleException>(() => caseFile.AnswerFeedback(statement, new(_day, "Otherwise"), CaseFixture.CreateStampAfter(61))).Rule);
    }

    [Fact]
    public void An_answer_is_recorded_after_the_task_was_closed_manually()
    {
        var (caseFile, victim) = OpenCase();
        var statement = RecordComplaint(caseFile, victim);
        caseFile.CompleteTask(statement.TaskId, CaseFixture.CreateStampAfter(1));

        caseFile.AnswerFeedback(statement, new(_day, "That it will not happen again"), CaseFixture.CreateStampAfter(60));

        Assert.NotNull(statement.AnsweredAt);
    }

    [Fact]
    public void A_repeated_id_records_feedback_once()
    {
        var ((caseFile, victim), id) = (OpenCase(), Guid.CreateVersion7());
        var basis = new LegalBasisDetails("VitalInterests", null, "She was in danger");
        var details = new FeedbackDetails(FeedbackKind.Opinion, _day, _day, "Warm rooms", null);

        Assert.Same(caseFile.RecordLegalBasis(victim, id, basis, CaseFixture.AnaStamp), caseFile.RecordLegalBasis(victim, id, basis, CaseFixture.AnaStamp));
        Assert.Same(caseFile.RecordFeedback(victim, id, details, mine: true, "Answer", CaseFixture.AnaStamp),
            caseFile.RecordFeedback(victim, id, details, mine: true, "Answer", CaseFixture.AnaStamp));
        Assert.Single(caseFile.Tasks);
    }

    private static Feedback RecordComplaint(Case caseFile, Victim victim) => caseFile.RecordFeedback(
        victim, Guid.CreateVersion7(), new(FeedbackKind.Complaint, _day, _day.AddDays(14), "They were late", null), mine: false, "Answer",
        CaseFixture.AnaStamp);

    private static (Case Opened, Victim Victim) OpenCase()
    {
        var caseFile = CaseFixture.OpenCase();
        caseFile.DequeueEvents();
        return (caseFile, caseFile.Victims[0]);
    }
}
