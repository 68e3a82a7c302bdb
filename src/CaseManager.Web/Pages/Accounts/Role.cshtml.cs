using CaseManager.Data;
using CaseManager.Data.Accounts;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Web.Access;
using CaseManager.Web.Infrastructure.Forms;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Pages.Accounts;

/// <summary>The person must sign in again after the change.</summary>
public sealed class RoleModel(CaseManagerDb db, CurrentUser user, Texts texts) : ChangePage(db, user, texts)
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public void OnGet() => Input.Role = Account.Role.ToString();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var role = Enum.Parse<Role>(Input.Role!);
        if (role.NeedsOffice() && Account.Offices.Count == 0)
        {
            throw new RuleBrokenException(Rule.OfficeMissing);
        }

        await Db.ChangeRoleAsync(Account.Id, role, cancellationToken);
        return Done(Texts["accounts.saved"]);
    }

    public sealed class Form
    {
        public string? Role { get; set; }
    }

    internal sealed class Rules : AbstractValidator<Form>
    {
        public Rules() => RuleFor(f => f.Role).Must(role => Answering.Is<Role>(role, out _)).Says("accounts.role.missing");
    }
}
