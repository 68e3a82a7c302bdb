using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Cases;
using CaseManager.Domain.People;
using CaseManager.Domain.Tasks;

namespace CaseManager.Web.Pages.Shared;

/// <summary>Urgent tasks for a presumed child: a guardian or advocate, and notice to the child protection authority.</summary>
public static class ChildTasks
{
    /// <summary>
    /// Assigns both tasks to the actor, due the next day, in the safety compartment, so that only its readers learn that the person is a child.
    /// </summary>
    public static void AddChildTasks(this Case caseFile, Victim victim, AuditStamp stamp, TextLocalizer texts)
    {
        if (victim.IsPresumedChild)
        {
            Add(TaskKind.Guardian, texts["tasks.child.guardian"]);
            Add(TaskKind.ChildProtection, texts["tasks.child.authority"]);
        }

        void Add(TaskKind kind, string description) => caseFile.AddTask(
            Guid.CreateVersion7(stamp.OccurredAt),
            new(Compartment.Safety, victim.Id, kind, stamp.ActorId, stamp.Date.AddDays(1), Recurrence.None, description, texts["tasks.child.explanation"]),
            stamp);
    }
}
