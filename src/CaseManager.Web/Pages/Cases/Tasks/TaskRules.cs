using CaseManager.Web.Infrastructure.Forms;
using FluentValidation;

namespace CaseManager.Web.Pages.Cases.Tasks;

internal static class TaskRules
{
    private const int FurthestYears = 10;

    /// <summary>An exact day, from today in any time zone up to ten years ahead.</summary>
    public static void IsDueDay<TForm>(this IRuleBuilderInitial<TForm, DateInput> day, TimeProvider clock) => day
        .Must(d => d.TryGetDate(out var date) && date >= AnswerRules.EarliestToday(clock) && date <= AnswerRules.Today(clock).AddYears(FurthestYears)).Says("tasks.dueOn.wrong");
}
