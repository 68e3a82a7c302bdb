using CaseManager.Data;
using CaseManager.Data.Search;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Web.Access;
using CaseManager.Web.Infrastructure.Forms;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Cases;

/// <summary>Finds cases by cover name or reference. The search is posted, so that no name appears in a URL.</summary>
[Needs(Permission.ViewCases)]
public sealed class SearchModel(CaseManagerDb db, CaseSearch search) : PageModel
{
    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>Null before a search.</summary>
    public IReadOnlyList<CaseRow>? Found { get; private set; }

    public bool HasMore => Found?.Count >= CaseSearch.Limit;

    public void OnGet()
    {
    }

    public async Task OnPostAsync(CancellationToken cancellationToken)
    {
        CaseId[] ids = [.. await search.FindAsync(Input.Term!, cancellationToken)];
        Found = ids.Length == 0 ? []
            : await db.Cases.AsNoTracking().Where(c => ids.Contains(c.Id)).OrderByDescending(c => c.OpenedAt).ThenByDescending(c => c.Id).Rows().ToListAsync(cancellationToken);
    }

    public sealed class Form
    {
        public string? Term { get; set; }
    }

    internal sealed class Rules : AbstractValidator<Form>
    {
        private const int Longest = 60;

        public Rules()
        {
            RuleFor(f => f.Term).Must(t => t?.Length >= CaseSearch.ShortestTerm).Says("cases.search.short", CaseSearch.ShortestTerm);
            RuleFor(f => f.Term).MaximumLength(Longest).Says("common.errors.long", Longest);
        }
    }
}
