using CaseManager.Data.Persistence;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Aftercare;
using CaseManager.Web.Access;
using CaseManager.Web.Pages.Shared;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Administration.Providers;

[Needs(Permission.ViewProviders)]
public sealed class DetailsModel(CaseManagerDb db, CurrentUser user, TextLocalizer texts) : ProviderPage(db)
{
    private Dictionary<StaffId, string> _names = [];

    public SummaryList Summary => texts.CreateSummaryList(Latest.ToDetails());

    public DateOnly Today => user.CreateStamp().Date;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        StaffId[] writers = [.. Versions.Select(v => v.RecordedBy).Distinct()];
        _names = await Db.Staff.Where(s => writers.Contains(s.Id)).ToDictionaryAsync(s => s.Id, s => s.Name, cancellationToken);
    }

    public string DescribeRecorded(Provider version) =>
        texts["providers.recordedBy", _names.GetValueOrDefault(version.RecordedBy) ?? texts["providers.formerUser"],
            texts.FormatDateTime(version.RecordedAt, user.TimeZone)];

    /// <summary>Names of the fields that a version changed; for the first version, that the provider was added.</summary>
    public string DescribeChanges(Provider version)
    {
        var before = Versions.FirstOrDefault(v => v.Version == version.Version - 1);
        if (before is null)
        {
            return texts["providers.version.added"];
        }

        return string.Join(", ", ConflictLine.Compare(texts.CreateSummaryList(before.ToDetails()), texts.CreateSummaryList(version.ToDetails()))
            .Select(line => line.Question));
    }
}
