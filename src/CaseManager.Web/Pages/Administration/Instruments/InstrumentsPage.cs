using CaseManager.Data.Aftercare;
using CaseManager.Data.Persistence;
using CaseManager.Domain;
using CaseManager.Domain.Aftercare;
using CaseManager.Web.Access;
using CaseManager.Web.Pages.Cases;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages.Administration.Instruments;

public abstract class InstrumentsPage(CaseManagerDb db, CurrentUser user, TextLocalizer texts) : PageModel
{
    private IReadOnlyDictionary<StaffId, string> _names = new Dictionary<StaffId, string>();

    protected CaseManagerDb Db => db;

    /// <summary>The person who loaded a version and the time, or that it was shipped with the product.</summary>
    public string DescribeLoaded(Instrument version) => version.LoadedBy is { } by
        ? texts["instruments.loadedBy", _names.GetValueOrDefault(by) ?? texts["instruments.formerUser"], texts.FormatDateTime(version.LoadedAt, user.TimeZone)]
        : texts["instruments.supplied"];

    /// <summary>All versions of all instruments; also loads the names of the people who loaded them.</summary>
    protected async Task<IReadOnlyList<Instrument>> ReadAsync(CancellationToken cancellationToken)
    {
        var versions = await db.LoadAllInstrumentsAsync(cancellationToken);
        _names = await db.LoadStaffNamesAsync(versions.Select(v => v.LoadedBy).OfType<StaffId>(), cancellationToken);
        return versions;
    }
}
