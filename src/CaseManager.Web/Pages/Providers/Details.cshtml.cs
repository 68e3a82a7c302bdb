using CaseManager.Data;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Aftercare;
using CaseManager.Web.Access;
using CaseManager.Web.Pages.Shared;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Providers;

[Needs(Permission.ViewProviders)]
public sealed class DetailsModel(CaseManagerDb db, CurrentUser user, Texts texts) : ProviderPage(db)
{
    private Dictionary<StaffId, string> _names = [];

    public FactSheet Sheet => texts.Sheet(Latest.Facts());

    public DateOnly Today => user.Sign().Day;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        StaffId[] writers = [.. Versions.Select(v => v.WrittenBy).Distinct()];
        _names = await Db.Staff.Where(s => writers.Contains(s.Id)).ToDictionaryAsync(s => s.Id, s => s.Name, cancellationToken);
    }

    public string Written(Provider version) => texts["providers.written", _names.GetValueOrDefault(version.WrittenBy) ?? texts["providers.someone"], texts.Moment(version.WrittenAt, user.TimeZone)];

    /// <summary>Names of the fields that a version changed; for the first version, that the provider was added.</summary>
    public string Changed(Provider version)
    {
        var before = Versions.FirstOrDefault(v => v.Version == version.Version - 1);
        if (before is null)
        {
            return texts["providers.version.added"];
        }

        return string.Join(", ", ConflictLine.Between(texts.Sheet(before.Facts()), texts.Sheet(version.Facts())).Select(line => line.Question));
    }
}
