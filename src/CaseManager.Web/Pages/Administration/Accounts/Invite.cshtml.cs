using CaseManager.Data.Persistence;
using CaseManager.Data.Security.Accounts;
using CaseManager.Data.Security.SignIn;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Web.Access;
using CaseManager.Web.Infrastructure.Forms;
using CaseManager.Web.Infrastructure.Mail;
using FluentValidation;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Administration.Accounts;

/// <summary>Creates an account with a role and a workplace, and a link for choosing a password.</summary>
[Needs(Permission.ManageAccounts), NeedsReauthentication]
public sealed class InviteModel(CaseManagerDb db, Mailer mailer, IConfiguration configuration, ILookupNormalizer normalizer) : PageModel
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public IReadOnlyList<Organisation> Organisations { get; private set; } = [];

    /// <summary>Set only in the response that creates it.</summary>
    public IssuedLink? IssuedLink { get; private set; }

    public StaffId InvitedId { get; private set; }

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        Organisations = await WorkplaceForm.ReadAllAsync(db, HttpContext.RequestAborted);
        await next();
    }

    public void OnGet()
    {
    }

    public async Task OnPostAsync(CancellationToken cancellationToken)
    {
        var (role, link) = (Enum.Parse<Role>(Input.Role!), LinkToken.Create());
        InvitedId = StaffId.New();
        await db.InviteAsync(InvitedId, Input.Details.ToDetails(normalizer), role, Input.Workplace.ToWorkplace(Organisations, role), link, cancellationToken);
        await db.Database.CloseConnectionAsync(); // a slow mail server must not occupy a pooled connection
        IssuedLink = await IssuedLink.SendAsync(link, LinkPurpose.Invitation, Input.Details.Email!, Request, mailer, configuration, cancellationToken);
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
