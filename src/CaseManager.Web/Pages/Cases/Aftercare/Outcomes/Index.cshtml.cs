using CaseManager.Data.Aftercare;
using CaseManager.Data.Persistence;
using CaseManager.Data.Security.Encryption;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Web.Access;

namespace CaseManager.Web.Pages.Cases.Aftercare.Outcomes;

[Needs(Permission.ViewAftercare)]
public sealed class IndexModel(CaseManagerDb db, RecordDecryptor documents, CurrentUser user) : CasePersonPage(db)
{
    private IReadOnlyDictionary<StaffId, string> _names = new Dictionary<StaffId, string>();

    public override string Section => "outcomes";

    public override string MenuSection => "aftercare";

    /// <summary>Instruments in use, and those with an assessment of this person.</summary>
    public IReadOnlyList<InstrumentLine> Lines { get; private set; } = [];

    public DateOnly Today => user.CreateStamp().Date;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var caseFile = await Db.LoadCaseWithOutcomesAsync(documents, Case.Id, Person.Id, cancellationToken);
        var versions = await Db.LoadAllInstrumentsAsync(cancellationToken);
        Lines = [.. versions.GroupBy(v => v.Code).Select(code => code.Last()).OrderBy(i => !i.IsUsable).ThenBy(i => i.Name, StringComparer.Ordinal)
            .Select(i => InstrumentLine.Create(caseFile, caseFile.Victims[0], i, versions, Today))];
        _names = await Db.LoadStaffNamesAsync(caseFile.Outcomes.Select(o => o.RecordedBy), cancellationToken);
    }

    public string GetStaffName(StaffId staffId) => _names[staffId];
}
