using CaseManager.Data.Persistence;
using CaseManager.Data.Security.Encryption;
using CaseManager.Domain;
using CaseManager.Web.Access;
using CaseManager.Web.Infrastructure.Forms;
using CaseManager.Web.TagHelpers.Forms;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Pages.Cases.Tasks;

public sealed class TransferModel(CaseManagerDb db, RecordDecryptor documents, CurrentUser user, TaskNotifier notice, TextLocalizer texts)
    : TaskPage(db, documents, user, texts)
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public IReadOnlyList<Option> Owners { get; private set; } = [];

    protected override async Task<IActionResult?> LoadAsync(CancellationToken cancellationToken)
    {
        var result = await base.LoadAsync(cancellationToken);
        Owners = result is null
            ? [.. (await Db.LoadOwnerOptionsAsync(Case.Id, CurrentUser, [Line.Task.Compartment], cancellationToken)).Where(o =>
                o.Value != $"{Line.Task.OwnerId.Value}")] : [];
        return result;
    }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var owner = new StaffId(Guid.Parse(Input.Owner!));
        var done = await ApplyAndSaveAsync((caseFile, stamp) => caseFile.TransferTask(TaskId, owner, stamp), "tasks.transferred", cancellationToken);
        await notice.SendAsync(Case.Id, owner, cancellationToken);
        return done;
    }

    public sealed class Form
    {
        public string? Owner { get; set; }
    }

    internal sealed class Rules : AbstractValidator<Form>
    {
        public Rules() => RuleFor(f => f.Owner).Must(o => Guid.TryParse(o, out _)).WithMessageKey("common.errors.choose");
    }
}
