using CaseManager.Data.Persistence;
using CaseManager.Data.Security.RowSecurity;
using CaseManager.Domain;
using CaseManager.Domain.Cases;
using CaseManager.Web.Access;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Pages.Cases.Team;

/// <summary>Lists and lifts access restrictions.</summary>
[NeedsReauthentication]
public sealed class RestrictionsModel(CaseManagerDb db, CurrentUser user, TextLocalizer texts) : TeamPage(db, user, texts)
{
    private IReadOnlyDictionary<StaffId, string> _names = new Dictionary<StaffId, string>();

    public IReadOnlyList<AccessRestriction> Restrictions { get; private set; } = [];

    public string GetStaffName(AccessRestriction barred) => _names[barred.StaffId];

    public void OnGet()
    {
    }

    public Task<IActionResult> OnPostAsync(Guid staff, CancellationToken cancellationToken) =>
        ApplyAndSaveAsync((changed, stamp) => changed.LiftRestriction(new(staff), stamp), "cases.restrictions.lifted", new(staff), cancellationToken,
            "/restrictions");

    protected override async Task<IActionResult?> LoadAsync(CancellationToken cancellationToken)
    {
        var result = await base.LoadAsync(cancellationToken);
        if (result is null)
        {
            Restrictions = await Db.LoadAccessRestrictionsAsync(Case.Id, cancellationToken);
            _names = await Db.LoadStaffNamesAsync(Restrictions.Select(b => b.StaffId), cancellationToken);
        }

        return result;
    }
}
