using CaseManager.Data;
using CaseManager.Domain.Access;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Justice;
using CaseManager.Web.Access;

namespace CaseManager.Web.Pages.Cases.Suspects;

/// <summary>Lists suspects by letter and role, without names.</summary>
[Needs(Permission.ViewSuspects)]
public sealed class IndexModel(CaseManagerDb db) : CasePage(db)
{
    public override string Section => "suspects";

    public Case Opened { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellationToken) => Opened = await Db.CaseWithSuspectsAsync(Case.Id, cancellationToken);

    public IEnumerable<Suspect> Suspects => Opened.Suspects.OrderBy(s => s.Number);

    public SuspectStatus StatusOf(Suspect suspect) => suspect.StatusBy(DefendantOutcome.Of(Opened.Charges.Where(c => c.SuspectId == suspect.Id)));

    public IEnumerable<SuspectLink> LinksOf(Suspect suspect) => Opened.SuspectLinks.Where(l => l.SuspectId == suspect.Id).OrderBy(l => l.Id);
}
