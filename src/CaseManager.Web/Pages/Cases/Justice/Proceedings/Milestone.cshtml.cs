using CaseManager.Data.Persistence;
using CaseManager.Data.Security.Encryption;
using CaseManager.Web.Access;

namespace CaseManager.Web.Pages.Cases.Justice.Proceedings;

public sealed class MilestoneModel(CaseManagerDb db, RecordDecryptor documents, CurrentUser user, TextLocalizer texts)
    : MilestonePage(db, documents, user, texts)
{
    public void OnGet()
    {
    }
}
