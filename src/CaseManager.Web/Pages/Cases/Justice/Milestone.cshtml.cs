using CaseManager.Data;
using CaseManager.Data.Encryption;
using CaseManager.Web.Access;

namespace CaseManager.Web.Pages.Cases.Justice;

public sealed class MilestoneModel(CaseManagerDb db, Documents documents, CurrentUser user, Texts texts) : MilestonePage(db, documents, user, texts)
{
    public void OnGet()
    {
    }
}
