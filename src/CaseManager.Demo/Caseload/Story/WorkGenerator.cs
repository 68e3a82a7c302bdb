using CaseManager.Domain.Access;
using CaseManager.Domain.Deadlines;
using CaseManager.Domain.Notes;
using CaseManager.Domain.Tasks;

namespace CaseManager.Demo.Caseload.Story;

/// <summary>Generates the notes and tasks of the team.</summary>
internal static class WorkGenerator
{
    private const int MaxOverdueDays = 9;

    private static readonly string[] _notes =
    [
        "Came on time and wanted to know what happens next. We went through the letter together; the next appointment is in two weeks, in the morning.",
        "A call: the papers have arrived. Asked for a copy of the notes, and has it.",
        "Slept badly, and does not want to talk about the summer. We spoke of the course instead, and of the bus that goes there.",
        "The landlord has no details of the case. The key was handed over at the office, with the number to call at night.",
        "Met at the library. Wants the next meeting there again. Will bring the form for the bank.",
        "The interpreter was changed, since the first one comes from the same district. Both agree that this was right.",
        "The doctor has a free appointment on Thursday. A worker goes along as far as the waiting room.",
        "The first wage slip is here. We checked the hours together, and they are right.",
        "The authority asked for the travel dates again. Sent those that are in the statement.",
        "Missed the appointment, and called in the evening: the bus did not come. New appointment on Monday.",
    ];

    private static readonly string[] _tasks =
        ["Call about the identity card", "Go through the letter of the authority", "Ask for a place on the course", "Review the safety plan together",
            "Write to the court about the next hearing", "Bring the papers for the bank", "Book an interpreter", "Register with a doctor"];

    public static void Add(GeneratedCase generated)
    {
        var random = generated.Random;
        for (var day = 1; generated.IsOpenOn(day); day += random.NextInt(20, 110))
        {
            var author = random.NextBool(0.7) ? generated.Team.Lead : random.Pick([.. generated.Team.Everyone]);
            var kind = random.Pick(NoteKinds.GetWritable(author.Role).DefaultIfEmpty(NoteKind.General).ToList());
            generated.Case.AddNote(
                generated.NewId(day), kind, generated.Victim.Id, new(random.Pick(_notes), IsGraphic: false, null),
                generated.CreateStamp(NoteKinds.GetWritable(author.Role).Contains(kind) ? author : generated.Team.Lead, day));
        }

        for (var day = 3; generated.IsOpenOn(day); day += random.NextInt(60, 240))
        {
            AddTask(generated, day);
        }

        CompleteTasks(generated);
        MeetDeadlines(generated);
        if (generated.IsOpen && random.NextBool(0.35))
        {
            AddTask(generated, Math.Max(0, generated.AgeInDays - random.NextInt(0, 10)), leaveOpen: true);
        }
    }

    /// <summary>Meets the deadlines that have passed, some of them late; those that are still open are at most a few days overdue.</summary>
    public static void MeetDeadlines(GeneratedCase generated)
    {
        var random = generated.Random;
        foreach (var deadline in generated.Case.Deadlines.Where(d => d.State == DeadlineState.Open && !d.IsPeriod && IsSettled(generated, d.DueOn)).ToList())
        {
            var late = random.NextBool(0.88) ? deadline.DueOn : deadline.DueOn.AddDays(random.NextInt(1, MaxOverdueDays));
            var date = late < generated.Today ? late : deadline.DueOn;
            generated.Case.MeetDeadline(deadline.Id, date, "By letter", generated.CreateLeadStamp(generated.CountDaysTo(date)));
        }
    }

    private static void CompleteTasks(GeneratedCase generated)
    {
        foreach (var task in generated.Case.Tasks.Where(t => t.State == TaskState.Open && IsSettled(generated, t.DueOn)).ToList())
        {
            generated.Case.CompleteTask(task.Id, generated.CreateLeadStamp(Math.Min(generated.CountDaysTo(task.DueOn), generated.Course.ClosedDay)));
        }
    }

    private static bool IsSettled(GeneratedCase generated, DateOnly due) =>
        due < generated.Today.AddDays(-MaxOverdueDays) || (due < generated.Today && generated.Random.NextBool(0.7));

    private static void AddTask(GeneratedCase generated, int day, bool leaveOpen = false)
    {
        var random = generated.Random;
        var owner = random.NextBool(0.75) ? generated.Team.Lead : random.Pick([.. generated.Team.Everyone]);
        var due = generated.GetDate(day).AddDays(random.NextInt(2, 30));
        var task = generated.Case.AddTask(
            generated.NewId(day),
            new(Compartment.CaseFile, generated.Victim.Id, random.Pick([TaskKind.FollowUp, TaskKind.Review, TaskKind.Other]), owner.Id, due, Recurrence.None,
                random.Pick(_tasks), "Agreed at the last meeting."),
            generated.CreateLeadStamp(day));
        var done = day + random.NextInt(1, 30);
        if (!leaveOpen && generated.IsOpenOn(done))
        {
            generated.Case.CompleteTask(task.Id, generated.CreateStamp(owner, done));
        }
    }
}
