using CaseManager.Data;
using CaseManager.Data.Encryption;
using CaseManager.Domain;
using CaseManager.Web.Access;
using CaseManager.Web.Infrastructure.Forms;
using CaseManager.Web.TagHelpers.Forms;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Pages.Cases.Tasks;

public sealed class HandOverModel(CaseManagerDb db, Documents documents, CurrentUser user, TaskNotice notice, Texts texts) : TaskPage(db, documents, user, texts)
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public IReadOnlyList<Option> Owners { get; private set; } = [];

    protected override async Task<IActionResult?> RefusalAsync(CancellationToken cancellationToken)
    {
        var refusal = await base.RefusalAsync(cancellationToken);
        Owners = refusal is null ? [.. (await Db.OwnersAsync(Case.Id, Reader, [Line.Task.Compartment], cancellationToken)).Where(o => o.Value != $"{Line.Task.OwnerId.Value}")] : [];
        return refusal;
    }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var owner = new StaffId(Guid.Parse(Input.Owner!));
        var done = await ChangeAsync((opened, by) => opened.HandTaskTo(TaskId, owner, by), "tasks.handed", cancellationToken);
        await notice.SendAsync(Case.Id, owner, cancellationToken);
        return done;
    }

    public sealed class Form
    {
        public string? Owner { get; set; }
    }

    internal sealed class Rules : AbstractValidator<Form>
    {
        public Rules() => RuleFor(f => f.Owner).Must(o => Guid.TryParse(o, out _)).Says("common.errors.choose");
    }
}
