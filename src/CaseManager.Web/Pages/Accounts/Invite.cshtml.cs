using CaseManager.Data;
using CaseManager.Data.Accounts;
using CaseManager.Data.SignIn;
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

namespace CaseManager.Web.Pages.Accounts;

/// <summary>Creates an account with a role and a workplace, and a link for choosing a password.</summary>
[Needs(Permission.ManageAccounts), NeedsFreshProof]
public sealed class InviteModel(CaseManagerDb db, Mailer mailer, IConfiguration configuration, ILookupNormalizer normalizer) : PageModel
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public IReadOnlyList<Organisation> Organisations { get; private set; } = [];

    /// <summary>Set only in the response that creates it.</summary>
    public GivenLink? Given { get; private set; }

    public StaffId Invited { get; private set; }

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
        Invited = StaffId.New();
        await db.InviteAsync(Invited, Input.Details.Read(normalizer), role, Input.Workplace.Read(Organisations, role), link, cancellationToken);
        Given = await GivenLink.SendAsync(link, LinkPurpose.Invitation, Input.Details.Email!, Request, mailer, configuration, cancellationToken);
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
            RuleFor(f => f.Role).Must(role => Answering.Is<Role>(role, out _)).Says("accounts.role.missing");
            RuleFor(f => f.Workplace).SetValidator(workplace);
        }
    }
}
