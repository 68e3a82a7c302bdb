using CaseManager.Data.Persistence;
using CaseManager.Data.Security.Encryption;
using CaseManager.Domain.Access;
using CaseManager.Domain.Aftercare;
using CaseManager.Web.Access;
using CaseManager.Web.Infrastructure.Forms;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Pages.Cases.Aftercare;

/// <summary>Records the progress of one step of the plan.</summary>
[Needs(Permission.RecordAftercare)]
public sealed class StepModel(CaseManagerDb db, RecordDecryptor documents, CurrentUser user, TextLocalizer texts) : PlanPage(db, documents, user, texts)
{
    [FromRoute(Name = "goalStep")]
    public Guid StepId { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    public Goal Goal { get; private set; } = null!;

    public GoalStep Step => Goal.Steps.Single(s => s.Id == StepId);

    public void OnGet()
    {
        var last = CaseFile.FindProgress(Person.Id, StepId);
        Input = new() { SupersedesId = last?.Id, State = (last?.State ?? ProgressState.Open).ToString() };
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) =>
        ApplyAndSaveAsync(stamp => CaseFile.RecordProgress(Plan!, StepId, Input.Id, Enum.Parse<ProgressState>(Input.State!), Input.SupersedesId, stamp),
            "aftercare.progressSaved", cancellationToken);

    protected override async Task<IActionResult?> LoadAsync(CancellationToken cancellationToken)
    {
        var result = await base.LoadAsync(cancellationToken);
        Goal = Plan?.Content!.Goals.FirstOrDefault(g => g.Steps.Any(s => s.Id == StepId))!;
        return result ?? (Goal is null ? NotFound() : null);
    }

    public sealed class Form
    {
        /// <summary>Generated with the form, so that submitting it twice creates one record.</summary>
        public Guid Id { get; set; } = Guid.CreateVersion7();

        /// <summary>The progress record current when the form was opened, which the new one supersedes.</summary>
        public Guid? SupersedesId { get; set; }

        public string? State { get; set; }
    }

    internal sealed class Rules : AbstractValidator<Form>
    {
        public Rules() => RuleFor(f => f.State).Must(s => FormValues.TryParseCode<ProgressState>(s, out _)).WithMessageKey("common.errors.choose");
    }
}
