using CaseManager.Data;
using CaseManager.Data.Accounts;
using CaseManager.Domain.Access;
using CaseManager.Web.Access;
using CaseManager.Web.Infrastructure.Forms;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Pages.Accounts;

/// <summary>Requests the reset of a lost second factor; a second person must confirm it.</summary>
public sealed class LostFactorModel(CaseManagerDb db, CurrentUser user, Texts texts) : ChangePage(db, user, texts)
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await Db.AskFactorResetAsync(Account.Id, Enum.Parse<IdentityCheck>(Input.HowKnown!), cancellationToken);
        return Done(Texts["accounts.lost.asked"]);
    }

    public sealed class Form
    {
        public string? HowKnown { get; set; }
    }

    internal sealed class Rules : AbstractValidator<Form>
    {
        public Rules() => RuleFor(f => f.HowKnown).Must(how => Answering.Is<IdentityCheck>(how, out _)).Says("accounts.lost.how.missing");
    }
}
