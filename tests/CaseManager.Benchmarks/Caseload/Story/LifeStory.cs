using CaseManager.Domain.Cases;
using CaseManager.Domain.Tasks;

namespace CaseManager.Benchmarks.Caseload.Story;

/// <summary>Generates the case status from intake to follow-up; four in ten of the cases older than two years are closed.</summary>
internal static class LifeStory
{
    public static void Begin(CaseUnderway told)
    {
        if (told.Reached(7))
        {
            told.Opened.MoveTo(CaseStatus.Active, told.ByLead(7));
        }

        if (told.Reached(120) && told.Dice.Falls(0.1))
        {
            told.Opened.MoveTo(CaseStatus.OnHold, told.ByLead(120), "Asked for time until the season’s work is over; we agreed to call then.");
        }
    }

    public static void End(CaseUnderway told)
    {
        var end = told.Dice.Between(300, 900);
        if (told.Opened.Status != CaseStatus.Active || !told.Reached(end) || !told.Dice.Falls(0.6))
        {
            return;
        }

        told.Opened.MoveTo(CaseStatus.FollowUp, told.ByLead(end));
        if (told.Reached(end + 120) && told.Dice.Falls(0.7))
        {
            foreach (var task in told.Opened.Tasks.Where(t => t.State == TaskState.Open).ToList())
            {
                told.Opened.CompleteTask(task.Id, told.ByLead(told.Age));
            }

            told.Opened.Close(told.Dice.Of([Closure.Completed, Closure.Completed, Closure.Referred, Closure.Disengaged]), told.By(told.Office.Lead, end + 120), "What was agreed has been done.", despiteAll: true);
        }
    }
}
