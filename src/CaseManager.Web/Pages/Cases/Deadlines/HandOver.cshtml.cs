using CaseManager.Data;
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
public sealed class HandOverModel(CaseManagerDb db, CurrentUser user, Texts texts) : DeadlinePage(db, user, texts)
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public IReadOnlyList<Option> Owners { get; private set; } = [];

    protected override async Task<IActionResult?> RefusalAsync(CancellationToken cancellationToken)
    {
        if (await base.RefusalAsync(cancellationToken) is { } refusal)
        {
            return refusal;
        }

        Owners = await Db.OwnersAsync(Case.Id, Reader, role => role.LevelIn(Line.Deadline.Compartment) == Level.Write, cancellationToken);
        return null;
    }

    public void OnGet()
    {
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) =>
        ChangeAsync((opened, by) => opened.HandDeadlineTo(DeadlineId, new StaffId(Guid.Parse(Input.Owner!)), by), "deadlines.handed", cancellationToken);

    public sealed class Form
    {
        public string? Owner { get; set; }
    }

    internal sealed class Rules : AbstractValidator<Form>
    {
        public Rules() => RuleFor(f => f.Owner).Must(o => Guid.TryParse(o, out _)).Says("common.errors.choose");
    }
}
