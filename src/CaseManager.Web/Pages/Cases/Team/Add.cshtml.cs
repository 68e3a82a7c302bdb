using CaseManager.Data;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Web.Access;
using CaseManager.Web.Infrastructure.Forms;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Cases.Team;

/// <summary>Adds a person of any office, agency or provider to the team.</summary>
public sealed class AddModel(CaseManagerDb db, CurrentUser user, Texts texts) : TeamPage(db, user, texts)
{
    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>Null before a search.</summary>
    public IReadOnlyList<Staff>? Found { get; private set; }

    public void OnGet()
    {
    }

    public async Task OnPostAsync(CancellationToken cancellationToken) =>
        Found = await Db.FindStaff(Input.Name!).ToListAsync(cancellationToken);

    public Task<IActionResult> OnPostAddAsync(Guid staff, CancellationToken cancellationToken) =>
        ChangeAsync((changed, by) => changed.AddToTeam(new(staff), by), "cases.team.added", new(staff), cancellationToken);

    public bool IsInTeam(StaffId staff) => Team.Any(m => m.Id == staff);

    public sealed class Form
    {
        public string? Name { get; set; }
    }

    internal sealed class Rules : AbstractValidator<Form>
    {
        private const int Shortest = 2;

        public Rules()
        {
            RuleFor(f => f.Name).Must(n => n?.Length >= Shortest).Says("cases.team.find.short", Shortest);
            RuleFor(f => f.Name).MaximumLength(AnswerRules.Line).Says("common.errors.long", AnswerRules.Line);
        }
    }
}
