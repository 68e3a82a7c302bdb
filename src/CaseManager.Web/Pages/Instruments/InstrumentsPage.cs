using CaseManager.Data;
using CaseManager.Data.Aftercare;
using CaseManager.Domain;
using CaseManager.Domain.Aftercare;
using CaseManager.Web.Access;
using CaseManager.Web.Pages.Cases;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages.Instruments;

public abstract class InstrumentsPage(CaseManagerDb db, CurrentUser user, Texts texts) : PageModel
{
    private IReadOnlyDictionary<StaffId, string> _names = new Dictionary<StaffId, string>();

    protected CaseManagerDb Db => db;

    /// <summary>The person who loaded a version and the time, or that it was shipped with the product.</summary>
    public string Loaded(Instrument version) => version.LoadedBy is { } by
        ? texts["instruments.loaded", _names.GetValueOrDefault(by) ?? texts["instruments.someone"], texts.Moment(version.LoadedAt, user.TimeZone)]
        : texts["instruments.shipped"];

    /// <summary>All versions of all instruments; also loads the names of the people who loaded them.</summary>
    protected async Task<IReadOnlyList<Instrument>> ReadAsync(CancellationToken cancellationToken)
    {
        var versions = await db.AllInstrumentsAsync(cancellationToken);
        _names = await db.NamesAsync(versions.Select(v => v.LoadedBy).OfType<StaffId>(), cancellationToken);
        return versions;
    }
}
