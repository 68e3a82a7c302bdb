using CaseManager.Data;
using CaseManager.Data.Encryption;
using CaseManager.Domain.Law;
using CaseManager.Web.Access;

namespace CaseManager.Web.Pages.Cases.Identification;

/// <summary>Records the next step of a procedure.</summary>
public sealed class StepModel(CaseManagerDb db, Documents documents, CurrentUser user, Texts texts) : StepPage(db, documents, user, texts)
{
    public override IReadOnlyList<LegalEvent> Possible => Procedure.Next(Rules);

    public void OnGet()
    {
    }
}
