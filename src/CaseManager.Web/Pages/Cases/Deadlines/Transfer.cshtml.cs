using CaseManager.Data.Persistence;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Web.Access;
using CaseManager.Web.Infrastructure.Forms;
using CaseManager.Web.Pages.Cases.Tasks;
using CaseManager.Web.TagHelpers.Forms;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Pages.Cases.Deadlines;

/// <summary>Assigns a deadline to another member of the case with write access to its compartment.</summary>
public sealed class TransferModel(CaseManagerDb db, CurrentUser user, TextLocalizer texts) : DeadlinePage(db, user, texts)
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public IReadOnlyList<Option> Owners { get; private set; } = [];

    protected override async Task<IActionResult?> LoadAsync(CancellationToken cancellationToken)
    {
        if (await base.LoadAsync(cancellationToken) is { } result)
        {
            return result;
        }

        Owners = await Db.LoadOwnerOptionsAsync(Case.Id, CurrentUser, role => role.GetLevel(Line.Deadline.Compartment) == Level.Write, cancellationToken);
        return null;
    }

    public void OnGet()
    {
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) =>
        ApplyAndSaveAsync((caseFile, stamp) => caseFile.TransferDeadline(DeadlineId, new StaffId(Guid.Parse(Input.Owner!)), stamp), "deadlines.transferred",
            cancellationToken);

    public sealed class Form
    {
        public string? Owner { get; set; }
    }

    internal sealed class Rules : AbstractValidator<Form>
    {
        public Rules() => RuleFor(f => f.Owner).Must(o => Guid.TryParse(o, out _)).WithMessageKey("common.errors.choose");
    }
}
