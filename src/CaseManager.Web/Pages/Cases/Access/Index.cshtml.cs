using CaseManager.Data.Persistence;
using CaseManager.Data.Security.RowSecurity;
using CaseManager.Domain.Access;
using CaseManager.Web.Access;

namespace CaseManager.Web.Pages.Cases.Access;

/// <summary>Lists who can see this case, why, and which compartments; queries row security itself, so that the page shows the effective access.</summary>
[Needs(Permission.ViewCases)]
public sealed class IndexModel(CaseManagerDb db, TextLocalizer texts) : CasePage(db)
{
    public override string Section => "readers";

    public IReadOnlyList<CaseReader> Readers { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken) => Readers = await Db.LoadReadersAsync(Case.Id, cancellationToken);

    /// <summary>Compartments that a role has at this level, as text.</summary>
    public string DescribeCompartments(Role role, Level level) =>
        string.Join(", ", Enum.GetValues<Compartment>().Where(c => role.GetLevel(c) == level).Select(c => texts.Describe(c)));
}
