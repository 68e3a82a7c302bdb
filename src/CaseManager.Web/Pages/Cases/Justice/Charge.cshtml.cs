using CaseManager.Data;
using CaseManager.Data.Encryption;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Justice;
using CaseManager.Web.Access;

namespace CaseManager.Web.Pages.Cases.Justice;

[Needs(Permission.ViewProceedings)]
public sealed class ChargeModel(CaseManagerDb db, Documents documents, CurrentUser user, Texts texts) : ChargePage(db, documents, user, texts)
{
    private IReadOnlyDictionary<StaffId, string> _names = new Dictionary<StaffId, string>();

    /// <summary>Current court orders on this charge.</summary>
    public IReadOnlyList<CourtOrder> Orders => Opened.OrdersOf(Charge);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await Documents.OpenAsync([.. Charge.Verdicts, .. Orders], cancellationToken);
        _names = await Db.NamesAsync(Charge.Verdicts.Select(v => v.RecordedBy).Concat(Orders.Select(o => o.RecordedBy)), cancellationToken);
    }

    public string NameOf(StaffId who) => _names[who];

    public IEnumerable<string> Victims => Charge.Victims.Select(v => Opened.Victims.Single(p => p.Id == v.VictimId).CoverName);
}
