using CaseManager.Data.Persistence;
using CaseManager.Data.Security.Accounts;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Web.Access;
using CaseManager.Web.Infrastructure.Forms;
using FluentValidation;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages.Administration.Accounts;

/// <summary>Requests an account with a role and a workplace; a second person confirms it.</summary>
[Needs(Permission.ManageAccounts), NeedsReauthentication]
public sealed class InviteModel(CaseManagerDb db, TextLocalizer texts, ILookupNormalizer normalizer) : PageModel
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public IReadOnlyList<Organisation> Organisations { get; private set; } = [];

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        Organisations = await WorkplaceForm.ReadAllAsync(db, HttpContext.RequestAborted);
        await next();
    }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var role = Enum.Parse<Role>(Input.Role!);
        await db.RequestAccountChangeAsync(
            new(AccountRequestKind.Invitation, StaffId.New())
            {
                Role = role,
                Workplace = Input.Workplace.ToWorkplace(Organisations, role),
                Details = Input.Details.ToDetails(normalizer),
            },
            cancellationToken);
        TempData["Notice"] = texts["accountRequests.sent"];
        return Redirect("/account-requests");
    }

    public sealed class Form
    {
        public DetailsForm Details { get; set; } = new();

        public string? Role { get; set; }

        public WorkplaceForm Workplace { get; set; } = new();
    }

    internal sealed class Rules : AbstractValidator<Form>
    {
        public Rules(IValidator<DetailsForm> details, IValidator<WorkplaceForm> workplace)
        {
            RuleFor(f => f.Details).SetValidator(details);
            RuleFor(f => f.Role).Must(role => FormValues.TryParseCode<Role>(role, out _)).WithMessageKey("accounts.role.missing");
            RuleFor(f => f.Workplace).SetValidator(workplace);
        }
    }
}
