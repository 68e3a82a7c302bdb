using CaseManager.Data;
using CaseManager.Data.Encryption;
using CaseManager.Domain.Access;
using CaseManager.Domain.Trafficking;
using CaseManager.Web.Access;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Cases.Indicators;

/// <summary>Everything recorded that points to trafficking, what it adds up to, and what is missing; to police as much of it as is shared with them.</summary>
[Needs(Permission.ViewIndicators)]
public sealed class IndexModel(CaseManagerDb db, Documents documents, CurrentUser user) : CasePersonPage(db)
{
    private IReadOnlyList<Indicator> _all = [];
    private IReadOnlyDictionary<Domain.StaffId, string> _names = new Dictionary<Domain.StaffId, string>();

    public override string Section => "indicators";

    /// <summary>What it adds up to; null where it is not shared with the reader.</summary>
    public Finding? Finding { get; private set; }

    /// <summary>Those that stand now, in the order in which they were taken down.</summary>
    public IReadOnlyList<Indicator> Current { get; private set; } = [];

    /// <summary>Whether the reader is told what was said, where it comes from, who took it down, and what stood there before.</summary>
    public bool IsInFull => user.Role.Reads(Compartment.Indicators);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var victim = await Db.Victims.AsNoTracking().Include(v => v.Exploitation).Include(v => v.Indicators).SingleAsync(v => v.Id == Person.Id, cancellationToken);
        _all = victim.Indicators;
        if (IsInFull)
        {
            await documents.OpenAsync([.. _all], cancellationToken); // to others codes are enough: what was said stays sealed
        }

        Current = _all.Current();
        Finding = victim.FindingFor(user.Role);
        _names = await Db.NamesAsync(_all.Select(i => i.RecordedBy), cancellationToken);
    }

    /// <summary>Those whose place this one took, the latest first.</summary>
    public IReadOnlyList<Indicator> Before(Indicator indicator) => [.. _all.Before(indicator)];

    public string Recorder(Indicator indicator) => _names[indicator.RecordedBy];
}
