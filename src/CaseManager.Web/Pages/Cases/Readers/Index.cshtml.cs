using CaseManager.Data;
using CaseManager.Data.RowSecurity;
using CaseManager.Domain.Access;
using CaseManager.Web.Access;

namespace CaseManager.Web.Pages.Cases.Readers;

/// <summary>Who can see this case, why, and which compartments; queried from row security itself, so that the page shows the effective access.</summary>
[Needs(Permission.ViewCases)]
public sealed class IndexModel(CaseManagerDb db, Texts texts) : CasePage(db)
{
    public override string Section => "readers";

    public IReadOnlyList<CaseReader> Readers { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken) => Readers = await Db.ReadersOfAsync(Case.Id, cancellationToken);

    /// <summary>Compartments that a role has at this level, as text.</summary>
    public string In(Role role, Level level) =>
        string.Join(", ", Enum.GetValues<Compartment>().Where(c => role.LevelIn(c) == level).Select(c => texts.Of(c)));
}
