using CaseManager.Data;
using CaseManager.Data.Encryption;
using CaseManager.Web.Access;

namespace CaseManager.Web.Pages.Cases.Justice;

/// <summary>Takes down what happened in a proceeding.</summary>
public sealed class MilestoneModel(CaseManagerDb db, Documents documents, CurrentUser user, Texts texts) : MilestonePage(db, documents, user, texts)
{
    public void OnGet()
    {
    }
}
