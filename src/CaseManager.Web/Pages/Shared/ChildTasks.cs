using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Tasks;
using CaseManager.Domain.Victims;

namespace CaseManager.Web.Pages.Shared;

/// <summary>What is to be done at once for someone whom the law takes for a child: a guardian or advocate, and the authority that protects children.</summary>
public static class ChildTasks
{
    /// <summary>Gives both to whoever works on the file, for the next day. That they are about a child is read by those who read what keeps it safe.</summary>
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
