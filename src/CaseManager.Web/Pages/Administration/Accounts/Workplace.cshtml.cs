using CaseManager.Data.Persistence;
using CaseManager.Domain.Access;
using CaseManager.Web.Access;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Pages.Administration.Accounts;

/// <summary>The person must sign in again after the change.</summary>
public sealed class WorkplaceModel(CaseManagerDb db, CurrentUser user, TextLocalizer texts) : EditAccountPage(db, user, texts)
{
    [BindProperty]
    public WorkplaceForm Input { get; set; } = new();

    public IReadOnlyList<Organisation> Organisations { get; private set; } = [];

    protected override async Task PrepareAsync(CancellationToken cancellationToken) => Organisations = await WorkplaceForm.ReadAllAsync(Db, cancellationToken);

    public void OnGet() => Input = WorkplaceForm.FromAccount(Account);

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => RequestAsync(
        new(AccountRequestKind.WorkplaceChange, Account.Id) { Workplace = Input.ToWorkplace(Organisations, Account.Role) }, cancellationToken);
}
