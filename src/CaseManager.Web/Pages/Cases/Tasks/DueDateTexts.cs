namespace CaseManager.Web.Pages.Cases.Tasks;

/// <summary>Relative due date, to supplement the date.</summary>
public static class DueDateTexts
{
    public static string DescribeDueDate(this TextLocalizer texts, DateOnly day, DateOnly today) => (day.DayNumber - today.DayNumber) switch
    {
        0 => texts["tasks.due.today"],
        1 => texts["tasks.due.tomorrow"],
        < 0 and var over => texts.Count("tasks.due.overdue", -over),
        var ahead => texts.Count("tasks.due.ahead", ahead),
    };
}
