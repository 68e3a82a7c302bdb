using CaseManager.Web.Infrastructure.Forms;
using FluentValidation;

namespace CaseManager.Web.Pages.Cases.Tasks;

/// <summary>The rules that forms about tasks share.</summary>
internal static class TaskRules
{
    private const int FurthestYears = 10;

    /// <summary>A whole day, not before today anywhere, and not beyond what anyone plans.</summary>
    public static void IsDueDay<TForm>(this IRuleBuilderInitial<TForm, DateInput> day, TimeProvider clock) => day
        .Must(d => d.TryGetDate(out var date) && date >= AnswerRules.EarliestToday(clock) && date <= AnswerRules.Today(clock).AddYears(FurthestYears)).Says("tasks.dueOn.wrong");
}
