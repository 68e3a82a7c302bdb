using CaseManager.Data.Persistence;
using CaseManager.Domain.Access;
using CaseManager.Domain.Aftercare;
using CaseManager.Web.Access;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Pages.Administration.Instruments;

/// <summary>An instrument and its earlier versions; an assessment is always shown with the version it was made with.</summary>
[Needs(Permission.ViewInstruments)]
public sealed class EntryModel(CaseManagerDb db, CurrentUser user, TextLocalizer texts) : InstrumentsPage(db, user, texts)
{
    public Instrument Latest => Versions[0];

    /// <summary>Latest version first.</summary>
    public IReadOnlyList<Instrument> Versions { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string code, CancellationToken cancellationToken)
    {
        Versions = [.. (await ReadAsync(cancellationToken)).Where(v => v.Code == code).Reverse()];
        return Versions.Count > 0 ? Page() : NotFound();
    }
}
