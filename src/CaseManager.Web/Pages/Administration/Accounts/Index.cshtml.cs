using System.Globalization;
using CaseManager.Data.Persistence;
using CaseManager.Data.Security.Accounts;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Web.Access;
using CaseManager.Web.Infrastructure.Forms;
using CaseManager.Web.TagHelpers.Forms;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages.Administration.Accounts;

/// <summary>All accounts, active and closed. A name search is posted, so that no name appears in a URL.</summary>
[Needs(Permission.ManageAccounts)]
public sealed class IndexModel(CaseManagerDb db, TextLocalizer texts) : PageModel
{
    private const int PageSize = 50;
    private const int MaxPages = 1000;

    [FromQuery(Name = "office")]
    public string? Office { get; set; }

    [FromQuery(Name = "role")]
    public string? Role { get; set; }

    [FromQuery(Name = "state")]
    public string? State { get; set; }

    [FromQuery(Name = "page")]
    public string? PageNumber { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    public IReadOnlyList<Option> Offices { get; private set; } = [];

    public IReadOnlyList<Option> States => [new("open", texts["accounts.state.open"]), new("closed", texts["accounts.state.closed"])];

    public IReadOnlyList<AccountRow> Rows { get; private set; } = [];

    public long Total { get; private set; }

    /// <summary>Page of the list, starting at 1.</summary>
    public int CurrentPage => int.TryParse(PageNumber, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? Math.Clamp(number, 1, MaxPages) : 1;

    public bool IsFiltered => $"{Office}{Role}{State}".Length > 0;

    public bool HasNextPage => Total > (long)CurrentPage * PageSize && Input.Name is null;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        Offices = WorkplaceForm.GetOptions((await WorkplaceForm.ReadAllAsync(db, HttpContext.RequestAborted)).Where(o => o.Kind == OrganisationKind.Office));
        await next();
    }

    public async Task OnGetAsync(CancellationToken cancellationToken) => (Rows, Total) = await db.FindAccountsAsync(
        new(null, ParseOfficeId(), FormValues.TryParseCode<Role>(Role, out var role) ? role : null,
            State switch { "open" => true, "closed" => false, _ => null }),
        (CurrentPage - 1) * PageSize, PageSize, cancellationToken);

    public async Task OnPostAsync(CancellationToken cancellationToken) =>
        (Rows, Total) = await db.FindAccountsAsync(new(Input.Name, null, null, null), 0, PageSize, cancellationToken);

    public string GetUrl(int number)
    {
        (string Name, string? Value)[] parts = [("office", Office), ("role", Role), ("state", State), ("page", number.ToString(CultureInfo.InvariantCulture))];
        return "/accounts" + QueryString.Create(parts.Where(p => !string.IsNullOrEmpty(p.Value)).Select(p => KeyValuePair.Create(p.Name, p.Value)));
    }

    private OrganisationId? ParseOfficeId() => short.TryParse(Office, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? new(id) : null;

    public sealed class Form
    {
        public string? Name { get; set; }
    }

    internal sealed class Rules : AbstractValidator<Form>
    {
        private const int MinLength = 2;

        public Rules()
        {
            RuleFor(f => f.Name).Must(n => n?.Length >= MinLength).WithMessageKey("accounts.search.short", MinLength);
            RuleFor(f => f.Name).MaximumLength(AnswerRules.MaxLineLength).WithMessageKey("common.errors.long", AnswerRules.MaxLineLength);
        }
    }
}
