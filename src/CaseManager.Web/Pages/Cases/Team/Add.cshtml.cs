using CaseManager.Data.Persistence;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Web.Access;
using CaseManager.Web.Infrastructure.Forms;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Cases.Team;

/// <summary>Adds a person of any office, agency or provider to the team.</summary>
public sealed class AddModel(CaseManagerDb db, CurrentUser user, TextLocalizer texts) : TeamPage(db, user, texts)
{
    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>Null before a search.</summary>
    public IReadOnlyList<Staff>? Results { get; private set; }

    public void OnGet()
    {
    }

    public async Task OnPostAsync(CancellationToken cancellationToken) =>
        Results = await Db.FindStaff(Input.Name!).ToListAsync(cancellationToken);

    public Task<IActionResult> OnPostAddAsync(Guid staff, CancellationToken cancellationToken) =>
        ApplyAndSaveAsync((changed, stamp) => changed.AddToTeam(new(staff), stamp), "team.added", new(staff), cancellationToken);

    public bool IsInTeam(StaffId staff) => Team.Any(m => m.Id == staff);

    public sealed class Form
    {
        public string? Name { get; set; }
    }

    internal sealed class Rules : AbstractValidator<Form>
    {
        private const int MinLength = 2;

        public Rules()
        {
            RuleFor(f => f.Name).Must(n => n?.Length >= MinLength).WithMessageKey("team.search.short", MinLength);
            RuleFor(f => f.Name).MaximumLength(AnswerRules.MaxLineLength).WithMessageKey("common.errors.long", AnswerRules.MaxLineLength);
        }
    }
}
