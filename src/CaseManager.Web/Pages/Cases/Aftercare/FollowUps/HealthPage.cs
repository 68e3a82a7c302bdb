using CaseManager.Data.Aftercare;
using CaseManager.Data.Persistence;
using CaseManager.Data.Security.Encryption;
using CaseManager.Domain.Aftercare;
using CaseManager.Domain.Cases;
using CaseManager.Web.Access;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Pages.Cases.Aftercare.FollowUps;

public abstract class HealthPage(CaseManagerDb db, RecordDecryptor documents, CurrentUser user) : CasePersonPage(db)
{
    public override string Section => "health-summary";

    public override string MenuSection => "aftercare";

    /// <summary>Current summaries, latest first: one for each provider that the reader may see.</summary>
    public IReadOnlyList<HealthSummary> Summaries => CaseFile.GetHealthSummaries(Person.Id);

    protected Case CaseFile { get; private set; } = null!;

    protected CurrentUser CurrentUser => user;

    protected override async Task<IActionResult?> LoadAsync(CancellationToken cancellationToken)
    {
        if (await base.LoadAsync(cancellationToken) is { } result)
        {
            return result;
        }

        CaseFile = await Db.LoadCaseWithHealthSummariesAsync(documents, Case.Id, Person.Id, cancellationToken);
        return null;
    }
}
