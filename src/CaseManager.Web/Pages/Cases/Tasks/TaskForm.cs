using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Tasks;
using CaseManager.Web.Infrastructure.Forms;
using CaseManager.Web.Pages.Cases.Notes;
using FluentValidation;

namespace CaseManager.Web.Pages.Cases.Tasks;

public sealed class TaskForm
{
    /// <summary>Idempotency key: a form sent twice creates one record.</summary>
    public Guid Id { get; set; } = Guid.CreateVersion7();

    public string? Title { get; set; }

    public string? Reason { get; set; }

    public string? Kind { get; set; }

    public string? Subject { get; set; }

    public string? Owner { get; set; }

    public DateInput DueOn { get; set; } = new();

    public string? Recurrence { get; set; }

    /// <summary>Code of the compartment, which determines who can read the task.</summary>
    public string? Compartment { get; set; }

    /// <summary>Requires a validated form.</summary>
    public TaskPlan ToPlan() => new(
        Enum.Parse<Compartment>(Compartment!),
        Subject == NoteForm.WholeCase ? null : new VictimId(Guid.Parse(Subject!)),
        Enum.Parse<TaskKind>(Kind!),
        new StaffId(Guid.Parse(Owner!)),
        DueOn.ToDate()!.Exact!.Value,
        Enum.Parse<Recurrence>(Recurrence!),
        Title!,
        Reason);

    internal sealed class Rules : AbstractValidator<TaskForm>
    {
        public Rules(TimeProvider clock)
        {
            RuleFor(f => f.Title).NotNull().WithMessageKey("tasks.taskTitle.missing").MaximumLength(AnswerRules.MaxLineLength)
                .WithMessageKey("common.errors.long", AnswerRules.MaxLineLength);
            RuleFor(f => f.Reason).MaximumLength(AnswerRules.MaxTextLength).WithMessageKey("common.errors.long", AnswerRules.MaxTextLength);
            RuleFor(f => f.Kind).Must(k => FormValues.TryParseCode<TaskKind>(k, out _)).WithMessageKey("common.errors.choose");
            RuleFor(f => f.Recurrence).Must(r => FormValues.TryParseCode<Recurrence>(r, out _)).WithMessageKey("common.errors.choose");
            RuleFor(f => f.DueOn).MustBeDueDate(clock);
        }
    }
}
