using CaseManager.Data.Persistence;
using CaseManager.Data.Security.Encryption;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Web.Access;

namespace CaseManager.Web.Pages.Cases.Aftercare.FollowUps;

/// <summary>Health summaries for staff of the provider that wrote them and, with the survivor's consent, for the case lead.</summary>
[Needs(Permission.ViewHealthSummary)]
public sealed class HealthSummaryModel(CaseManagerDb db, RecordDecryptor documents, CurrentUser user) : HealthPage(db, documents, user)
{
    public IReadOnlyDictionary<StaffId, string> Names { get; private set; } = new Dictionary<StaffId, string>();

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        Names = await Db.LoadStaffNamesAsync(Summaries.Select(s => s.RecordedBy), cancellationToken);
}
