using CaseManager.Data;
using CaseManager.Data.Encryption;
using CaseManager.Domain.Compensation;
using CaseManager.Web.Access;

namespace CaseManager.Web.Pages.Cases.Compensation;

/// <summary>Records the next step of a claim.</summary>
public sealed class StepModel(CaseManagerDb db, Documents documents, CurrentUser user, Texts texts) : ClaimStepPage(db, documents, user, texts)
{
    public override IReadOnlyList<ClaimEvent> Possible => Claim.Next;

    public void OnGet()
    {
    }
}
