using CaseManager.Web.Infrastructure.Forms;
using FluentValidation;

namespace CaseManager.Web.Pages.Cases.Tasks;

internal static class TaskRules
{
    private const int MaxYearsAhead = 10;

    /// <summary>An exact day, from today in any time zone up to ten years ahead.</summary>
    public static void MustBeDueDate<TForm>(this IRuleBuilderInitial<TForm, DateInput> day, TimeProvider clock) => day
        .Must(d => d.TryGetDate(out var date) && date >= AnswerRules.GetEarliestToday(clock)
            && date <= AnswerRules.GetLatestToday(clock).AddYears(MaxYearsAhead)).WithMessageKey("tasks.dueOn.wrong");
}
