using CaseManager.Data.Justice;
using CaseManager.Data.Persistence;
using CaseManager.Domain.Access;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Justice;
using CaseManager.Web.Access;

namespace CaseManager.Web.Pages.Cases.Justice.Suspects;

/// <summary>Lists suspects by letter and role, without names.</summary>
[Needs(Permission.ViewSuspects)]
public sealed class IndexModel(CaseManagerDb db) : CasePage(db)
{
    public override string Section => "suspects";

    public Case CaseFile { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellationToken) => CaseFile = await Db.LoadCaseWithSuspectsAsync(Case.Id, cancellationToken);

    public IEnumerable<Suspect> Suspects => CaseFile.Suspects.OrderBy(s => s.Number);

    public SuspectStatus GetStatus(Suspect suspect) => suspect.GetStatus(DefendantOutcome.Calculate(CaseFile.Charges.Where(c => c.SuspectId == suspect.Id)));

    public IEnumerable<SuspectLink> GetLinks(Suspect suspect) => CaseFile.SuspectLinks.Where(l => l.SuspectId == suspect.Id).OrderBy(l => l.Id);
}
