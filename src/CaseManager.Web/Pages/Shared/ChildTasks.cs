using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Tasks;
using CaseManager.Domain.Victims;

namespace CaseManager.Web.Pages.Shared;

/// <summary>Urgent tasks for a presumed child: a guardian or advocate, and notice to the child protection authority.</summary>
public static class ChildTasks
{
    /// <summary>
    /// Assigns both tasks to the actor, due the next day, in the safety compartment, so that only its readers learn that the person is a child.
    /// </summary>
    public static void AddChildTasks(this Case opened, Victim victim, Signature by, Texts texts)
    {
        if (victim.IsTakenForAChild)
        {
            Add(TaskKind.Guardian, texts["tasks.child.guardian"]);
            Add(TaskKind.ChildProtection, texts["tasks.child.authority"]);
        }

        void Add(TaskKind kind, string what) => opened.AddTask(
            Guid.CreateVersion7(by.When), new(Compartment.Safety, victim.Id, kind, by.Who, by.Day.AddDays(1), Recurrence.None, what, texts["tasks.child.why"]), by);
    }
}
