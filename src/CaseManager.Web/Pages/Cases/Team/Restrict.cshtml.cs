using CaseManager.Data.Persistence;
using CaseManager.Domain.Access;
using CaseManager.Domain.Cases;
using CaseManager.Web.Access;
using CaseManager.Web.Infrastructure.Forms;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Cases.Team;

/// <summary>Sets an access restriction, which overrides all other access to the case with immediate effect.</summary>
[NeedsReauthentication]
public sealed class RestrictModel(CaseManagerDb db, CurrentUser user, TextLocalizer texts) : TeamPage(db, user, texts)
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

    public Task<IActionResult> OnPostRestrictAsync(Guid staff, CancellationToken cancellationToken) =>
        ApplyAndSaveAsync((changed, stamp) => changed.RestrictAccess(new(staff), Enum.Parse<RestrictionReason>(Input.Reason!), stamp),
            "cases.restrictions.restricted", new(staff), cancellationToken, "/restrictions");

    public sealed class Form
    {
        public string? Reason { get; set; }

        public string? Name { get; set; }
    }

    internal sealed class Rules : AbstractValidator<Form>
    {
        private const int MinLength = 2;

        public Rules()
        {
            RuleFor(f => f.Reason).Must(reason => FormValues.TryParseCode<RestrictionReason>(reason, out _))
                .WithMessageKey("cases.restrictions.reason.missing");
            RuleFor(f => f.Name).Must(n => n?.Length >= MinLength).WithMessageKey("team.search.short", MinLength);
            RuleFor(f => f.Name).MaximumLength(AnswerRules.MaxLineLength).WithMessageKey("common.errors.long", AnswerRules.MaxLineLength);
        }
    }
}
