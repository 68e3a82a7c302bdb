using CaseManager.Data;
using CaseManager.Data.Aftercare;
using CaseManager.Data.Encryption;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Web.Access;

namespace CaseManager.Web.Pages.Cases.Outcomes;

[Needs(Permission.ViewAftercare)]
public sealed class IndexModel(CaseManagerDb db, Documents documents, CurrentUser user) : CasePersonPage(db)
{
    private IReadOnlyDictionary<StaffId, string> _names = new Dictionary<StaffId, string>();

    public override string Section => "outcomes";

    public override string MenuSection => "aftercare";

    /// <summary>Instruments in use, and those with an assessment of this person.</summary>
    public IReadOnlyList<InstrumentLine> Lines { get; private set; } = [];

    public DateOnly Today => user.Sign().Day;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var opened = await Db.CaseWithOutcomesAsync(documents, Case.Id, Person.Id, cancellationToken);
        var versions = await Db.AllInstrumentsAsync(cancellationToken);
        Lines = [.. versions.GroupBy(v => v.Code).Select(code => code.Last()).OrderBy(i => !i.IsUsable).ThenBy(i => i.Name, StringComparer.Ordinal).Select(i => InstrumentLine.Of(opened, opened.Victims[0], i, versions, Today))];
        _names = await Db.NamesAsync(opened.Outcomes.Select(o => o.RecordedBy), cancellationToken);
    }

    public string NameOf(StaffId who) => _names[who];
}
