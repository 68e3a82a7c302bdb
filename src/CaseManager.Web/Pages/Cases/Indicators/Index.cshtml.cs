using CaseManager.Data;
using CaseManager.Data.Encryption;
using CaseManager.Domain.Access;
using CaseManager.Domain.Trafficking;
using CaseManager.Web.Access;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Cases.Indicators;

/// <summary>Everything recorded that points to trafficking, what it adds up to, and what is missing.</summary>
[Needs(Permission.ViewIndicators)]
public sealed class IndexModel(CaseManagerDb db, Documents documents) : CasePersonPage(db)
{
    private IReadOnlyList<Indicator> _all = [];
    private IReadOnlyDictionary<Domain.StaffId, string> _names = new Dictionary<Domain.StaffId, string>();

    public override string Section => "indicators";

    public Finding Finding { get; private set; } = null!;

    /// <summary>Those that stand now, in the order in which they were taken down.</summary>
    public IReadOnlyList<Indicator> Current { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var told = await Db.Exploitations.AsNoTracking().SingleAsync(e => e.VictimId == Person.Id, cancellationToken);
        _all = await Db.Indicators.AsNoTracking().Where(i => i.VictimId == Person.Id).ToListAsync(cancellationToken);
        await documents.OpenAsync([.. _all], cancellationToken);
        Current = _all.Current();
        Finding = Finding.Weigh(_all, told.AgeGroup, LegalDefinition.Current);
        _names = await Db.NamesAsync(_all.Select(i => i.RecordedBy), cancellationToken);
    }

    /// <summary>Those whose place this one took, the latest first.</summary>
    public IReadOnlyList<Indicator> Before(Indicator indicator) => [.. _all.Before(indicator)];

    public string Recorder(Indicator indicator) => _names[indicator.RecordedBy];
}
