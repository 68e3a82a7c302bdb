using CaseManager.Domain.Cases;
using CaseManager.Domain.Tasks;

namespace CaseManager.Demo.Caseload.Story;

/// <summary>Generates the case status from intake to closure.</summary>
internal static class LifeStory
{
    public static void Begin(GeneratedCase generated)
    {
        var active = generated.Random.Between(2, 9);
        if (generated.Course.IsReferred || !generated.Reached(active))
        {
            return;
        }

        generated.Case.MoveTo(CaseStatus.Active, generated.ByLead(active));
        var held = generated.Random.Between(40, 120);
        if (generated.Reached(held) && generated.Random.Chance(0.15))
        {
            generated.Case.MoveTo(CaseStatus.OnHold, generated.ByLead(held), "Asked for time until the end of the season; we agreed to call then.");
            var resumed = held + generated.Random.Between(30, 100);
            if (generated.Reached(resumed))
            {
                generated.Case.MoveTo(CaseStatus.Active, generated.ByLead(resumed));
            }
        }
    }

    public static void End(GeneratedCase generated)
    {
        var (course, opened) = (generated.Course, generated.Case);
        if (course.IsReferred)
        {
            Close(generated, generated.Random.Pick([Closure.Referred, Closure.NotTrafficking]), "Another organisation near the family has taken over the support.");
        }
        else if (opened.Status == CaseStatus.Active && generated.Reached(course.FollowUpDay))
        {
            opened.MoveTo(CaseStatus.FollowUp, generated.ByLead(course.FollowUpDay));
            Close(
                generated, generated.Random.Pick([Closure.Completed, Closure.Completed, Closure.Completed, Closure.Referred, Closure.Disengaged]), "The agreed support is complete, and the survivor knows how to reach us.");
        }
    }

    private static void Close(GeneratedCase generated, Closure closure, string reason)
    {
        var day = generated.Course.ClosedDay;
        if (!generated.Reached(day))
        {
            return;
        }

        foreach (var task in generated.Case.Tasks.Where(t => t.State == TaskState.Open).ToList())
        {
            generated.Case.CompleteTask(task.Id, generated.ByLead(day));
        }

        generated.Case.Close(closure, generated.By(generated.Office.Lead, day), reason, despiteAll: true);
    }
}
