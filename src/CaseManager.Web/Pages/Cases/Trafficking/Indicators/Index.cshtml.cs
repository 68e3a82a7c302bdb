using CaseManager.Data.Persistence;
using CaseManager.Data.Security.Encryption;
using CaseManager.Domain.Access;
using CaseManager.Domain.Trafficking;
using CaseManager.Web.Access;
using CaseManager.Web.Pages.Cases.Overview;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Cases.Trafficking.Indicators;

/// <summary>Indicators of trafficking with the resulting finding and its gaps; police see only what is shared with them.</summary>
[Needs(Permission.ViewIndicators)]
public sealed class IndexModel(CaseManagerDb db, RecordDecryptor documents, CurrentUser user) : CasePersonPage(db)
{
    private IReadOnlyList<Indicator> _all = [];
    private IReadOnlyDictionary<Domain.StaffId, string> _names = new Dictionary<Domain.StaffId, string>();

    public override string Section => "indicators";

    /// <summary>The finding; null where it is not shared with the reader.</summary>
    public Finding? Finding { get; private set; }

    /// <summary>Indicators that are not superseded, in order of recording.</summary>
    public IReadOnlyList<Indicator> Current { get; private set; } = [];

    /// <summary>Whether the reader may see statements, sources, authors and superseded indicators.</summary>
    public bool HasFullAccess => user.Role.CanRead(Compartment.Indicators);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var victim = await Db.Victims.AsNoTracking().Include(v => v.Exploitation).Include(v => v.Indicators)
            .SingleAsync(v => v.Id == Person.Id, cancellationToken);
        _all = victim.Indicators;
        if (HasFullAccess)
        {
            await documents.DecryptAsync([.. _all], cancellationToken); // other readers need only codes, so the statements stay encrypted
        }

        Current = _all.Current();
        Finding = victim.FindingFor(user.Role);
        _names = await Db.LoadStaffNamesAsync(_all.Select(i => i.RecordedBy), cancellationToken);
    }

    /// <summary>Indicators that this one supersedes, latest first.</summary>
    public IReadOnlyList<Indicator> GetSuperseded(Indicator indicator) => [.. _all.GetSuperseded(indicator)];

    public string GetRecorderName(Indicator indicator) => _names[indicator.RecordedBy];
}
