using CaseManager.Data.Persistence;
using CaseManager.Data.Security.Encryption;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Justice;
using CaseManager.Web.Access;

namespace CaseManager.Web.Pages.Cases.Justice.Charges;

[Needs(Permission.ViewProceedings)]
public sealed class ChargeModel(CaseManagerDb db, RecordDecryptor documents, CurrentUser user, TextLocalizer texts) : ChargePage(db, documents, user, texts)
{
    private IReadOnlyDictionary<StaffId, string> _names = new Dictionary<StaffId, string>();

    /// <summary>Current court orders on this charge.</summary>
    public IReadOnlyList<CourtOrder> Orders => CaseFile.GetOrders(Charge);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await Decryptor.DecryptAsync([.. Charge.Verdicts, .. Orders], cancellationToken);
        _names = await Db.LoadStaffNamesAsync(Charge.Verdicts.Select(v => v.RecordedBy).Concat(Orders.Select(o => o.RecordedBy)), cancellationToken);
    }

    public string GetStaffName(StaffId staffId) => _names[staffId];

    public IEnumerable<string> Victims => Charge.Victims.Select(v => CaseFile.Victims.Single(p => p.Id == v.VictimId).CoverName);
}
