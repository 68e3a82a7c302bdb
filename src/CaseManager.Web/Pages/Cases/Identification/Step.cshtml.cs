using CaseManager.Data.Persistence;
using CaseManager.Data.Security.Encryption;
using CaseManager.Domain.LegalReference;
using CaseManager.Web.Access;

namespace CaseManager.Web.Pages.Cases.Identification;

/// <summary>Records the next step of a procedure.</summary>
public sealed class StepModel(CaseManagerDb db, RecordDecryptor documents, CurrentUser user, TextLocalizer texts) : StepPage(db, documents, user, texts)
{
    public override IReadOnlyList<LegalEvent> AllowedSteps => Procedure.GetNextEvents(Rules);

    public void OnGet()
    {
    }
}
