using CaseManager.Data.Persistence;
using CaseManager.Data.Security.Encryption;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Sharing;
using CaseManager.Web.Access;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Cases.Sharing.Disclosures;

/// <summary>Disclosures about the people of a case, with recipient and purpose.</summary>
[Needs(Permission.ViewDisclosures)]
public sealed class IndexModel(CaseManagerDb db, RecordDecryptor documents) : CasePage(db)
{
    private IReadOnlyDictionary<StaffId, string> _names = new Dictionary<StaffId, string>();
    private Dictionary<VictimId, string> _coverNames = [];

    public override string Section => "disclosures";

    /// <summary>Latest first.</summary>
    public IReadOnlyList<Disclosure> All { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        All = await Db.Disclosures.AsNoTracking().Where(d => d.CaseId == Case.Id).OrderByDescending(d => d.Number).ToListAsync(cancellationToken);
        await documents.DecryptAsync([.. All], cancellationToken);
        _names = await Db.LoadStaffNamesAsync(All.Select(d => d.RecordedBy), cancellationToken);
        _coverNames = await Db.Victims.Where(v => v.CaseId == Case.Id).ToDictionaryAsync(v => v.Id, v => v.CoverName, cancellationToken);
    }

    public string GetAuthorName(Disclosure disclosure) => _names[disclosure.RecordedBy];

    public string GetCoverName(Disclosure disclosure) => _coverNames[disclosure.VictimId];
}
