using CaseManager.Domain.Access;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Deadlines;
using CaseManager.Domain.Tasks;

namespace CaseManager.Benchmarks.Caseload.Story;

/// <summary>Generates the notes and tasks of the team.</summary>
internal static class WorkStory
{
    private static readonly string[] _said =
    [
        "Came on time and wanted to know what happens next. We went through the letter together; the next appointment is in two weeks, in the morning.",
        "A call: the papers have arrived. Asked for a copy of what was written down, and has it.",
        "Slept badly, and does not want to talk about the summer. We spoke of the course instead, and of the bus that goes there.",
        "The landlord has been told nothing. The key was handed over at the office, with the number to call at night.",
        "Met at the library. Wants the next meeting there again. Will bring the form for the bank.",
        "The interpreter was changed, since the first one comes from the same district. Both agree that this was right.",
    ];

    private static readonly string[] _toDo =
        ["Call about the identity card", "Go through the letter of the authority", "Ask for a place on the course", "Look at the safety plan together", "Write to the court about the next hearing", "Bring the papers for the bank"];

    public static void Tell(CaseUnderway told)
    {
        var dice = told.Dice;
        for (var day = 1; told.Reached(day) && day < 900; day += dice.Between(25, 220))
        {
            var author = dice.Falls(0.7) ? told.Team.Lead : dice.Of([.. told.Team.Everyone]);
            var kind = dice.Of(NoteKinds.WrittenBy(author.Role).DefaultIfEmpty(NoteKind.General).ToList());
            told.Opened.WriteNote(told.NewId(day), kind, told.Victim.Id, new(dice.Of(_said), Graphic: false, null), told.By(NoteKinds.WrittenBy(author.Role).Contains(kind) ? author : told.Team.Lead, day));
        }

        for (var day = 3; told.Reached(day) && day < 700; day += dice.Between(90, 360))
        {
            Plan(told, day);
        }

        Settle(told);
        if (told.Opened.Status != CaseStatus.Closed && dice.Falls(0.35))
        {
            Plan(told, Math.Max(0, told.Age - dice.Between(0, 20)), leaveOpen: true);
        }
    }

    // Tasks and deadlines are rarely more than ten days overdue.
    private static void Settle(CaseUnderway told)
    {
        var late = told.Today.AddDays(-10);
        foreach (var task in told.Opened.Tasks.Where(t => t.State == TaskState.Open && t.DueOn < late && told.Dice.Falls(0.97)).ToList())
        {
            told.Opened.CompleteTask(task.Id, told.ByLead(told.DayCountTo(task.DueOn)));
        }

        foreach (var date in told.Opened.Deadlines.Where(d => d.State == DeadlineState.Open && !d.IsPeriod && d.DueOn < late && told.Dice.Falls(0.97)).ToList())
        {
            told.Opened.MeetDeadline(date.Id, date.DueOn, "Done in time, by letter", told.ByLead(told.DayCountTo(date.DueOn)));
        }
    }

    private static void Plan(CaseUnderway told, int day, bool leaveOpen = false)
    {
        var dice = told.Dice;
        var owner = dice.Falls(0.75) ? told.Team.Lead : dice.Of([.. told.Team.Everyone]);
        var due = told.DayOf(day).AddDays(dice.Between(2, 30));
        var task = told.Opened.AddTask(
            told.NewId(day), new(Compartment.CaseFile, told.Victim.Id, dice.Of([TaskKind.FollowUp, TaskKind.Review, TaskKind.Other]), owner.Id, due, Recurrence.None, dice.Of(_toDo), "It was agreed so."), told.ByLead(day));
        var done = day + dice.Between(1, 30);
        if (!leaveOpen && told.Reached(done))
        {
            told.Opened.CompleteTask(task.Id, told.By(owner, done));
        }
    }
}
