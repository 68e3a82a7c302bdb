using CaseManager.Data.Persistence;
using CaseManager.Domain.Access;
using CaseManager.Domain.Aftercare;
using CaseManager.Web.Access;

namespace CaseManager.Web.Pages.Administration.Instruments;

[Needs(Permission.ViewInstruments)]
public sealed class IndexModel(CaseManagerDb db, CurrentUser user, TextLocalizer texts) : InstrumentsPage(db, user, texts)
{
    public IReadOnlyList<Instrument> Current { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        Current = [.. (await ReadAsync(cancellationToken)).GroupBy(v => v.Code).Select(code => code.Last()).OrderBy(i => i.Name, StringComparer.Ordinal)];
}
