using CaseManager.Data;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Cases;
using CaseManager.Web.Access;
using CaseManager.Web.Infrastructure.Forms;
using CaseManager.Web.TagHelpers.Forms;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Cases.Deadlines;

/// <summary>Gives a date to someone else to look after: whoever works on the case and writes its compartment.</summary>
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

        var live = await Db.Members.AsNoTracking().Where(m => m.CaseId == Case.Id).Where(CaseMember.LiveAt(Reader.Now)).Where(m => m.Staff!.Active)
            .Select(m => new { m.StaffId, m.Staff!.Name, m.Staff.Role }).ToListAsync(cancellationToken);
        Owners =
        [
            new($"{Reader.Id.Value}", Reader.Name),
            .. live.Where(m => m.StaffId != Reader.Id && m.Role.LevelIn(Line.Deadline.Compartment) == Level.Write).DistinctBy(m => m.StaffId).OrderBy(m => m.Name, StringComparer.CurrentCulture)
                .Select(m => new Option($"{m.StaffId.Value}", m.Name)),
        ];
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
