using CaseManager.Data;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Law;
using CaseManager.Web.Access;
using CaseManager.Web.Pages.Shared;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Law;

/// <summary>An entry with all its versions, so that earlier calculations can be verified.</summary>
[Needs(Permission.ViewLaw)]
public sealed class EntryModel(CaseManagerDb db, CurrentUser user, Texts texts) : LawPage(db)
{
    private Dictionary<StaffId, string> _names = [];

    /// <summary>Summary of the latest version.</summary>
    public FactSheet Sheet => texts.Sheet(Latest.Jurisdiction, Latest.Facts(), user.Sign().Day);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        StaffId[] writers = [.. Versions.Select(v => v.RecordedBy).OfType<StaffId>().Distinct()];
        _names = await Db.Staff.Where(s => writers.Contains(s.Id)).ToDictionaryAsync(s => s.Id, s => s.Name, cancellationToken);
    }

    public string Written(LawEntry version) => version.RecordedBy is { } by
        ? texts["lawBook.written", _names.GetValueOrDefault(by) ?? texts["lawBook.someone"], texts.Moment(version.RecordedAt, user.TimeZone)]
        : texts["lawBook.shipped"];

    public string Say(LawEntry version) => texts.Say(version, user.Sign().Day);
}
