using CaseManager.Data;
using CaseManager.Domain.Access;
using CaseManager.Domain.Aftercare;
using CaseManager.Web.Access;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Pages.Instruments;

/// <summary>An instrument in full, and its earlier versions: assessments are read by the one that they were made with.</summary>
[Needs(Permission.ViewInstruments)]
public sealed class EntryModel(CaseManagerDb db, CurrentUser user, Texts texts) : InstrumentsPage(db, user, texts)
{
    /// <summary>The version that counts now.</summary>
    public Instrument Latest => Versions[0];

    /// <summary>Every version, the latest first.</summary>
    public IReadOnlyList<Instrument> Versions { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string code, CancellationToken cancellationToken)
    {
        Versions = [.. (await ReadAsync(cancellationToken)).Where(v => v.Code == code).Reverse()];
        return Versions.Count > 0 ? Page() : NotFound();
    }
}
