using CaseManager.Data;
using CaseManager.Data.RowSecurity;
using CaseManager.Domain;
using CaseManager.Domain.Cases;
using CaseManager.Web.Access;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Pages.Cases.Team;

/// <summary>Lists and lifts access restrictions.</summary>
[NeedsFreshProof]
public sealed class NoAccessModel(CaseManagerDb db, CurrentUser user, Texts texts) : TeamPage(db, user, texts)
{
    private IReadOnlyDictionary<StaffId, string> _names = new Dictionary<StaffId, string>();

    public IReadOnlyList<NoAccess> Barred { get; private set; } = [];

    public string NameOf(NoAccess barred) => _names[barred.StaffId];

    public void OnGet()
    {
    }

    public Task<IActionResult> OnPostAsync(Guid staff, CancellationToken cancellationToken) =>
        ChangeAsync((changed, by) => changed.LiftBar(new(staff), by), "cases.barred.lifted", new(staff), cancellationToken, "/no-access");

    protected override async Task<IActionResult?> RefusalAsync(CancellationToken cancellationToken)
    {
        var refusal = await base.RefusalAsync(cancellationToken);
        if (refusal is null)
        {
            Barred = await Db.BarredFromAsync(Case.Id, cancellationToken);
            _names = await Db.NamesAsync(Barred.Select(b => b.StaffId), cancellationToken);
        }

        return refusal;
    }
}
