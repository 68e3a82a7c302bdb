using CaseManager.Data.Persistence;
using CaseManager.Data.Search;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Web.Access;
using CaseManager.Web.Infrastructure.Forms;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Worklists.Cases;

/// <summary>Finds cases by cover name or reference. The search is posted, so that no name appears in a URL.</summary>
[Needs(Permission.ViewCases)]
public sealed class SearchModel(CaseManagerDb db, CaseSearch search) : PageModel
{
    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>Null before a search.</summary>
    public IReadOnlyList<CaseRow>? Results { get; private set; }

    public bool HasMore => Results?.Count >= CaseSearch.Limit;

    public void OnGet()
    {
    }

    public async Task OnPostAsync(CancellationToken cancellationToken)
    {
        CaseId[] ids = [.. await search.FindAsync(Input.Term!, cancellationToken)];
        Results = ids.Length == 0 ? []
            : await db.Cases.AsNoTracking().Where(c => ids.Contains(c.Id)).OrderByDescending(c => c.OpenedAt).ThenByDescending(c => c.Id).SelectRows()
            .ToListAsync(cancellationToken);
    }

    public sealed class Form
    {
        public string? Term { get; set; }
    }

    internal sealed class Rules : AbstractValidator<Form>
    {
        private const int MaxLength = 60;

        public Rules()
        {
            RuleFor(f => f.Term).Must(t => t?.Length >= CaseSearch.MinTermLength).WithMessageKey("cases.search.short", CaseSearch.MinTermLength);
            RuleFor(f => f.Term).MaximumLength(MaxLength).WithMessageKey("common.errors.long", MaxLength);
        }
    }
}
