using CaseManager.Data;
using CaseManager.Data.Encryption;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Web.Access;

namespace CaseManager.Web.Pages.Cases.FollowUps;

/// <summary>Health summaries for staff of the provider that wrote them and, with the survivor's consent, for the case lead.</summary>
[Needs(Permission.ViewHealthSummary)]
public sealed class HealthSummaryModel(CaseManagerDb db, Documents documents, CurrentUser user) : HealthPage(db, documents, user)
{
    public IReadOnlyDictionary<StaffId, string> Names { get; private set; } = new Dictionary<StaffId, string>();

    public async Task OnGetAsync(CancellationToken cancellationToken) => Names = await Db.NamesAsync(Summaries.Select(s => s.WrittenBy), cancellationToken);
}
