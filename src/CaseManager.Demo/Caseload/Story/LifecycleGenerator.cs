using CaseManager.Domain.Cases;
using CaseManager.Domain.Tasks;

namespace CaseManager.Demo.Caseload.Story;

/// <summary>Generates the case status from intake to closure.</summary>
internal static class LifecycleGenerator
{
    public static void Start(GeneratedCase generated)
    {
        var active = generated.Random.NextInt(2, 9);
        if (generated.Course.IsReferred || !generated.HasReached(active))
        {
            return;
        }

        generated.Case.ChangeStatus(CaseStatus.Active, generated.CreateLeadStamp(active));
        var held = generated.Random.NextInt(40, 120);
        if (generated.HasReached(held) && generated.Random.NextBool(0.15))
        {
            generated.Case.ChangeStatus(CaseStatus.OnHold, generated.CreateLeadStamp(held),
                "Asked for time until the end of the season; we agreed to call then.");
            var resumed = held + generated.Random.NextInt(30, 100);
            if (generated.HasReached(resumed))
            {
                generated.Case.ChangeStatus(CaseStatus.Active, generated.CreateLeadStamp(resumed));
            }
        }
    }

    public static void Close(GeneratedCase generated)
    {
        var (course, caseFile) = (generated.Course, generated.Case);
        if (course.IsReferred)
        {
            Close(generated, generated.Random.Pick([Closure.Referred, Closure.NotTrafficking]),
                "Another organisation near the family has taken over the support.");
        }
        else if (caseFile.Status == CaseStatus.Active && generated.HasReached(course.FollowUpDay))
        {
            caseFile.ChangeStatus(CaseStatus.FollowUp, generated.CreateLeadStamp(course.FollowUpDay));
            Close(
                generated, generated.Random.Pick([Closure.Completed, Closure.Completed, Closure.Completed, Closure.Referred, Closure.Disengaged]),
                "The agreed support is complete, and the survivor knows how to reach us.");
        }
    }

    private static void Close(GeneratedCase generated, Closure closure, string reason)
    {
        var day = generated.Course.ClosedDay;
        if (!generated.HasReached(day))
        {
            return;
        }

        foreach (var task in generated.Case.Tasks.Where(t => t.State == TaskState.Open).ToList())
        {
            generated.Case.CompleteTask(task.Id, generated.CreateLeadStamp(day));
        }

        generated.Case.Close(closure, generated.CreateStamp(generated.Office.Lead, day), reason, despiteAll: true);
    }
}
