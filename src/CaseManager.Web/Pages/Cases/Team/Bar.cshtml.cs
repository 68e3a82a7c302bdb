using CaseManager.Data;
using CaseManager.Domain.Access;
using CaseManager.Domain.Cases;
using CaseManager.Web.Access;
using CaseManager.Web.Infrastructure.Forms;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Cases.Team;

/// <summary>Sets an access restriction, which overrides all other access to the case with immediate effect.</summary>
[NeedsFreshProof]
public sealed class BarModel(CaseManagerDb db, CurrentUser user, Texts texts) : TeamPage(db, user, texts)
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

    public Task<IActionResult> OnPostBarAsync(Guid staff, CancellationToken cancellationToken) =>
        ChangeAsync((changed, by) => changed.Bar(new(staff), Enum.Parse<BarReason>(Input.Reason!), by), "cases.barred.done", new(staff), cancellationToken, "/no-access");

    public sealed class Form
    {
        public string? Reason { get; set; }

        public string? Name { get; set; }
    }

    internal sealed class Rules : AbstractValidator<Form>
    {
        private const int Shortest = 2;

        public Rules()
        {
            RuleFor(f => f.Reason).Must(reason => Answering.Is<BarReason>(reason, out _)).Says("cases.barred.reason.missing");
            RuleFor(f => f.Name).Must(n => n?.Length >= Shortest).Says("cases.team.find.short", Shortest);
            RuleFor(f => f.Name).MaximumLength(AnswerRules.Line).Says("common.errors.long", AnswerRules.Line);
        }
    }
}
