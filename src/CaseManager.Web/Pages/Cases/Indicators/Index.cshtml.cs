using CaseManager.Data;
using CaseManager.Data.Encryption;
using CaseManager.Domain.Access;
using CaseManager.Domain.Trafficking;
using CaseManager.Web.Access;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Cases.Indicators;

/// <summary>Indicators of trafficking with the resulting finding and its gaps; police see only what is shared with them.</summary>
[Needs(Permission.ViewIndicators)]
public sealed class IndexModel(CaseManagerDb db, Documents documents, CurrentUser user) : CasePersonPage(db)
{
    private IReadOnlyList<Indicator> _all = [];
    private IReadOnlyDictionary<Domain.StaffId, string> _names = new Dictionary<Domain.StaffId, string>();

    public override string Section => "indicators";

    /// <summary>The finding; null where it is not shared with the reader.</summary>
    public Finding? Finding { get; private set; }

    /// <summary>Indicators that are not superseded, in order of recording.</summary>
    public IReadOnlyList<Indicator> Current { get; private set; } = [];

    /// <summary>Whether the reader may see statements, sources, authors and superseded indicators.</summary>
    public bool IsInFull => user.Role.Reads(Compartment.Indicators);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var victim = await Db.Victims.AsNoTracking().Include(v => v.Exploitation).Include(v => v.Indicators).SingleAsync(v => v.Id == Person.Id, cancellationToken);
        _all = victim.Indicators;
        if (IsInFull)
        {
            await documents.OpenAsync([.. _all], cancellationToken); // other readers need only codes, so the statements stay encrypted
        }

        Current = _all.Current();
        Finding = victim.FindingFor(user.Role);
        _names = await Db.NamesAsync(_all.Select(i => i.RecordedBy), cancellationToken);
    }

    /// <summary>Indicators that this one supersedes, latest first.</summary>
    public IReadOnlyList<Indicator> Before(Indicator indicator) => [.. _all.Before(indicator)];

    public string Recorder(Indicator indicator) => _names[indicator.RecordedBy];
}
