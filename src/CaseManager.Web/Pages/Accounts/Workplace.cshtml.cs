using CaseManager.Data;
using CaseManager.Data.Accounts;
using CaseManager.Domain.Access;
using CaseManager.Web.Access;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Pages.Accounts;

/// <summary>The person must sign in again after the change.</summary>
public sealed class WorkplaceModel(CaseManagerDb db, CurrentUser user, Texts texts) : ChangePage(db, user, texts)
{
    [BindProperty]
    public WorkplaceForm Input { get; set; } = new();

    public IReadOnlyList<Organisation> Organisations { get; private set; } = [];

    protected override async Task PrepareAsync(CancellationToken cancellationToken) => Organisations = await WorkplaceForm.ReadAllAsync(Db, cancellationToken);

    public void OnGet() => Input = WorkplaceForm.Of(Account);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await Db.ChangeWorkplaceAsync(Account.Id, Input.Read(Organisations, Account.Role), cancellationToken);
        return Done(Texts["accounts.saved"]);
    }
}
