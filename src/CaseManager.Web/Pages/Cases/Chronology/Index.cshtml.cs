using CaseManager.Data.Persistence;
using CaseManager.Data.Security.Encryption;
using CaseManager.Domain.Access;
using CaseManager.Domain.Trafficking;
using CaseManager.Web.Access;

namespace CaseManager.Web.Pages.Cases.Chronology;

/// <summary>A person's chronology with its sources, for reading and printing.</summary>
[Needs(Permission.ViewChronology)]
public sealed class IndexModel(CaseManagerDb db, RecordDecryptor documents, TextLocalizer texts) : CasePersonPage(db)
{
    public override string Section => "chronology";

    public IReadOnlyList<ChronologyEntry> Entries { get; private set; } = [];

    public JourneyRoute Route { get; private set; } = new([]);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var records = await Db.LoadChronologyAsync(documents, Case.Id, Person.Id, cancellationToken);
        Entries = Chronologies.ForReader(records, texts);
        Route = records.Victim.Exploitation?.Content is { } account ? JourneyRoute.FromAccount(account) : Route;
    }
}
