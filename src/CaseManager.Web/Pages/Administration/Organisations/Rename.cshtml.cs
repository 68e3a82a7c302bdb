using CaseManager.Data.Persistence;
using CaseManager.Data.Security.Accounts;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Web.Access;
using CaseManager.Web.Infrastructure.Forms;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Administration.Organisations;

/// <summary>Changes the name only: case references depend on the kind and the country.</summary>
[Needs(Permission.ManageAccounts)]
public sealed class RenameModel(CaseManagerDb db, TextLocalizer texts) : PageModel
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public Organisation Organisation { get; private set; } = null!;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (short.TryParse(RouteData.Values["id"] as string, out var id)
            && await db.Organisations.AsNoTracking().SingleOrDefaultAsync(o => o.Id == new OrganisationId(id), HttpContext.RequestAborted) is { } organisation)
        {
            Organisation = organisation;
            await next();
        }
        else
        {
            context.Result = NotFound();
        }
    }

    public void OnGet() => Input.Name = Organisation.Name;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await db.RenameOrganisationAsync(Organisation, Input.Name!, cancellationToken);
        TempData["Notice"] = texts["accounts.organisations.renamed"];
        return Redirect("/organisations");
    }

    public sealed class Form
    {
        public string? Name { get; set; }
    }

    internal sealed class Rules : AbstractValidator<Form>
    {
        public Rules()
        {
            RuleFor(f => f.Name).NotEmpty().WithMessageKey("accounts.organisations.name.missing");
            RuleFor(f => f.Name).MaximumLength(AnswerRules.MaxLineLength).WithMessageKey("common.errors.long", AnswerRules.MaxLineLength);
        }
    }
}
