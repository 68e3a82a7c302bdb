using CaseManager.Data.Persistence;
using CaseManager.Data.Security.Encryption;
using CaseManager.Domain.Compensation;
using CaseManager.Web.Access;

namespace CaseManager.Web.Pages.Cases.Compensation;

/// <summary>Records the next step of a claim.</summary>
public sealed class StepModel(CaseManagerDb db, RecordDecryptor documents, CurrentUser user, TextLocalizer texts) : ClaimStepPage(db, documents, user, texts)
{
    public override IReadOnlyList<ClaimEvent> AllowedSteps => Claim.NextEvents;

    public void OnGet()
    {
    }
}
