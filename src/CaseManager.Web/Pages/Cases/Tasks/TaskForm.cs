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

    public string? What { get; set; }

    public string? Why { get; set; }

    public string? Kind { get; set; }

    public string? About { get; set; }

    public string? Owner { get; set; }

    public DateInput DueOn { get; set; } = new();

    public string? Recurs { get; set; }

    /// <summary>Code of the compartment, which determines who can read the task.</summary>
    public string? Readers { get; set; }

    /// <summary>Requires a validated form.</summary>
    public TaskPlan ToPlan() => new(
        Enum.Parse<Compartment>(Readers!),
        About == NoteForm.WholeCase ? null : new VictimId(Guid.Parse(About!)),
        Enum.Parse<TaskKind>(Kind!),
        new StaffId(Guid.Parse(Owner!)),
        DueOn.ToDate()!.Exact!.Value,
        Enum.Parse<Recurrence>(Recurs!),
        What!,
        Why);

    internal sealed class Rules : AbstractValidator<TaskForm>
    {
        public Rules(TimeProvider clock)
        {
            RuleFor(f => f.What).NotNull().Says("tasks.what.missing").MaximumLength(AnswerRules.Line).Says("common.errors.long", AnswerRules.Line);
            RuleFor(f => f.Why).MaximumLength(AnswerRules.Box).Says("common.errors.long", AnswerRules.Box);
            RuleFor(f => f.Kind).Must(k => Answering.Is<TaskKind>(k, out _)).Says("common.errors.choose");
            RuleFor(f => f.Recurs).Must(r => Answering.Is<Recurrence>(r, out _)).Says("common.errors.choose");
            RuleFor(f => f.DueOn).IsDueDay(clock);
        }
    }
}
