using CaseManager.Data;
using CaseManager.Data.Encryption;
using CaseManager.Domain.Access;
using CaseManager.Domain.Trafficking;
using CaseManager.Web.Access;

namespace CaseManager.Web.Pages.Cases.Chronology;

/// <summary>A person's chronology with its sources, for reading and printing.</summary>
[Needs(Permission.ViewChronology)]
public sealed class IndexModel(CaseManagerDb db, Documents documents, Texts texts) : CasePersonPage(db)
{
    public override string Section => "chronology";

    public IReadOnlyList<ChronologyEntry> Entries { get; private set; } = [];

    public JourneyRoute Route { get; private set; } = new([]);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var records = await Db.ReadChronologyAsync(documents, Case.Id, Person.Id, cancellationToken);
        Entries = Chronologies.Of(records, texts);
        Route = records.Victim.Exploitation?.Content is { } account ? JourneyRoute.Of(account) : Route;
    }
}
