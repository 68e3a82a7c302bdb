using CaseManager.Data;
using CaseManager.Data.Encryption;
using CaseManager.Domain.Access;
using CaseManager.Web.Access;

namespace CaseManager.Web.Pages.Cases.FollowUps;

/// <summary>What was summed up of someone's health, for those of the provider that wrote it, and for the lead of the case where the survivor agreed.</summary>
[Needs(Permission.ViewHealthSummary)]
public sealed class HealthSummaryModel(CaseManagerDb db, Documents documents, CurrentUser user, Texts texts) : FollowUpPage(db, documents, user, texts)
{
    public override string Section => "health-summary";

    public Domain.Aftercare.HealthSummary? Shown => Opened.HealthSummaryOf(Person.Id);

    /// <summary>Who wrote it, by name.</summary>
    public string WrittenBy { get; private set; } = "";

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        if (Shown is { } shown)
        {
            WrittenBy = (await Db.NamesAsync([shown.WrittenBy], cancellationToken))[shown.WrittenBy];
        }
    }
}
