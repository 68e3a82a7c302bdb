using CaseManager.Data;
using CaseManager.Data.Encryption;
using CaseManager.Domain.Access;
using CaseManager.Domain.Trafficking;
using CaseManager.Web.Access;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Cases.Chronology;

/// <summary>What happened to someone, in the order in which it happened and with its sources: for reading, and for printing.</summary>
[Needs(Permission.ViewIndicators)]
public sealed class IndexModel(CaseManagerDb db, Documents documents, Texts texts) : CasePersonPage(db)
{
    public override string Section => "chronology";

    public IReadOnlyList<ChronologyEntry> Entries { get; private set; } = [];

    public JourneyRoute Route { get; private set; } = new([]);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var victim = await Db.Victims.AsNoTracking().AsSplitQuery().Include(v => v.Exploitation).Include(v => v.Indicators).Include(v => v.StatusDecisions).Include(v => v.TimesBroughtToSafety)
            .SingleAsync(v => v.Id == Person.Id, cancellationToken);
        var notes = await Db.Notes.AsNoTracking()
            .Where(n => n.CaseId == Case.Id && (n.VictimId == null || n.VictimId == Person.Id) && !Db.Notes.Any(later => later.Supersedes == n.Id)).ToListAsync(cancellationToken);
        await documents.OpenAsync([victim.Exploitation, .. victim.Indicators, .. victim.StatusDecisions, .. victim.TimesBroughtToSafety, .. notes], cancellationToken);
        Entries = Chronologies.Of(victim, [.. notes.Where(n => n.Content!.Happened is not null)], texts);
        Route = victim.Exploitation?.Content is { } account ? JourneyRoute.Of(account) : Route;
    }
}
