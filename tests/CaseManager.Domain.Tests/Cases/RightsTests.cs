using CaseManager.Domain.Access;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Sharing;
using CaseManager.Domain.Tasks;
using CaseManager.Domain.Victims;
using Xunit;

namespace CaseManager.Domain.Tests.Cases;

public class RightsTests
{
    private static readonly DateOnly _day = Stories.Ana.Day;

    [Fact]
    public void On_what_law_a_file_is_kept_stands_beside_what_was_said_before()
    {
        var (opened, victim) = Told();

        var first = opened.RecordLegalBasis(victim, Guid.CreateVersion7(), new("VitalInterests", "SpecialVitalInterests", "She was in danger"), Stories.Ana);
        var second = opened.RecordLegalBasis(victim, Guid.CreateVersion7(), new("LegitimateInterests", null, "The danger is over"), Stories.After(1));

        Assert.Equal([first, second], opened.LegalBases);
        Assert.Equal(LegalBases.Current.Version, first.Edition);
        Assert.All(opened.TakeUnrecorded(), e => Assert.Equal((EventCode.LegalBasisRecorded, Compartment.Consent), (e.Code, e.Compartment)));
    }

    [Theory]
    [InlineData("Because", null)]
    [InlineData("NotForProfit", null)]
    [InlineData("VitalInterests", "VitalInterests")]
    public void No_file_is_kept_on_what_is_no_law(string ordinary, string? special)
    {
        var (opened, victim) = Told();

        Assert.Throws<ArgumentOutOfRangeException>(() => opened.RecordLegalBasis(victim, Guid.CreateVersion7(), new(ordinary, special, "Why not"), Stories.Ana));
    }

    [Fact]
    public void Every_basis_names_where_it_is_written() =>
        Assert.All(LegalBases.Current.Ordinary.Concat(LegalBases.Current.Special).Concat(LegalBases.Current.Police).Concat(LegalBases.Current.Disclosure), t => Assert.Contains("art. ", t.Source, StringComparison.Ordinal));

    [Fact]
    public void What_a_survivor_says_of_us_is_owed_an_answer_by_the_lead()
    {
        var (opened, victim) = Told();

        var said = Complain(opened, victim);

        var task = Assert.Single(opened.Tasks);
        Assert.Equal((said.TaskId, TaskKind.FollowUp, Compartment.Aftercare, Stories.Ana.Who, _day.AddDays(14)), (task.Id, task.Kind, task.Compartment, task.OwnerId, task.DueOn));
    }

    [Fact]
    public void An_answer_ends_what_is_owed_and_is_given_once()
    {
        var (opened, victim) = Told();
        var said = Complain(opened, victim);

        opened.AnswerFeedback(said, new(_day, "That it will not happen again"), Stories.After(60));

        Assert.Equal(("They were late", "That it will not happen again"), (said.Content!.Words, said.Content.Answer!.Words));
        Assert.Equal(TaskState.Done, opened.Tasks.Single().State);
        Assert.Equal(Rule.FeedbackAnswered, Assert.Throws<RuleBrokenException>(() => opened.AnswerFeedback(said, new(_day, "Otherwise"), Stories.After(61))).Rule);
    }

    [Fact]
    public void An_answer_is_taken_down_where_the_task_was_ended_by_hand()
    {
        var (opened, victim) = Told();
        var said = Complain(opened, victim);
        opened.CompleteTask(said.TaskId, Stories.After(1));

        opened.AnswerFeedback(said, new(_day, "That it will not happen again"), Stories.After(60));

        Assert.NotNull(said.AnsweredAt);
    }

    [Fact]
    public void Whoever_takes_it_down_twice_with_one_id_has_taken_it_down_once()
    {
        var ((opened, victim), id) = (Told(), Guid.CreateVersion7());
        var basis = new LegalBasisFacts("VitalInterests", null, "She was in danger");
        var facts = new FeedbackFacts(FeedbackKind.Opinion, _day, _day, "Warm rooms", null);

        Assert.Same(opened.RecordLegalBasis(victim, id, basis, Stories.Ana), opened.RecordLegalBasis(victim, id, basis, Stories.Ana));
        Assert.Same(opened.TakeFeedback(victim, id, facts, mine: true, "Answer", Stories.Ana), opened.TakeFeedback(victim, id, facts, mine: true, "Answer", Stories.Ana));
        Assert.Single(opened.Tasks);
    }

    private static Feedback Complain(Case opened, Victim victim) => opened.TakeFeedback(
        victim, Guid.CreateVersion7(), new(FeedbackKind.Complaint, _day, _day.AddDays(14), "They were late", null), mine: false, "Answer", Stories.Ana);

    private static (Case Opened, Victim Victim) Told()
    {
        var opened = Stories.Open();
        opened.TakeUnrecorded();
        return (opened, opened.Victims[0]);
    }
}
