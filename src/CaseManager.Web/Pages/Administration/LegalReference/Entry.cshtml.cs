using CaseManager.Data.Persistence;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.LegalReference;
using CaseManager.Web.Access;
using CaseManager.Web.Pages.Shared;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Administration.LegalReference;

/// <summary>An entry with all its versions, so that earlier calculations can be verified.</summary>
[Needs(Permission.ViewLegalReferences)]
public sealed class EntryModel(CaseManagerDb db, CurrentUser user, TextLocalizer texts) : LegalReferencePage(db)
{
    private Dictionary<StaffId, string> _names = [];

    /// <summary>Summary of the latest version.</summary>
    public SummaryList Summary => texts.CreateSummaryList(Latest.Jurisdiction, Latest.ToDetails(), user.CreateStamp().Date);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        StaffId[] writers = [.. Versions.Select(v => v.RecordedBy).OfType<StaffId>().Distinct()];
        _names = await Db.Staff.Where(s => writers.Contains(s.Id)).ToDictionaryAsync(s => s.Id, s => s.Name, cancellationToken);
    }

    public string DescribeRecorded(LegalReferenceEntry version) => version.RecordedBy is { } by
        ? texts["legalReference.recordedBy", _names.GetValueOrDefault(by) ?? texts["legalReference.staffMember"],
            texts.FormatDateTime(version.RecordedAt, user.TimeZone)]
        : texts["legalReference.supplied"];

    public string Describe(LegalReferenceEntry version) => texts.Describe(version, user.CreateStamp().Date);
}
