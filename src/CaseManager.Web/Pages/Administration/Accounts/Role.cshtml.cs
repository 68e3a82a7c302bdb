using CaseManager.Data.Persistence;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Web.Access;
using CaseManager.Web.Infrastructure.Forms;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Pages.Administration.Accounts;

/// <summary>The person must sign in again after the change.</summary>
public sealed class RoleModel(CaseManagerDb db, CurrentUser user, TextLocalizer texts) : EditAccountPage(db, user, texts)
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public void OnGet() => Input.Role = Account.Role.ToString();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var role = Enum.Parse<Role>(Input.Role!);
        if (role.NeedsOffice() && Account.Offices.Count == 0)
        {
            throw new BusinessRuleException(BusinessRule.OfficeMissing);
        }

        return await RequestAsync(new(AccountRequestKind.RoleChange, Account.Id) { Role = role }, cancellationToken);
    }

    public sealed class Form
    {
        public string? Role { get; set; }
    }

    internal sealed class Rules : AbstractValidator<Form>
    {
        public Rules() => RuleFor(f => f.Role).Must(role => FormValues.TryParseCode<Role>(role, out _)).WithMessageKey("accounts.role.missing");
    }
}
