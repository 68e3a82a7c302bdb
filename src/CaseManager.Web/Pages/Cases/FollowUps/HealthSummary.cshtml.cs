using CaseManager.Data;
using CaseManager.Data.Encryption;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Web.Access;

namespace CaseManager.Web.Pages.Cases.FollowUps;

/// <summary>What was summed up of someone's health, for those of the provider that wrote it, and for the lead of the case where the survivor agreed.</summary>
[Needs(Permission.ViewHealthSummary)]
public sealed class HealthSummaryModel(CaseManagerDb db, Documents documents, CurrentUser user) : HealthPage(db, documents, user)
{
    /// <summary>Who wrote them, by name.</summary>
    public IReadOnlyDictionary<StaffId, string> Names { get; private set; } = new Dictionary<StaffId, string>();

    public async Task OnGetAsync(CancellationToken cancellationToken) => Names = await Db.NamesAsync(Summaries.Select(s => s.WrittenBy), cancellationToken);
}
