using CaseManager.Data;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Law;
using CaseManager.Web.Access;
using CaseManager.Web.Pages.Shared;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Law;

/// <summary>A fact of law in full, and every version of it: dates that an earlier one reckoned can be looked up.</summary>
[Needs(Permission.ViewLaw)]
public sealed class EntryModel(CaseManagerDb db, CurrentUser user, Texts texts) : LawPage(db)
{
    private Dictionary<StaffId, string> _names = [];

    /// <summary>The latest version.</summary>
    public FactSheet Sheet => texts.Sheet(Latest.Facts(), user.Sign().Day);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        StaffId[] writers = [.. Versions.Select(v => v.RecordedBy).OfType<StaffId>().Distinct()];
        _names = await Db.Staff.Where(s => writers.Contains(s.Id)).ToDictionaryAsync(s => s.Id, s => s.Name, cancellationToken);
    }

    /// <summary>Who wrote a version down, and when.</summary>
    public string Written(LawEntry version) => version.RecordedBy is { } by
        ? texts["lawBook.written", _names.GetValueOrDefault(by) ?? texts["lawBook.someone"], texts.Moment(version.RecordedAt, user.TimeZone)]
        : texts["lawBook.shipped"];

    /// <summary>What a version says, in sentences.</summary>
    public string Say(LawEntry version) => texts.Say(version.Details, user.Sign().Day);
}
