using CaseManager.Data;
using CaseManager.Data.Aftercare;
using CaseManager.Data.Encryption;
using CaseManager.Domain.Aftercare;
using CaseManager.Domain.Cases;
using CaseManager.Web.Access;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Pages.Cases.FollowUps;

public abstract class HealthPage(CaseManagerDb db, Documents documents, CurrentUser user) : CasePersonPage(db)
{
    public override string Section => "health-summary";

    public override string MenuSection => "aftercare";

    /// <summary>Current summaries, latest first: one for each provider that the reader may see.</summary>
    public IReadOnlyList<HealthSummary> Summaries => Opened.HealthSummariesOf(Person.Id);

    protected Case Opened { get; private set; } = null!;

    protected CurrentUser Reader => user;

    protected override async Task<IActionResult?> RefusalAsync(CancellationToken cancellationToken)
    {
        if (await base.RefusalAsync(cancellationToken) is { } refusal)
        {
            return refusal;
        }

        Opened = await Db.CaseWithHealthSummariesAsync(documents, Case.Id, Person.Id, cancellationToken);
        return null;
    }
}
